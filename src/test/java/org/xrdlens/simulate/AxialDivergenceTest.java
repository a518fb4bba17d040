package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

class AxialDivergenceTest {
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10, 0.01, 801);
  private static final PeakProfile NARROW = PeakProfile.ofConstantWidth(0.06);

  private record Part(double shift, double share) {}

  private static List<Part> parts(AxialDivergence divergence, double twoThetaDegrees) {
    List<Part> parts = new ArrayList<>();
    divergence.split(
        Math.toRadians(twoThetaDegrees), 0.05, (shift, share) -> parts.add(new Part(shift, share)));
    return parts;
  }

  private static double meanShift(AxialDivergence divergence, double twoThetaDegrees) {
    return parts(divergence, twoThetaDegrees).stream().mapToDouble(p -> p.shift * p.share).sum();
  }

  /**
   * Two heights drawn evenly from -S to S and -H to H differ by h with a mean square of (S² +
   * H²)/3, and h moves a ray by -cot 2θ h²/2 to first order, so the mean is -(S² + H²)/6 cot 2θ.
   */
  @ParameterizedTest
  @CsvSource({"0.01,0.01,20", "0.012,0.005,30", "0.004,0.02,12", "0.015,0,25", "0.01,0.01,140"})
  void theMeanOfALineMovesByTheMeanSquareOfTheHeights(double s, double h, double twoTheta) {
    double expected = -Math.toDegrees((s * s + h * h) / 6 / Math.tan(Math.toRadians(twoTheta)));
    assertThat(meanShift(new AxialDivergence(s, h), twoTheta))
        .isCloseTo(expected, within(0.01 * Math.abs(expected)));
  }

  @ParameterizedTest
  @CsvSource({"0.03,0.02,3", "0.05,0.05,10", "0.01,0.04,60"})
  void thePartsMakeUpTheWholeLineAndLieBelowItBefore90Degrees(double s, double h, double angle) {
    List<Part> parts = parts(new AxialDivergence(s, h), angle);
    assertThat(parts.stream().mapToDouble(Part::share).sum()).isCloseTo(1, within(1e-12));
    assertThat(parts).allMatch(part -> part.shift <= 0 && part.share > 0);
    assertThat(parts(new AxialDivergence(s, h), 180 - angle)).allMatch(part -> part.shift >= 0);
  }

  @Test
  void atARightAngleLinesStaySymmetric() {
    assertThat(parts(new AxialDivergence(0.03, 0.03), 90))
        .allMatch(part -> Math.abs(part.shift) < 1e-9);
  }

  /**
   * The published integral over 2φ, eq. 1 to 9 of Finger, Cox and Jephcoat, by brute force: its
   * root singularity at 2θ is taken out by 2φ = 2θ - (2θ - 2φmin) t².
   */
  @ParameterizedTest
  @CsvSource({"0.02,0.02,12.3", "0.03,0.01,14", "0.005,0.02,11.5"})
  void aDrawnLineIsThePublishedIntegral(double s, double h, double twoTheta) {
    double spacing = Radiation.CU_KALPHA1.spacingAngstrom(twoTheta);
    double[] drawn =
        PatternRenderer.of(GRID, Radiation.CU_KALPHA1, NARROW)
            .withDivergence(new AxialDivergence(s, h))
            .render(TestStructures.oneLine(spacing));
    double greatest = Arrays.stream(drawn).max().orElseThrow();
    double sum = Arrays.stream(drawn).sum() * GRID.step();
    for (int i = 0; i < drawn.length; i += 3) {
      double exact = sum * published(s, h, twoTheta, GRID.at(i));
      assertThat(drawn[i]).as("%s°", GRID.at(i)).isCloseTo(exact, within(2e-4 * greatest));
    }
  }

  private static double published(double s, double h, double twoTheta, double angle) {
    double theta2 = Math.toRadians(twoTheta);
    PseudoVoigt shape = NARROW.at(twoTheta, Radiation.CU_KALPHA1.wavelengthAngstrom());
    double least = Math.acos(Math.cos(theta2) * Math.sqrt((h + s) * (h + s) + 1));
    double inflection = Math.acos(Math.cos(theta2) * Math.sqrt((h - s) * (h - s) + 1));
    int steps = 20_000;
    double sum = 0;
    double norm = 0;
    for (int i = 0; i < steps; i++) {
      double t = (i + 0.5) / steps;
      double phi2 = theta2 - (theta2 - least) * t * t;
      double height = Math.sqrt(square(Math.cos(phi2) / Math.cos(theta2)) - 1);
      double w = phi2 < inflection ? h + s - height : 2 * Math.min(h, s);
      double weight = w / (height * Math.cos(phi2)) * t;
      sum += weight * shape.at(angle - Math.toDegrees(phi2));
      norm += weight;
    }
    return sum / norm;
  }

  private static double square(double x) {
    return x * x;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.03})
  void theAreaOfALineStays(double height) {
    DiffractionLines line = TestStructures.oneLine(6.5);
    PatternRenderer symmetric = PatternRenderer.of(GRID, Radiation.CU_KALPHA1, NARROW);
    double plain = Arrays.stream(symmetric.render(line)).sum();
    double divergent =
        Arrays.stream(symmetric.withDivergence(new AxialDivergence(height, height)).render(line))
            .sum();
    assertThat(divergent).isCloseTo(plain, within(1e-5 * plain));
  }

  @Test
  void heightsOutOfBoundsAreRefused() {
    assertThatThrownBy(() -> new AxialDivergence(-0.1, 0)).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> new AxialDivergence(0, Double.NaN)).hasMessageContaining("NaN");
  }
}
