package org.xrdlens.preprocess;

import java.util.Arrays;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * How clearly a pattern shows a peak at all. Scaling to unit maximum makes noise as high as a peak,
 * and the positive spikes of noise resemble a pattern of many lines, so this is asked of the
 * pattern as it was measured.
 *
 * <p>Points are averaged to 0.04° and smoothed over three; what stands above the SNIP background is
 * divided by the standard deviation of counting noise at that level, whose scale comes from the
 * median difference of neighbours. A pattern without any noise is taken to have one of 10⁻⁴ of its
 * level. Noise alone gives up to 7 by the choice of the highest of some thousand points above a
 * background that follows their lower edge.
 */
public final class PeakSignificance {
  private static final double BIN_DEGREES = 0.04;
  private static final double HALF_WINDOW_DEGREES = 1.6;
  private static final double LEAST_RELATIVE_NOISE = 1e-4;
  private static final double LEAST_NOISE = 1e-9;

  private PeakSignificance() {}

  /** The height of the clearest peak above the background, in standard deviations, 0 or more. */
  public static double of(DiffractionPattern pattern) {
    double step = (pattern.last() - pattern.first()) / (pattern.size() - 1);
    int perBin = (int) Math.max(1, Math.min(pattern.size() / 2, Math.round(BIN_DEGREES / step)));
    double[] y = binned(pattern.intensity(), perBin);
    double[] smooth = smoothed(y);
    double[] background = new SnipBackground(HALF_WINDOW_DEGREES).background(smooth, perBin * step);
    double scale = noiseOfUnitLevel(y, smooth) / Math.sqrt(3);
    double highest = 0;
    for (int i = 0; i < smooth.length; i++) {
      double noise = Math.max(scale * Math.sqrt(smooth[i]), LEAST_RELATIVE_NOISE * smooth[i]);
      highest = Math.max(highest, (smooth[i] - background[i]) / Math.max(LEAST_NOISE, noise));
    }
    return highest;
  }

  /** Means of groups of points; an incomplete group at the end is left out. */
  private static double[] binned(double[] y, int perBin) {
    double[] means = new double[y.length / perBin];
    for (int i = 0; i < perBin * means.length; i++) {
      means[i / perBin] += Math.max(0, y[i]) / perBin;
    }
    return means;
  }

  private static double[] smoothed(double[] y) {
    double[] means = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      int from = Math.max(0, i - 1);
      int to = Math.min(y.length, i + 2);
      means[i] = Arrays.stream(y, from, to).sum() / (to - from);
    }
    return means;
  }

  private static double noiseOfUnitLevel(double[] y, double[] smooth) {
    double[] differences = new double[y.length - 1];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = Math.abs(y[i + 1] - y[i]) / Math.sqrt(Math.max(LEAST_NOISE, smooth[i]));
    }
    Arrays.sort(differences);
    return differences[differences.length / 2] / (0.6745 * Math.sqrt(2));
  }
}
