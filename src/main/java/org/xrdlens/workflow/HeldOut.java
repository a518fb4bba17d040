package org.xrdlens.workflow;

import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.Metrics;
import org.xrdlens.evaluate.NearestNeighbour;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.model.ProtocolScore;

/**
 * What an ensemble says of measured patterns that it has not learned from, fold by fold.
 *
 * @param protocol how the folds were made
 * @param folds which pattern was tested in which fold
 * @param logits a row for each measured pattern
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record HeldOut(Protocol protocol, Folds folds, double[][] logits) {
  static final int FOLDS = 5;

  /** The score at temperature 1, beside that of the untrained nearest neighbour. */
  ProtocolScore score(List<String> classes, MeasuredSet set, int[] truth, long seed) {
    double[][] probabilities =
        IntStream.range(0, logits.length)
            .mapToObj(i -> Calibration.softmax(logits[i], 1))
            .toArray(double[][]::new);
    Metrics metrics = Metrics.of(classes, truth, probabilities);
    java.util.Map<String, Double> recalls = new java.util.LinkedHashMap<>();
    metrics
        .perClass()
        .forEach(
            (name, figures) -> {
              if (figures.n() > 0) {
                recalls.put(name, figures.recall());
              }
            });
    return new ProtocolScore(
        protocol.key(),
        seed,
        metrics.n(),
        metrics.accuracy(),
        metrics.interval().low(),
        metrics.interval().high(),
        metrics.macroF1(),
        NearestNeighbour.accuracy(set.values(), set.labels(), folds),
        recalls);
  }
}
