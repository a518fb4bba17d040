package org.xrdlens.augment;

import java.util.SplittableRandom;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.simulate.CountingNoise;

/** Patterns as a diffractometer would have measured them, with known lines. */
final class MeasuredFilms {
  /** Angle and height of lines: three orders of one plane (d = 6.3 Å), and two others. */
  static final double[][] LINES = {
    {14.047, 9000}, {28.31, 5000}, {43.05, 900}, {34, 1500}, {23.5, 130}
  };

  /** The angle of the weak line, as a superlattice line is. */
  static final double WEAK_LINE = 23.5;

  private static final double WIDTH = 0.1;

  private MeasuredFilms() {}

  static double background(double twoTheta) {
    return 100 + 300 * Math.exp(-twoTheta / 12);
  }

  static double mean(double twoTheta) {
    double mean = background(twoTheta);
    for (double[] line : LINES) {
      mean += line[1] * Math.exp(-Math.pow((twoTheta - line[0]) / WIDTH, 2));
    }
    return mean;
  }

  /** Counts in steps of 0.02°. */
  static DiffractionPattern counts(long seed) {
    double[] x = new double[2501];
    for (int i = 0; i < x.length; i++) {
      x[i] = 10 + 0.02 * i;
    }
    return at(x, seed);
  }

  /** Counts in steps that wander, as positions of an encoder do. */
  static DiffractionPattern irregular(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[2001];
    x[0] = 10;
    for (int i = 1; i < x.length; i++) {
      x[i] = x[i - 1] + 0.02 + 0.01 * random.nextDouble();
    }
    return at(x, seed);
  }

  private static DiffractionPattern at(double[] x, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = CountingNoise.poisson(mean(x[i]), random);
    }
    return DiffractionPattern.of("film", x, y, Radiation.CU_KALPHA1)
        .withIntensityUnit(IntensityUnit.COUNTS)
        .withCountingTime(2)
        .withMetadata("sample", "a film");
  }

  /** A flat pattern of one mean: what noise does shows in its variance. */
  static DiffractionPattern flat(double mean, int points, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      x[i] = 10 + 0.02 * i;
      y[i] = CountingNoise.poisson(mean, random);
    }
    return DiffractionPattern.of("flat", x, y, Radiation.CU_KALPHA1);
  }
}
