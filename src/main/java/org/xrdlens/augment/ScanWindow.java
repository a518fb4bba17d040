package org.xrdlens.augment;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * A shorter scan: now and then only a part of the pattern was measured.
 *
 * @param probability how often
 * @param widthDegrees range of the part's width in degrees 2θ, drawn logarithmically
 */
public record ScanWindow(double probability, Range widthDegrees) implements PatternEffect {
  private static final int FEWEST_POINTS = 16;

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
    boolean whole = random.nextDouble() >= probability;
    double width = widthDegrees.logUniform(random);
    double place = random.nextDouble();
    double span = pattern.last() - pattern.first();
    if (whole || width >= span) {
      return pattern;
    }
    double first = pattern.first() + place * (span - width);
    double[] x = pattern.twoTheta();
    int from = lowerBound(x, first);
    int to = lowerBound(x, first + width);
    if (to - from < FEWEST_POINTS) {
      return pattern;
    }
    log.drew(this, "from °", x[from]);
    log.drew(this, "to °", x[to - 1]);
    return pattern.withPoints(
        Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(pattern.intensity(), from, to));
  }

  private static int lowerBound(double[] sorted, double value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? found : -found - 1;
  }
}
