package org.xrdlens.workflow;

import java.util.Locale;
import org.xrdlens.evaluate.Interval;

/**
 * A share with its interval.
 *
 * @param value the share, such as an accuracy
 * @param interval 95 % over series
 */
record StudyScore(double value, Interval interval) {

  /** For people: {@code 0.83 (0.71 to 0.92)}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", value, interval.low(), interval.high());
  }
}
