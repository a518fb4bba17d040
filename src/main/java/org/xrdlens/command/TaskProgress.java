package org.xrdlens.command;

import java.util.concurrent.atomic.AtomicLong;
import org.scijava.app.StatusService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.xrdlens.progress.Progress;
import org.xrdlens.progress.TimeLeft;

/**
 * Shows the core's progress as a SciJava task, which can be cancelled, and in the status line, with
 * the time that is left. Tells at most ten steps a second, because each is an event that waits for
 * the user interface.
 */
final class TaskProgress implements Progress, AutoCloseable {
  private static final long NANOSECONDS_BETWEEN = 100_000_000;

  private final Task task;
  private final StatusService status;
  private final TimeLeft timeLeft = new TimeLeft();
  private final AtomicLong lastTold = new AtomicLong(System.nanoTime() - NANOSECONDS_BETWEEN);

  private TaskProgress(Task task, StatusService status) {
    this.task = task;
    this.status = status;
  }

  /** Starts a task of the given name. */
  static TaskProgress start(String name, TaskService tasks, StatusService status) {
    Task task = tasks.createTask(name);
    task.start();
    return new TaskProgress(task, status);
  }

  @Override
  public void step(String message, long done, long total) {
    long now = System.nanoTime();
    long last = lastTold.get();
    boolean due = now - last >= NANOSECONDS_BETWEEN || (total > 0 && done >= total);
    if (due && lastTold.compareAndSet(last, now)) {
      String text = message + timeLeft.after(done, total, now).map(left -> ", " + left).orElse("");
      task.setProgressMaximum(total);
      task.setProgressValue(done);
      task.setStatusMessage(text);
      status.showStatus(clamped(done), Math.max(1, clamped(total)), text);
    }
  }

  private static int clamped(long value) {
    return (int) Math.min(value, Integer.MAX_VALUE);
  }

  @Override
  public boolean isCancelled() {
    return task.isCanceled();
  }

  @Override
  public void close() {
    task.finish();
    status.showProgress(1, 1);
    status.clearStatus();
  }
}
