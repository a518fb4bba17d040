package org.xrdlens.augment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * A shorter scan: now and then only a part of the pattern was measured. A part with fewer than
 * three detected peaks (or fewer than all, if there are not three) tells too little of its class
 * and is not taken.
 *
 * @param probability how often
 * @param widthDegrees range of the part's width in degrees 2θ, drawn logarithmically
 */
public record ScanWindow(double probability, Range widthDegrees) implements PatternEffect {
  private static final int FEWEST_POINTS = 16;
  private static final int FEWEST_PEAKS = 3;
  private static final int MOST_ATTEMPTS = 8;

  /** Checks the numbers. */
  public ScanWindow {
    Probability.check("shorter scan", probability);
    if (!(widthDegrees.low() > 0)) {
      throw new IllegalArgumentException(
          "The width of a shorter scan must be above 0°, but ranges from "
              + widthDegrees.low()
              + "°.");
    }
  }

  @Override
  public String title() {
    return "Shorter scan";
  }

  @Override
  public ScanWindow scaled(double strength) {
    return new ScanWindow(Strength.probability(probability, strength), widthDegrees);
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    if (random.nextDouble() >= probability) {
      return pattern;
    }
    DetectedPeaks peaks = DetectedPeaks.of(pattern);
    int enough = Math.min(FEWEST_PEAKS, peaks.count());
    double span = pattern.last() - pattern.first();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      double width = Math.min(span, widthDegrees.logUniform(random));
      double first = pattern.first() + random.nextDouble() * (span - width);
      DiffractionPattern part = part(pattern, first, first + width);
      if (part.size() >= FEWEST_POINTS && peaks.countBetween(first, first + width) >= enough) {
        log.drew(this, "from °", part.first());
        log.drew(this, "to °", part.last());
        return part;
      }
    }
    return pattern;
  }

  private static DiffractionPattern part(DiffractionPattern pattern, double first, double last) {
    double[] x = pattern.twoTheta();
    int from = lowerBound(x, first);
    int to = Math.min(x.length, Math.max(from + 2, lowerBound(x, last + 1e-9)));
    from = Math.min(from, to - 2);
    return pattern.withPoints(
        Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(pattern.intensity(), from, to));
  }

  private static int lowerBound(double[] sorted, double value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? found : -found - 1;
  }
}
