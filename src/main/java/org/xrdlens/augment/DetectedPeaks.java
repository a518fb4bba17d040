package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.preprocess.SnipBackground;

/**
 * The peaks of a measured pattern: maxima of the smoothed intensity above the SNIP background that
 * stand out by eight standard deviations of the noise, with the points that belong to each: as far
 * as it stands above the background by two, and not beyond the valley towards its neighbour.
 */
final class DetectedPeaks {
  private static final double HALF_WINDOW_DEGREES = 1.6;
  private static final double SMOOTHING_DEGREES = 0.12;
  private static final double SIGNIFICANCE = 8;
  private static final double FOOT = 2;

  /** sin θ of two orders of a plane may deviate by this share from the ratio of whole numbers. */
  private static final double ORDER_TOLERANCE = 0.006;

  private static final int HIGHEST_ORDER = 4;

  private final double[] twoTheta;
  private final double[] background;
  private final double[] smooth;
  private final List<int[]> ranges = new ArrayList<>();
  private final List<Integer> tops = new ArrayList<>();
  private final List<Double> heights = new ArrayList<>();
  private final double relativeNoise;

  private DetectedPeaks(DiffractionPattern pattern) {
    twoTheta = pattern.twoTheta();
    double[] y = pattern.intensity();
    double step = (pattern.last() - pattern.first()) / (y.length - 1);
    int half = Math.max(1, (int) Math.round(SMOOTHING_DEGREES / step / 2));
    smooth = smoothed(y, half);
    background = background(smooth, half, step);
    relativeNoise = relativeNoise(y, smooth);
    double noise = relativeNoise / Math.sqrt(2 * half + 1.0);
    double[] significance = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      significance[i] = (smooth[i] - background[i]) / Math.max(1e-300, noise * root(smooth[i]));
    }
    find(significance);
  }

  /** Smoothed values are taken at every {@code half}-th point only, which loses nothing of them. */
  private static double[] background(double[] smooth, int half, double step) {
    double[] coarse = new double[(smooth.length - 1) / half + 2];
    for (int k = 0; k < coarse.length; k++) {
      coarse[k] = smooth[Math.min(smooth.length - 1, k * half)];
    }
    double[] under = new SnipBackground(HALF_WINDOW_DEGREES).background(coarse, half * step);
    double[] fine = new double[smooth.length];
    for (int i = 0; i < fine.length; i++) {
      double share = i % half / (double) half;
      fine[i] = (1 - share) * under[i / half] + share * under[i / half + 1];
    }
    return fine;
  }

  static DetectedPeaks of(DiffractionPattern pattern) {
    return new DetectedPeaks(pattern);
  }

  /** Walks from valley to top to valley; heights are in standard deviations of the noise. */
  private void find(double[] height) {
    int valley = 0;
    int top = -1;
    int nextValley = 0;
    for (int i = 0; i < height.length; i++) {
      if (top < 0) {
        valley = height[i] < height[valley] ? i : valley;
        if (height[i] > height[valley] + SIGNIFICANCE) {
          top = i;
          nextValley = i;
        }
      } else if (height[i] > height[nextValley] + SIGNIFICANCE
          && height[top] > height[nextValley] + SIGNIFICANCE) {
        close(valley, top, nextValley, height);
        valley = nextValley;
        top = i;
        nextValley = i;
      } else if (height[i] > height[top]) {
        top = i;
        nextValley = i;
      } else if (height[i] < height[nextValley]) {
        nextValley = i;
      }
    }
    if (top >= 0) {
      close(valley, top, height.length, height);
    }
  }

  private void close(int valley, int top, int nextValley, double[] height) {
    int from = top;
    while (from > valley && height[from - 1] > FOOT) {
      from--;
    }
    int to = top + 1;
    while (to < nextValley && height[to] > FOOT) {
      to++;
    }
    ranges.add(new int[] {from, to});
    tops.add(top);
    heights.add(height[top]);
  }

  private static double[] smoothed(double[] y, int half) {
    double[] sums = new double[y.length + 1];
    for (int i = 0; i < y.length; i++) {
      sums[i + 1] = sums[i] + y[i];
    }
    double[] mean = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      int a = Math.max(0, i - half);
      int b = Math.min(y.length, i + half + 1);
      mean[i] = (sums[b] - sums[a]) / (b - a);
    }
    return mean;
  }

  /**
   * Noise per square root of the intensity, 1 for plain counts: from the median of neighbours'
   * differences, so that peaks do not count.
   */
  private static double relativeNoise(double[] y, double[] level) {
    double[] differences = new double[y.length - 1];
    for (int i = 0; i + 1 < y.length; i++) {
      differences[i] = Math.abs(y[i + 1] - y[i]) / root(level[i]);
    }
    return Selection.smallest(differences, differences.length / 2) / (0.6745 * Math.sqrt(2));
  }

  private static double root(double intensity) {
    return Math.sqrt(Math.max(1e-12, intensity));
  }

  int count() {
    return tops.size();
  }

  /** First point of a peak: the valley before it, or where it leaves the background. */
  int from(int peak) {
    return ranges.get(peak)[0];
  }

  /** The point after the last of a peak, as at its beginning. */
  int to(int peak) {
    return ranges.get(peak)[1];
  }

  /** The angle 2θ of a peak's top in degrees. */
  double twoTheta(int peak) {
    return twoTheta[tops.get(peak)];
  }

  /** How high a peak stands above the background, in standard deviations of the noise. */
  double significance(int peak) {
    return heights.get(peak);
  }

  /** The significance of the weakest peak; without any peak, infinite. */
  double faintest() {
    return heights.stream().mapToDouble(h -> h).min().orElse(Double.POSITIVE_INFINITY);
  }

  /** The noise of an intensity of 1: 1 for counts, 0 where there is none. */
  double relativeNoise() {
    return relativeNoise;
  }

  /** How many peaks have their top in a range of angles. */
  int countBetween(double fromDegrees, double toDegrees) {
    int count = 0;
    for (int k = 0; k < count(); k++) {
      count += twoTheta(k) >= fromDegrees && twoTheta(k) <= toDegrees ? 1 : 0;
    }
    return count;
  }

  /** The smoothed intensity at a point: what is expected there. */
  double smooth(int point) {
    return smooth[point];
  }

  /** The background at a point. */
  double background(int point) {
    return background[point];
  }

  /** The first peak of which this one can be a higher order, or −1. */
  int lowerOrderOf(int peak) {
    double sine = Math.sin(Math.toRadians(twoTheta(peak) / 2));
    for (int k = 0; k < peak; k++) {
      double ratio = sine / Math.sin(Math.toRadians(twoTheta(k) / 2));
      double order = Math.rint(ratio);
      if (order >= 2 && order <= HIGHEST_ORDER && Math.abs(ratio / order - 1) < ORDER_TOLERANCE) {
        return k;
      }
    }
    return -1;
  }
}
