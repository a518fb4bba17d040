package org.xrdlens.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a cross-validation of a model's recipe gave.
 *
 * @param protocol {@code random} (stratified folds: siblings of a series stand on both sides) or
 *     {@code grouped} (whole series are held out: the honest one)
 * @param seed of the folds and the training
 * @param n patterns that were predicted
 * @param accuracy share that was right, 0 to 1
 * @param intervalLow lower end of its 95 % interval
 * @param intervalHigh upper end of its 95 % interval
 * @param macroF1 mean F1 over classes
 * @param nearestNeighbourAccuracy of the untrained baseline, 1-NN by cosine, on the same folds
 * @param recallPerClass share of each class that was found
 */
public record ProtocolScore(
    String protocol,
    long seed,
    int n,
    double accuracy,
    double intervalLow,
    double intervalHigh,
    double macroF1,
    double nearestNeighbourAccuracy,
    Map<String, Double> recallPerClass) {

  /** Copies the recalls, keeping their order. */
  public ProtocolScore {
    recallPerClass = Collections.unmodifiableMap(new LinkedHashMap<>(recallPerClass));
  }
}
