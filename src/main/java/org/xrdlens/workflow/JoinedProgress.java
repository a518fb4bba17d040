package org.xrdlens.workflow;

import org.xrdlens.progress.Progress;

/** Lines up several works, each of which counts its own steps, towards one total. */
final class JoinedProgress {
  private final Progress outer;
  private final long total;
  private long before;

  /**
   * @param total steps of all works
   */
  JoinedProgress(Progress outer, long total) {
    this.outer = outer;
    this.total = total;
  }

  /**
   * The progress of the next work; the one before it must be done.
   *
   * @param steps how many it has
   */
  Progress next(String what, long steps) {
    long start = before;
    before += steps;
    return new Progress() {
      @Override
      public void step(String message, long done, long ofThis) {
        outer.step(what + message, start + Math.min(done, steps), total);
      }

      @Override
      public boolean isCancelled() {
        return outer.isCancelled();
      }
    };
  }
}
