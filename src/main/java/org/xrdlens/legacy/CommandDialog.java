package org.xrdlens.legacy;

import ij.IJ;
import ij.gui.GenericDialog;
import ij.plugin.frame.Recorder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

/**
 * Asks for the inputs of a command in an ImageJ dialog made from the command's description, with
 * the values of last time. What was asked is recorded as one macro line that gives the same run.
 */
final class CommandDialog {
  private final CommandHost host;
  private final CommandInfo info;
  private final CommandInputs inputs;

  CommandDialog(CommandHost host, CommandInfo info) {
    this.host = host;
    this.info = info;
    this.inputs = new CommandInputs(info);
  }

  /**
   * Asks until the values can be used.
   *
   * @return the values as texts by key, or empty if the user cancelled
   */
  Optional<Map<String, String>> ask() {
    // Otherwise the dialog records its labels' first words, which are no keys of ours.
    Recorder.disableCommandRecording();
    Module module = host.module(info);
    Map<String, String> texts = new LinkedHashMap<>();
    inputs.items().forEach(item -> texts.put(item.getName(), startValue(item, module)));
    while (true) {
      DialogFields fields = new DialogFields();
      GenericDialog dialog = dialog(module, fields, texts);
      dialog.showDialog();
      if (dialog.wasCanceled()) {
        return Optional.empty();
      }
      texts.putAll(fields.texts());
      try {
        inputs.fill(module, texts);
        inputs.items().forEach(item -> remember(item, module));
        record(texts);
        return Optional.of(texts);
      } catch (IllegalArgumentException e) {
        IJ.showMessage(dialog.getTitle(), e.getMessage());
      }
    }
  }

  private String startValue(ModuleItem<?> item, Module module) {
    Object remembered = host.context().service(ModuleService.class).load(item);
    Object value = remembered == null ? module.getInput(item.getName()) : remembered;
    return value == null ? "" : value.toString();
  }

  private <T> void remember(ModuleItem<T> item, Module module) {
    host.context().service(ModuleService.class).save(item, item.getValue(module));
  }

  private GenericDialog dialog(Module module, DialogFields fields, Map<String, String> texts) {
    String leaf = info.getMenuPath().getLeaf().getName();
    GenericDialog dialog = new GenericDialog(leaf.replace("...", ""));
    for (ModuleItem<?> item : inputs.fields()) {
      if (CommandInputs.isButton(item)) {
        ButtonPress press = new ButtonPress(info, module, item);
        DialogFields.addButton(dialog, item.getLabel(), () -> press(press, dialog, fields));
      } else {
        fields.add(dialog, item, texts.get(item.getName()));
      }
    }
    dialog.addHelp(DialogHelp.html(info, inputs.items()));
    return dialog;
  }

  private static void press(ButtonPress press, GenericDialog dialog, DialogFields fields) {
    try {
      fields.show(press.on(fields.texts()));
    } catch (IllegalArgumentException | IllegalStateException e) {
      IJ.showMessage(dialog.getTitle(), e.getMessage());
    }
  }

  private void record(Map<String, String> texts) {
    if (!IJ.recording()) {
      return;
    }
    Map<String, String> portable = new LinkedHashMap<>(texts);
    inputs.items().stream()
        .filter(PathField::isPath)
        .forEach(item -> portable.computeIfPresent(item.getName(), (k, v) -> Recorder.fixPath(v)));
    Recorder.recordString(
        (Recorder.scriptMode() ? "IJ." : "")
            + "run(\""
            + info.getMenuPath().getLeaf().getName()
            + "\", \""
            + Recorder.fixString(MacroOptions.format(portable))
            + "\");\n");
  }
}
