package org.xrdlens.progress;

import java.util.Optional;

/**
 * Tells how long work will go on, from how fast it went lately: the mean speed with weights that
 * fall by half in 14 seconds, so that neither a slow step nor a faster one makes the answer jump.
 * Work that is over in about ten seconds is not worth a word. Thread-safe.
 */
public final class TimeLeft {
  private static final double NANOSECONDS = 1e9;
  private static final double MEMORY_SECONDS = 20;
  private static final double SHORT_SECONDS = 10;
  private static final double FIRST_LOOK_SECONDS = 3;
  private static final double SECONDS_SHOWN_BELOW = 90;
  private static final double SECONDS_ROUNDED_TO = 10;
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double HOURS_SHOWN_FROM = 2 * HOUR;

  private long work;
  private long lastDone;
  private long lastTime;
  private double elapsed;
  private double recentSeconds;
  private double recentDone;

  /**
   * Takes note of a step and says what is left.
   *
   * @param done how many of {@code total} are done; where it falls back by more than half, or
   *     {@code total} changes, other work has begun
   * @param total how many there are; 0 when unknown
   * @param nanoseconds of a clock that only runs forward, {@link System#nanoTime()}
   * @return such as {@code about 4 min left}; empty for unknown or short work and at its start
   */
  public synchronized Optional<String> after(long done, long total, long nanoseconds) {
    if (total != work || done < lastDone / 2) {
      work = total;
      elapsed = 0;
      recentSeconds = 0;
      recentDone = 0;
    } else {
      double seconds = (nanoseconds - lastTime) / NANOSECONDS;
      double kept = Math.exp(-seconds / MEMORY_SECONDS);
      elapsed += seconds;
      recentSeconds = kept * recentSeconds + seconds;
      // Steps of several threads may come in a little out of order.
      recentDone = kept * recentDone + (done - lastDone);
    }
    lastDone = done;
    lastTime = nanoseconds;
    if (elapsed < FIRST_LOOK_SECONDS || recentDone <= 0 || done >= total) {
      return Optional.empty();
    }
    double left = (total - done) * recentSeconds / recentDone;
    return elapsed + left < SHORT_SECONDS ? Optional.empty() : Optional.of(text(left));
  }

  private static String text(double seconds) {
    if (seconds < SECONDS_SHOWN_BELOW) {
      return "about %.0f s left"
          .formatted(SECONDS_ROUNDED_TO * Math.max(1, Math.ceil(seconds / SECONDS_ROUNDED_TO)));
    }
    return seconds < HOURS_SHOWN_FROM
        ? "about %.0f min left".formatted(Math.ceil(seconds / MINUTE))
        : "about %.0f h left".formatted(Math.ceil(seconds / HOUR));
  }
}
