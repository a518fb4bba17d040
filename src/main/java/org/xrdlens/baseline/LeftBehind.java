package org.xrdlens.baseline;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xrdlens.progress.Progress;

/**
 * Calls a library that cannot be stopped. It works on a thread of its own; when the user cancels,
 * that thread is left behind, ends by itself when the library returns, and keeps no program alive.
 */
final class LeftBehind {
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  private LeftBehind() {}

  /**
   * Waits for a result.
   *
   * @throws CancellationException within a moment after the user cancels, or if interrupted
   */
  static <T> T call(String name, Callable<T> library, Progress progress) {
    FutureTask<T> task = new FutureTask<>(library);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    while (true) {
      progress.checkCancelled();
      try {
        return task.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw (CancellationException)
            new CancellationException("The work was interrupted.").initCause(e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("The method " + name + " failed: " + e.getCause(), e);
      }
    }
  }
}
