package org.xrdlens.legacy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns a signal that ends the virtual machine (Ctrl-C, or a scheduler's TERM) into an orderly
 * cancellation: the running work is asked to stop and has ten seconds to leave its files in order,
 * then the process ends with the exit code of {@link Outcome.End#CANCELLED}.
 */
final class Interruption {
  private static final int PATIENCE_TENTHS_OF_SECOND = 100;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile Runnable whenRequested = () -> {};

  private Interruption() {}

  /** Starts to watch for signals. */
  static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::interrupt, "Interruption"));
    return interruption;
  }

  /** Whether a signal asked to stop. */
  boolean requested() {
    return requested;
  }

  /** Names what a signal should set off; it may be called several times. */
  void whenRequested(Runnable action) {
    whenRequested = action;
  }

  /** Says that the work has ended by itself. */
  void finish() {
    finished.countDown();
  }

  private void interrupt() {
    if (finished.getCount() == 0) {
      return;
    }
    requested = true;
    boolean ended = false;
    for (int i = 0; i < PATIENCE_TENTHS_OF_SECOND && !ended; i++) {
      whenRequested.run();
      try {
        ended = finished.await(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    Runtime.getRuntime().halt(Outcome.End.CANCELLED.exitCode());
  }
}
