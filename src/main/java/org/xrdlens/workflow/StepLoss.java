package org.xrdlens.workflow;

import java.util.Locale;
import org.xrdlens.evaluate.PairedLoss;

/**
 * What a way of measuring and training costs against patterns as measured.
 *
 * @param coarseTraining whether coarse patterns were learned from
 * @param scan how the tested patterns were measured
 * @param accuracy mean over the repeats
 * @param loss mean over the repeats
 * @param test whether the loss may be chance
 * @param seconds how long the scan takes
 */
record StepLoss(
    boolean coarseTraining,
    ScanCondition scan,
    StudyScore accuracy,
    StudyScore loss,
    PairedLoss test,
    double seconds) {

  /** For people. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: accuracy %s, loss %.1f points (%.1f to %.1f), p = %.2g",
        scan.title(),
        accuracy,
        100 * loss.value(),
        100 * loss.interval().low(),
        100 * loss.interval().high(),
        test.pValue());
  }
}
