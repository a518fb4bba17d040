package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

class PatternRendererTest {
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10, 0.01, 4801);
  private static final PeakProfile NARROW = PeakProfile.ofConstantWidth(0.08);

  private static double[] first(double[] factors) {
    factors[0] = 1;
    return factors;
  }

  /** The 100 line alone. */
  private static DiffractionLines oneLine() {
    DiffractionLines lines = TestStructures.cubic();
    return lines.scaled(first(new double[lines.size()]));
  }

  private static double highest(double[] pattern) {
    int at = 0;
    for (int i = 0; i < pattern.length; i++) {
      at = pattern[i] > pattern[at] ? i : at;
    }
    return GRID.at(at);
  }

  @Test
  void aLineStandsWhereBraggsLawPutsIt() {
    double[] pattern = PatternRenderer.of(GRID, Radiation.CU_KALPHA1, NARROW).render(oneLine());
    double expected = 2 * Math.toDegrees(Math.asin(1.540593 / (2 * 6.2894)));
    assertThat(highest(pattern)).isCloseTo(expected, within(GRID.step()));
  }

  @ParameterizedTest
  @ValueSource(doubles = {20, 80, 1000})
  void theAreaIsIntensityTimesLorentzPolarizationWhateverTheWidth(double nanometres) {
    DiffractionLines line = oneLine();
    PatternRenderer renderer =
        PatternRenderer.of(
            GRID, Radiation.CU_KALPHA_DOUBLET, NARROW.withCrystalliteSize(nanometres));
    double area = Arrays.stream(renderer.render(line)).sum() * GRID.step();
    double angle = Radiation.CU_KALPHA1.twoThetaDegrees(line.spacingAngstrom(0));
    double expected = line.intensity(0) * LorentzPolarization.UNPOLARIZED.at(angle);
    assertThat(area).isCloseTo(expected, within(0.05 * expected));
    assertThat(renderer.integratedIntensity(line)).isCloseTo(expected, within(2e-3 * expected));
  }

  @Test
  void theDoubletSplitsALineByTheRatioOfItsWavelengths() {
    DiffractionLines lines = TestStructures.cubic();
    double[] factors = new double[lines.size()];
    int family = lines.size() - 12;
    factors[family] = 1;
    TwoThetaGrid grid = new TwoThetaGrid(10, 0.002, 29_001);
    double[] pattern =
        PatternRenderer.of(grid, Radiation.CU_KALPHA_DOUBLET, PeakProfile.ofConstantWidth(0.02))
            .render(lines.scaled(factors));
    double sine = 1.540593 / (2 * lines.spacingAngstrom(family));
    double one = 2 * Math.toDegrees(Math.asin(sine));
    double two = 2 * Math.toDegrees(Math.asin(sine * 1.544427 / 1.540593));
    double height1 = pattern[(int) Math.round(grid.indexOf(one))];
    double height2 = pattern[(int) Math.round(grid.indexOf(two))];
    assertThat(two - one).isGreaterThan(0.08);
    assertThat(height2 / height1).isCloseTo(0.5, within(0.02));
  }

  @Test
  void zeroShiftAndDisplacementMoveLinesByTheirFormula() {
    GoniometerShift shift = new GoniometerShift(0.1, -0.5, 240);
    PatternRenderer aligned = PatternRenderer.of(GRID, Radiation.CU_KALPHA1, NARROW);
    PatternRenderer shifted =
        new PatternRenderer(
            GRID, Radiation.CU_KALPHA1, NARROW, LorentzPolarization.UNPOLARIZED, shift);
    double at = highest(aligned.render(oneLine()));
    double expected = 0.1 + Math.toDegrees(2 * 0.5 * Math.cos(Math.toRadians(at / 2)) / 240);
    assertThat(highest(shifted.render(oneLine())) - at).isCloseTo(expected, within(0.011));
    assertThat(shift.at(at)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void aPatternIsTheSumOfItsLinesProfiles() {
    DiffractionLines lines = TestStructures.hexagonal();
    PeakProfile profile = NARROW.withCrystalliteSize(30).withMicrostrain(0.002);
    double[] drawn = PatternRenderer.of(GRID, Radiation.CU_KALPHA1, profile).render(lines);
    double greatest = Arrays.stream(drawn).max().orElseThrow();
    for (int i = 0; i < drawn.length; i += 97) {
      double exact = 0;
      for (int f = 0; f < lines.size(); f++) {
        double angle = Radiation.CU_KALPHA1.twoThetaDegrees(lines.spacingAngstrom(f));
        exact +=
            lines.intensity(f)
                * LorentzPolarization.UNPOLARIZED.at(angle)
                * profile.at(angle, 1.540593).at(GRID.at(i) - angle);
      }
      assertThat(drawn[i]).isCloseTo(exact, within(2e-5 * lines.size() * greatest));
    }
  }

  @Test
  void phasesAddUpByTheirScales() {
    PatternRenderer renderer = PatternRenderer.of(GRID, Radiation.CU_KALPHA_DOUBLET, NARROW);
    double[] mixed = new double[GRID.size()];
    renderer.add(TestStructures.cubic(), 0.7, mixed);
    renderer.add(TestStructures.hexagonal(), 0.3, mixed);
    double[] one = renderer.render(TestStructures.cubic());
    double[] two = renderer.render(TestStructures.hexagonal());
    for (int i = 0; i < mixed.length; i += 50) {
      double sum = 0.7 * one[i] + 0.3 * two[i];
      assertThat(mixed[i]).isCloseTo(sum, within(1e-9 * (1 + sum)));
    }
  }

  @Test
  void linesOutsideTheGridLeaveItEmptyOfPeaks() {
    TwoThetaGrid low = new TwoThetaGrid(2, 0.04, 100);
    PatternRenderer renderer = PatternRenderer.of(low, Radiation.CU_KALPHA1, NARROW);
    assertThat(renderer.integratedIntensity(oneLine())).isZero();
    assertThat(renderer.render(oneLine())).containsOnly(0);
  }

  @Test
  void anArrayOfAnotherLengthIsRefused() {
    PatternRenderer renderer = PatternRenderer.of(GRID, Radiation.CU_KALPHA1, NARROW);
    assertThatThrownBy(() -> renderer.add(oneLine(), 1, new double[3]))
        .hasMessageContaining("3 values")
        .hasMessageContaining("4801");
    assertThatThrownBy(() -> renderer.add(oneLine(), -1, new double[GRID.size()]))
        .hasMessageContaining("-1.0");
  }
}
