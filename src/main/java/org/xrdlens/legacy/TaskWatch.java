package org.xrdlens.legacy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.scijava.Context;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

/**
 * Connects the tasks of a context with a host that has no task list: shows each step, and cancels
 * the running tasks within a tenth of a second when the host asks for it.
 */
final class TaskWatch implements AutoCloseable {
  private static final long POLL_MILLISECONDS = 100;

  private final Consumer<Task> display;
  private final BooleanSupplier cancelRequested;
  private final Set<Task> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService poll =
      Executors.newSingleThreadScheduledExecutor(TaskWatch::daemon);

  private TaskWatch(BooleanSupplier cancelRequested, Consumer<Task> display) {
    this.cancelRequested = cancelRequested;
    this.display = display;
  }

  /**
   * Watches the tasks of a context until it is closed.
   *
   * @param cancelRequested whether the user asked to stop
   * @param display is told about every step
   */
  static TaskWatch start(Context context, BooleanSupplier cancelRequested, Consumer<Task> display) {
    TaskWatch watch = new TaskWatch(cancelRequested, display);
    context.service(EventService.class).subscribe(watch);
    var unused =
        watch.poll.scheduleWithFixedDelay(
            watch::cancelIfRequested, POLL_MILLISECONDS, POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** Called by SciJava. */
  @EventHandler
  public void onEvent(TaskEvent event) {
    Task task = event.getTask();
    if (task.isDone()) {
      running.remove(task);
    } else {
      running.add(task);
      display.accept(task);
    }
  }

  private void cancelIfRequested() {
    if (cancelRequested.getAsBoolean()) {
      running.stream().filter(task -> !task.isCanceled()).forEach(task -> task.cancel("User"));
    }
  }

  private static Thread daemon(Runnable runnable) {
    Thread thread = new Thread(runnable, "XRD Lens task watch");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    poll.shutdown();
  }
}
