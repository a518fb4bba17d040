package org.xrdlens.baseline;

import java.util.Arrays;

/**
 * Examples sorted into bins, point by point, so that a tree tries a few thresholds instead of every
 * value: Ke et al., Adv. Neural Inf. Process. Syst. 30 (2017), LightGBM. A point with no more
 * distinct values than bins loses nothing.
 */
final class BinnedInputs {
  static final int MOST = 64;

  private final byte[][] bins;
  private final float[][] least;
  private final float[][] greatest;

  /** Sorts inputs of one length. */
  BinnedInputs(float[][] inputs) {
    int points = inputs[0].length;
    bins = new byte[points][inputs.length];
    least = new float[points][];
    greatest = new float[points][];
    float[] values = new float[inputs.length];
    for (int p = 0; p < points; p++) {
      for (int i = 0; i < inputs.length; i++) {
        values[i] = inputs[i][p];
      }
      Arrays.sort(values);
      divide(p, values);
      for (int i = 0; i < inputs.length; i++) {
        int place = Arrays.binarySearch(greatest[p], inputs[i][p]);
        bins[p][i] = (byte) (place < 0 ? -place - 1 : place);
      }
    }
  }

  /** A bin ends when it holds its share of the values left; equal values stay together. */
  private void divide(int point, float[] sorted) {
    boolean all = distinct(sorted) <= MOST;
    float[] first = new float[MOST];
    float[] last = new float[MOST];
    first[0] = sorted[0];
    int bin = 0;
    int begin = 0;
    for (int i = 1; i < sorted.length; i++) {
      int share = (sorted.length - begin) / (MOST - bin);
      if (bin + 1 < MOST && sorted[i] > sorted[i - 1] && (all || i - begin >= share)) {
        last[bin] = sorted[i - 1];
        bin++;
        first[bin] = sorted[i];
        begin = i;
      }
    }
    last[bin] = sorted[sorted.length - 1];
    least[point] = Arrays.copyOf(first, bin + 1);
    greatest[point] = Arrays.copyOf(last, bin + 1);
  }

  private static int distinct(float[] sorted) {
    int count = 1;
    for (int i = 1; i < sorted.length; i++) {
      count += sorted[i] > sorted[i - 1] ? 1 : 0;
    }
    return count;
  }

  int points() {
    return bins.length;
  }

  /** How many bins a point has. */
  int bins(int point) {
    return least[point].length;
  }

  /** The bin of each example at a point, from 0. */
  byte[] at(int point) {
    return bins[point];
  }

  /** Half way between the greatest value of a bin and the least of another above it. */
  float between(int point, int bin, int above) {
    float low = greatest[point][bin];
    float middle = low + (least[point][above] - low) / 2;
    return middle < least[point][above] ? middle : low;
  }
}
