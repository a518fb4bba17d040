package org.xrdlens.legacy;

import ij.Macro;
import java.awt.GraphicsEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.Priority;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

/**
 * Makes a macro mean the same in Fiji as in plain ImageJ: our commands' options are read by {@link
 * MacroOptions}, and a key that is left out has its default.
 *
 * <p>Left alone, Fiji fills such a key with the value that the user had last, or asks for it in a
 * dialog in the middle of the macro, and takes an unreadable number as 0. The same holds for {@code
 * --run} without a window. A run from the menu is not touched.
 */
@Plugin(type = PreprocessorPlugin.class, priority = MacroInputs.PRIORITY)
public final class MacroInputs extends AbstractPreprocessorPlugin {

  /** Just after Fiji has read the options its way, before stored values and the dialog. */
  static final double PRIORITY = 2 * Priority.VERY_HIGH - 1;

  private static final String OURS = "org.xrdlens.";

  @Override
  public void process(Module module) {
    if (!(module.getInfo() instanceof CommandInfo info)
        || !info.getDelegateClassName().startsWith(OURS)) {
      return;
    }
    String options = Macro.getOptions();
    if (options == null && !GraphicsEnvironment.isHeadless()) {
      return;
    }
    try {
      settle(module, info, options);
    } catch (IllegalArgumentException e) {
      cancel(e.getMessage());
    }
  }

  /**
   * Gives every input its value, so that nothing is left to ask for.
   *
   * @param options the macro's options, or null to take what the module has been given already
   * @throws IllegalArgumentException if a value cannot be used or a required one is missing
   */
  static void settle(Module module, CommandInfo info, String options) {
    CommandInputs inputs = new CommandInputs(info);
    Map<String, String> texts =
        options == null ? given(module, inputs) : MacroOptions.parse(options);
    Module defaults = defaults(info);
    for (ModuleItem<?> item : inputs.items()) {
      module.setInput(item.getName(), defaults.getInput(item.getName()));
    }
    inputs.fill(module, texts);
    inputs.fields().forEach(item -> module.resolveInput(item.getName()));
  }

  private static Map<String, String> given(Module module, CommandInputs inputs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (ModuleItem<?> item : inputs.items()) {
      String key = item.getName();
      if (module.isInputResolved(key)) {
        Object value = module.getInput(key);
        if (value == null) {
          throw new IllegalArgumentException(
              "The key \"" + key + "\" was given, but its value is null; expected a value.");
        }
        texts.put(key, value.toString());
      }
    }
    return texts;
  }

  private static Module defaults(CommandInfo info) {
    try {
      return info.createModule();
    } catch (ModuleException e) {
      throw new IllegalStateException(
          "The command " + info.getDelegateClassName() + " cannot be made.", e);
    }
  }
}
