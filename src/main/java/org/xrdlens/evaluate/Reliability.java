package org.xrdlens.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether probabilities mean what they say: items sorted by confidence and divided into five bins
 * of equal numbers, so that no bin is empty and none decides alone (Nixon et al., CVPR Workshops
 * 2019, arXiv:1904.01685).
 *
 * @param bins by rising confidence; five, or as many as items if these are fewer
 */
public record Reliability(List<Bin> bins) {
  private static final int BINS = 5;
  private static final int TRIALS = 2000;
  private static final double LEVEL = 0.95;

  /**
   * Items of similar confidence.
   *
   * @param n how many
   * @param confidence their mean confidence
   * @param accuracy share of them that is right
   */
  public record Bin(int n, double confidence, double accuracy) {}

  /** Copies. */
  public Reliability {
    bins = List.copyOf(bins);
  }

  /** Bins predictions; of equally confident ones the first come first. */
  public static Reliability of(Predictions predictions) {
    int[] order = byConfidence(predictions.confidences());
    double[] confidence = new double[order.length];
    boolean[] right = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      confidence[i] = predictions.confidence(order[i]);
      right[i] = predictions.isRight(order[i]);
    }
    return ofSorted(confidence, right);
  }

  private static int[] byConfidence(double[] confidence) {
    return IntStream.range(0, confidence.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> confidence[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static Reliability ofSorted(double[] confidence, boolean[] right) {
    int n = confidence.length;
    int count = Math.min(BINS, n);
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      int from = b * n / count;
      int to = (b + 1) * n / count;
      double sum = 0;
      int hits = 0;
      for (int i = from; i < to; i++) {
        sum += confidence[i];
        hits += right[i] ? 1 : 0;
      }
      bins.add(new Bin(to - from, sum / (to - from), (double) hits / (to - from)));
    }
    return new Reliability(bins);
  }

  /** Mean |confidence − accuracy| over the bins, weighted by their numbers. */
  public double error() {
    double sum = 0;
    int n = 0;
    for (Bin bin : bins) {
      sum += bin.n() * Math.abs(bin.confidence() - bin.accuracy());
      n += bin.n();
    }
    return sum / n;
  }

  /**
   * The error that a perfectly calibrated classifier with the same confidences stays below in 95 of
   * 100 trials: with few items it is far from 0. Parametric bootstrap: each item is right with the
   * probability that its confidence names.
   *
   * @param predictions whose confidences are taken; their truth is not looked at
   * @param seed of the trials
   */
  public static double errorByChance(Predictions predictions, long seed) {
    double[] confidence = predictions.confidences();
    Arrays.sort(confidence);
    SplittableRandom random = new SplittableRandom(seed);
    double[] errors = new double[TRIALS];
    boolean[] right = new boolean[confidence.length];
    for (int trial = 0; trial < TRIALS; trial++) {
      for (int i = 0; i < right.length; i++) {
        right[i] = random.nextDouble() < confidence[i];
      }
      errors[trial] = ofSorted(confidence, right).error();
    }
    Arrays.sort(errors);
    return errors[(int) Math.ceil(LEVEL * TRIALS) - 1];
  }
}
