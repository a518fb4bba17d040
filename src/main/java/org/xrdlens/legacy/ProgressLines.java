package org.xrdlens.legacy;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.scijava.task.Task;

/** Progress of long work as lines of text: the first after two seconds, then one every ten. */
final class ProgressLines implements Consumer<Task> {
  private static final long NANOSECONDS_BEFORE = 2_000_000_000L;
  private static final long NANOSECONDS_BETWEEN = 10_000_000_000L;

  private final PrintStream stream;
  private long nextLine = System.nanoTime() + NANOSECONDS_BEFORE;

  ProgressLines(PrintStream stream) {
    this.stream = stream;
  }

  @Override
  public synchronized void accept(Task task) {
    long now = System.nanoTime();
    if (task.getStatusMessage() != null && now - nextLine >= 0) {
      nextLine = now + NANOSECONDS_BETWEEN;
      String total = task.getProgressMaximum() > 0 ? "/" + task.getProgressMaximum() : "";
      stream.println(task.getStatusMessage() + " (" + task.getProgressValue() + total + ")");
    }
  }
}
