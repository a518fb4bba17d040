package org.xrdlens.workflow;

import org.xrdlens.evaluate.Auroc;
import org.xrdlens.evaluate.CoverageCurve;
import org.xrdlens.evaluate.Familiarity;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.PredictionSets;
import org.xrdlens.evaluate.Predictions;
import org.xrdlens.evaluate.Reliability;

/**
 * One repeat of a cross-validation: every pattern judged once, without its fold.
 *
 * @param number of the repeat, from 0
 * @param seed of its folds and its training
 * @param folds which pattern was tested in which fold
 * @param temperatures of the folds
 * @param network what the ensemble says, at these temperatures
 * @param sets the classes that it can't exclude
 * @param nearest the nearest measured pattern of the other folds, by index
 * @param neighbour what that pattern's class says, with probability 1
 * @param known how much the patterns look like what was learned from
 * @param unknown how much films of other phases do
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record ValidatedRepeat(
    int number,
    long seed,
    Folds folds,
    double[] temperatures,
    Predictions network,
    PredictionSets sets,
    int[] nearest,
    Predictions neighbour,
    Familiarity known,
    Familiarity unknown) {
  /** The share of the patterns that is answered when the least sure are refused. */
  private static final double ANSWERED = 0.8;

  /** The accuracy on the surest 80 %. */
  double accuracyOfSurest() {
    return CoverageCurve.of(network).accuracyAt(ANSWERED);
  }

  /** See {@link Reliability#errorByChance}. */
  double calibrationErrorByChance() {
    return Reliability.errorByChance(network, seed);
  }

  /** How well the similarity to what was learned from tells patterns from other phases. */
  double aurocBySimilarity() {
    return Auroc.of(known.similarity(), unknown.similarity());
  }

  /** How well the probability of the predicted class does. */
  double aurocByProbability() {
    return Auroc.of(known.confidence(), unknown.confidence());
  }

  /** How well both together do. */
  double aurocByBoth() {
    return Auroc.of(known.both(known), unknown.both(known));
  }
}
