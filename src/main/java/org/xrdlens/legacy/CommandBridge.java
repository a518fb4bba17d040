package org.xrdlens.legacy;

import ij.IJ;
import ij.Macro;
import ij.Menus;
import ij.plugin.PlugIn;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.scijava.command.CommandInfo;
import org.scijava.task.Task;

/**
 * Runs a SciJava command in plain ImageJ. {@code plugins.config} names this class with the
 * command's class as argument. From the menu it asks for the inputs in a dialog and records them;
 * in a macro it reads the options under the field names, as Fiji does. Esc cancels.
 */
public final class CommandBridge implements PlugIn {

  /** ImageJ's property under which the last command that did not end well leaves its outcome. */
  static final String OUTCOME = "xrdlens.outcome";

  @Override
  public void run(String className) {
    try (CommandHost host = CommandHost.of(CommandBridge.class.getClassLoader())) {
      CommandInfo info = host.command(className).orElseThrow(() -> unknown(className));
      String leaf = info.getMenuPath().getLeaf().getName();
      if (isOverridden(leaf)) {
        IJ.doCommand(leaf);
      } else {
        tell(info, run(host, info));
      }
    }
  }

  /**
   * Whether a menu item of ours leads to something else: to the SciJava command in Fiji, whose
   * search bar still lists this class too.
   */
  private static boolean isOverridden(String leaf) {
    Map<?, ?> commands = Menus.getCommands();
    Object target = commands == null ? null : commands.get(leaf);
    return target != null && !target.toString().startsWith(CommandBridge.class.getName());
  }

  private static Outcome run(CommandHost host, CommandInfo info) {
    String options = Macro.getOptions();
    Optional<Map<String, String>> texts;
    if (options == null && !GraphicsEnvironment.isHeadless()) {
      texts = new CommandDialog(host, info).ask();
    } else {
      try {
        texts = Optional.of(MacroOptions.parse(options == null ? "" : options));
      } catch (IllegalArgumentException e) {
        return Outcome.unusable(e.getMessage());
      }
    }
    if (texts.isEmpty()) {
      return Outcome.CANCELLED;
    }
    IJ.resetEscape();
    Consumer<Task> display =
        GraphicsEnvironment.isHeadless() ? new ProgressLines(System.err) : CommandBridge::show;
    TaskWatch watch = TaskWatch.start(host.context(), IJ::escapePressed, display);
    try {
      return host.run(info, texts.get());
    } finally {
      watch.close();
      IJ.showProgress(1.0);
      IJ.showStatus("");
    }
  }

  private static void show(Task task) {
    IJ.showStatus(task.getStatusMessage() == null ? task.getName() : task.getStatusMessage());
    if (task.getProgressMaximum() > 0) {
      IJ.showProgress((double) task.getProgressValue() / task.getProgressMaximum());
    }
  }

  private static void tell(CommandInfo info, Outcome outcome) {
    if (outcome.end() == Outcome.End.DONE) {
      return;
    }
    IJ.setProperty(OUTCOME, outcome);
    if (outcome.end() == Outcome.End.CANCELLED) {
      Macro.abort();
    } else {
      IJ.error(info.getMenuPath().getLeaf().getName(), outcome.message());
    }
  }

  private static IllegalStateException unknown(String className) {
    return new IllegalStateException(
        "plugins.config names the command " + className + ", which this installation lacks.");
  }
}
