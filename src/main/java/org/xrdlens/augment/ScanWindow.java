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
  public DiffractionPattern apply(DiffractionPattern pattern, RandomGenerator random) {
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
    return DiffractionPattern.of(
        pattern.name(),
        Arrays.copyOfRange(x, from, to),
        Arrays.copyOfRange(pattern.intensity(), from, to),
        pattern.radiation());
  }

  private static int lowerBound(double[] sorted, double value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? found : -found - 1;
  }
}
