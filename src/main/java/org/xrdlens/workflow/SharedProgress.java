package org.xrdlens.workflow;

import java.util.concurrent.atomic.AtomicLong;
import org.xrdlens.progress.Progress;

/** Adds up the work of several parts, which may run at once, towards one total. */
final class SharedProgress {
  private final Progress outer;
  private final long total;
  private final AtomicLong done = new AtomicLong();

  SharedProgress(Progress outer, long total) {
    this.outer = outer;
    this.total = total;
  }

  /**
   * The progress of one part.
   *
   * @param units how much of the total each of its steps is
   */
  Progress part(String message, long units) {
    return new Progress() {
      @Override
      public void step(String ignored, long partDone, long partTotal) {
        outer.step(message, done.addAndGet(units), total);
      }

      @Override
      public boolean isCancelled() {
        return outer.isCancelled();
      }
    };
  }
}
