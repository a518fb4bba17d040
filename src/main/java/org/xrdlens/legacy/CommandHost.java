package org.xrdlens.legacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.app.StatusService;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleService;
import org.scijava.parse.ParseService;
import org.scijava.plugin.DefaultPluginFinder;
import org.scijava.plugin.PluginIndex;
import org.scijava.task.TaskService;

/**
 * A small SciJava application around our commands, for hosts that are none themselves: it finds the
 * commands of a class loader and runs one on the calling thread.
 *
 * <p>The context is built from the given loader because plain ImageJ loads plugins with a loader of
 * its own, and SciJava looks at the thread's loader otherwise. It has no user interface service:
 * the host asks for the inputs and shows the end.
 */
final class CommandHost implements AutoCloseable {
  private final Context context;

  private CommandHost(Context context) {
    this.context = context;
  }

  /** A host of the commands that a class loader can see. */
  static CommandHost of(ClassLoader loader) {
    return new CommandHost(
        new Context(
            List.of(
                CommandService.class,
                ModuleService.class,
                ParseService.class,
                TaskService.class,
                StatusService.class,
                LogService.class),
            new PluginIndex(new DefaultPluginFinder(loader))));
  }

  /** The SciJava context. */
  Context context() {
    return context;
  }

  /** Our commands: those with a menu path whose class is in this project. */
  List<CommandInfo> commands() {
    return context.service(CommandService.class).getCommands().stream()
        .filter(info -> info.getDelegateClassName().startsWith("org.xrdlens."))
        .filter(info -> !info.getMenuPath().isEmpty())
        .toList();
  }

  /** The command of a class name or a menu leaf. */
  Optional<CommandInfo> command(String classOrLeaf) {
    return commands().stream()
        .filter(
            info ->
                info.getDelegateClassName().equals(classOrLeaf)
                    || info.getMenuPath().getLeaf().getName().equals(classOrLeaf))
        .findFirst();
  }

  /** A new instance of the command with its default values. */
  Module module(CommandInfo info) {
    try {
      Module module = info.createModule();
      context.inject(module.getDelegateObject());
      return module;
    } catch (ModuleException e) {
      throw new IllegalStateException(
          "The command " + info.getDelegateClassName() + " cannot be made.", e);
    }
  }

  /**
   * Runs a command on this thread.
   *
   * @param texts values by key; the other fields keep their defaults
   * @return how it ended; a command that cancels with a reason could not use its inputs, one that
   *     cancels without was stopped by the user; a defect is logged, because ImageJ would go on
   *     with the macro after an exception
   */
  Outcome run(CommandInfo info, Map<String, String> texts) {
    Module module = module(info);
    try {
      new CommandInputs(info).fill(module, texts);
    } catch (IllegalArgumentException e) {
      return Outcome.unusable(e.getMessage());
    }
    try {
      module.run();
    } catch (RuntimeException | LinkageError e) {
      context.service(LogService.class).error(info.getDelegateClassName(), e);
      return Outcome.failed("The command ended with an unexpected error: " + e + ".");
    }
    if (module instanceof Cancelable cancelable && cancelable.isCanceled()) {
      String reason = cancelable.getCancelReason();
      return reason == null || reason.isEmpty() ? Outcome.CANCELLED : Outcome.unusable(reason);
    }
    return Outcome.DONE;
  }

  @Override
  public void close() {
    context.dispose();
  }
}
