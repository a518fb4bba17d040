package org.xrdlens.progress;

import java.util.concurrent.CancellationException;

/**
 * What long work tells the outside, and how the outside stops it. The core calls it; the adapters
 * to SciJava tasks and to the console live at the edge. Implementations must be safe to call from
 * several threads.
 */
public interface Progress {

  /** Tells nobody and is never cancelled. */
  Progress NONE = (message, done, total) -> {};

  /**
   * Reports a step of the work.
   *
   * @param message what is being done, for a person to read
   * @param done how many of {@code total} are done, from 0
   * @param total how many there are; 0 when unknown
   */
  void step(String message, long done, long total);

  /** Whether the user asked to stop. Every loop over patterns, epochs or files asks. */
  default boolean isCancelled() {
    return false;
  }

  /**
   * Ends the work if the user asked to stop.
   *
   * @throws CancellationException if cancelled
   */
  default void checkCancelled() {
    if (isCancelled()) {
      throw new CancellationException("Cancelled by the user.");
    }
  }
}
