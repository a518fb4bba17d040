package org.xrdlens.workflow;

import org.xrdlens.evaluate.Folds;

/**
 * One condition of a study in one repeat: every pattern judged by networks that had not learned
 * from it.
 *
 * @param condition its number
 * @param repeat from 0
 * @param seed of the repeat
 * @param seconds what the condition takes, as the study defines it
 * @param folds which pattern was tested in which fold
 * @param probabilities a row for each pattern
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record StudyRun(
    int condition, int repeat, long seed, double seconds, Folds folds, double[][] probabilities) {

  /** The class that is thought most probable for a pattern. */
  int predicted(int pattern) {
    int best = 0;
    for (int c = 1; c < probabilities[pattern].length; c++) {
      best = probabilities[pattern][c] > probabilities[pattern][best] ? c : best;
    }
    return best;
  }
}
