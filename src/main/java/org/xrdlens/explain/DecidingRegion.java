package org.xrdlens.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xrdlens.classify.ActivationMap;
import org.xrdlens.classify.Prediction;

/**
 * A part of a pattern that speaks for the predicted class and against its strongest rival: a run of
 * neighbouring positions at which the predicted class' activation map lies above the rival's. Only
 * such differences matter, because softmax sees nothing else (see {@link ActivationMap}).
 *
 * @param from first angle 2θ of the run in degrees
 * @param to last angle 2θ of the run in degrees
 * @param peak angle 2θ at which the difference is largest, in degrees
 * @param share of all that speaks for the class, above 0 up to 1
 */
public record DecidingRegion(double from, double to, double peak, double share) {

  /**
   * The regions that speak for the predicted class, the weightiest first.
   *
   * @param prediction what was said
   * @param most how many at most, 0 or more
   * @return often fewer; none if the rival's map is nowhere lower
   */
  public static List<DecidingRegion> of(Prediction prediction, int most) {
    ActivationMap map = prediction.cam();
    int winner = prediction.predictedIndex();
    int rival = rival(prediction, winner);
    double[] difference = new double[map.positions()];
    double total = 0;
    for (int i = 0; i < difference.length; i++) {
      difference[i] = map.value(winner, i) - map.value(rival, i);
      total += Math.max(0, difference[i]);
    }
    List<DecidingRegion> regions = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= difference.length; i++) {
      boolean inside = i < difference.length && difference[i] > 0;
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        regions.add(region(map, difference, start, i, total));
        start = -1;
      }
    }
    regions.sort(Comparator.comparingDouble(DecidingRegion::share).reversed());
    return List.copyOf(regions.subList(0, Math.min(most, regions.size())));
  }

  private static int rival(Prediction prediction, int winner) {
    double[] probabilities = prediction.probabilities();
    int rival = winner == 0 ? 1 : 0;
    for (int c = 0; c < probabilities.length; c++) {
      if (c != winner && probabilities[c] > probabilities[rival]) {
        rival = c;
      }
    }
    return rival;
  }

  private static DecidingRegion region(
      ActivationMap map, double[] difference, int start, int end, double total) {
    int peak = start;
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += difference[i];
      peak = difference[i] > difference[peak] ? i : peak;
    }
    return new DecidingRegion(
        map.twoTheta(start), map.twoTheta(end - 1), map.twoTheta(peak), sum / total);
  }
}
