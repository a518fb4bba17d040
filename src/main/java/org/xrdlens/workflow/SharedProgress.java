package org.xrdlens.workflow;

import java.util.concurrent.atomic.AtomicLong;
import org.xrdlens.progress.Progress;

/** Adds up the steps of several trainings, which may run at once, towards one total. */
final class SharedProgress {
  private final Progress outer;
  private final long total;
  private final AtomicLong done = new AtomicLong();

  SharedProgress(Progress outer, long total) {
    this.outer = outer;
    this.total = total;
  }

  /** The progress of one training; each of its steps counts as one. */
  Progress part(String message) {
    return new Progress() {
      @Override
      public void step(String ignored, long partDone, long partTotal) {
        outer.step(message, done.incrementAndGet(), total);
      }

      @Override
      public boolean isCancelled() {
        return outer.isCancelled();
      }
    };
  }
}
