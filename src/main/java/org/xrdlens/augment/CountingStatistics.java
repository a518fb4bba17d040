package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.simulate.CountingNoise;

/**
 * A shorter counting time. A drawn pattern, which has no noise, is scaled so that its strongest
 * point counts a drawn number, and each point becomes a Poisson count.
 *
 * <p>A measured pattern has its noise already and is only ever thinned: each count is kept with the
 * same probability, which leaves exactly the Poisson counts of a shorter time. Intensities that are
 * not whole counts are thinned as the counts that their noise tells of, and keep their unit. A
 * pattern is not thinned further than to where the top of its weakest detected peak is expected at
 * 6.5 standard deviations of the noise, so that with its fluctuations it stays above three: a
 * superlattice line that decides the class must not vanish while the label stays.
 *
 * @param countsAtMaximum range of the counts at the strongest point, drawn logarithmically
 */
public record CountingStatistics(Range countsAtMaximum) implements PatternEffect {
  /** Below this square of the strength, noise of a millionth of what it was, there is none. */
  private static final double LEAST_SQUARE = 1e-12;

  private static final double FAINTEST_PEAK = 6.5;

  /** More counts than this are as good as no noise. */
  private static final double MOST_COUNTS = 1e12;

  /** Refuses counts of 0. */
  public CountingStatistics {
    if (!(countsAtMaximum.low() > 0)) {
      throw new IllegalArgumentException(
          "The counts at the maximum must be above 0, but range from "
              + countsAtMaximum.low()
              + ".");
    }
  }

  @Override
  public String title() {
    return "Counting noise";
  }

  @Override
  public PatternEffect scaled(double strength) {
    double square = Strength.check(strength) * strength;
    return square > LEAST_SQUARE
        ? new CountingStatistics(countsAtMaximum.times(1 / square))
        : new Unchanged();
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    double counts = Math.min(MOST_COUNTS, countsAtMaximum.logUniform(random));
    double strongest = pattern.highestIntensity();
    if (!(strongest > 0)) {
      return pattern;
    }
    if (!pattern.metadata().containsKey(FilmSimulator.SIMULATED)) {
      return thinned(pattern, counts, strongest, random, log);
    }
    log.drew(this, "counts at maximum", counts);
    double[] y = pattern.intensity();
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.max(0, y[i]);
    }
    new CountingNoise(counts / strongest).replace(y, random);
    return pattern.takingIntensity(y).withIntensityUnit(IntensityUnit.COUNTS);
  }

  private DiffractionPattern thinned(
      DiffractionPattern pattern,
      double counts,
      double strongest,
      RandomGenerator random,
      EffectLog log) {
    DetectedPeaks peaks = DetectedPeaks.of(pattern);
    double perIntensity = ShorterCounting.countsPerIntensity(pattern, peaks.relativeNoise());
    double faintest = FAINTEST_PEAK / peaks.faintest();
    double kept = Math.max(counts / (strongest * perIntensity), faintest * faintest);
    if (kept >= 1) {
      return pattern;
    }
    log.drew(this, "counts at maximum", kept * strongest * perIntensity);
    return new ShorterCounting(kept).of(pattern, perIntensity, random);
  }
}
