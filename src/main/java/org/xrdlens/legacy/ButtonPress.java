package org.xrdlens.legacy;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.scijava.command.CommandInfo;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * What pressing a button of a command's dialog does, as in Fiji: the command gets the values that
 * the fields show, its callback runs, and the fields show what the callback changed.
 */
final class ButtonPress {
  private final CommandInputs inputs;
  private final Module module;
  private final ModuleItem<?> button;

  /**
   * A button's meaning.
   *
   * @param info the command
   * @param module an instance of it, with the context injected
   * @param button one of its {@link CommandInputs#fields} that is a button
   */
  ButtonPress(CommandInfo info, Module module, ModuleItem<?> button) {
    this.inputs = new CommandInputs(info);
    this.module = module;
    this.button = button;
  }

  /**
   * Presses it.
   *
   * @param texts what the fields show, by key; a required path may still be blank, and the command
   *     then finds null
   * @return what the callback changed, by key
   * @throws IllegalArgumentException if a text does not fit its field
   * @throws IllegalStateException if the callback threw; the sentence names the button
   */
  Map<String, String> on(Map<String, String> texts) {
    Map<String, Object> before = new LinkedHashMap<>(inputs.typedSoFar(texts));
    before.replaceAll((key, value) -> isBlankPath(value) ? null : value);
    before.forEach(module::setInput);
    try {
      button.callback(module);
    } catch (MethodCallException e) {
      throw new IllegalStateException(
          "The button \"" + button.getLabel() + "\" failed: " + cause(e) + ".", e);
    }
    Map<String, String> changed = new LinkedHashMap<>();
    before.forEach(
        (key, value) -> {
          Object now = module.getInput(key);
          if (!Objects.equals(value, now)) {
            changed.put(key, now == null ? "" : now.toString());
          }
        });
    return changed;
  }

  private static boolean isBlankPath(Object value) {
    return value instanceof File file && file.getPath().isBlank();
  }

  private static Throwable cause(Throwable thrown) {
    return thrown.getCause() == null ? thrown : cause(thrown.getCause());
  }
}
