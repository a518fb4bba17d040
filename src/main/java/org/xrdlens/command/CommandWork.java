package org.xrdlens.command;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.scijava.app.StatusService;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;
import org.xrdlens.classify.OnnxRuntimeMissingException;
import org.xrdlens.network.PyTorchMissingException;
import org.xrdlens.progress.Progress;

/** What a command does between its inputs and its end, with progress and with the right end. */
@FunctionalInterface
interface CommandWork {

  /**
   * Does the work.
   *
   * @throws IOException if a file cannot be read or written, with a full sentence
   * @throws IllegalArgumentException if an input cannot be used, with a full sentence
   * @throws IllegalStateException if the installation lacks something, with a full sentence
   * @throws CancellationException if the user stopped it
   */
  void run(Progress progress) throws IOException;

  /**
   * Does the work under a task. What the user can mend ends as the command's cancel reason, a full
   * sentence that the host shows; a cancellation ends without a reason; a defect goes on as thrown.
   */
  static void run(ContextCommand command, CommandWork work) {
    String name = taskName(command.getClass());
    TaskService tasks = command.context().service(TaskService.class);
    StatusService status = command.context().service(StatusService.class);
    try (TaskProgress progress = TaskProgress.start(name, tasks, status)) {
      work.run(progress);
    } catch (CancellationException e) {
      command.cancel(null);
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException
        | PyTorchMissingException
        | OnnxRuntimeMissingException e) {
      String sentence = FailureSentence.of(e);
      boolean window = !GraphicsEnvironment.isHeadless();
      command.cancel(window ? WrappedText.ofSentence(sentence) : sentence);
    }
  }

  /** The menu's leaf without its dots, as users know the command. */
  private static String taskName(Class<?> type) {
    Plugin annotation = type.getAnnotation(Plugin.class);
    return annotation == null
        ? type.getSimpleName()
        : annotation.menuPath().replaceFirst(".*>", "").replaceFirst("\\.+$", "");
  }
}
