package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

/** The area under a line, and its centre, whatever its shape and however it is sampled. */
class LineIntegralTest {
  private static final double SPACING = 3.0;
  private static final double TWO_THETA = Radiation.CU_KALPHA1.twoThetaDegrees(SPACING);
  private static final double POWDER = LorentzPolarization.UNPOLARIZED.at(TWO_THETA);

  private static double area(TwoThetaGrid grid, Radiation radiation, PeakProfile profile) {
    DiffractionLines line = TestStructures.oneLine(SPACING);
    double[] drawn = PatternRenderer.of(grid, radiation, profile).render(line);
    return Arrays.stream(drawn).sum() * grid.step() / (line.intensity(0) * POWDER);
  }

  @ParameterizedTest
  @CsvSource({"0.06,0.01", "0.06,0.02", "0.2,0.01", "0.2,0.04", "1.5,0.04", "1.5,0.13"})
  void aGaussianLineHasItsIntensityAtAnyWidthAndStep(double fwhm, double step) {
    TwoThetaGrid grid = TwoThetaGrid.between(20.003, 39.98, step);
    assertThat(area(grid, Radiation.CU_KALPHA1, PeakProfile.ofConstantWidth(fwhm)))
        .isCloseTo(1, within(1e-6));
  }

  /** Of a Lorentzian's area, what lies beyond the ends of the grid is known: arc tangents. */
  @ParameterizedTest
  @CsvSource({"20,0.02", "20,0.05", "60,0.005", "60,0.02", "200,0.005"})
  void aLorentzianLineHasTheAreaThatLiesOnTheGrid(double nanometres, double step) {
    TwoThetaGrid grid = TwoThetaGrid.between(14.98, 44.9, step);
    PeakProfile profile = new PeakProfile(0, 0, 0, nanometres, 0);
    double half = profile.at(TWO_THETA, Radiation.CU_KALPHA1.wavelengthAngstrom()).fwhm() / 2;
    double below = Math.atan((TWO_THETA - grid.first() + step / 2) / half);
    double above = Math.atan((grid.last() + step / 2 - TWO_THETA) / half);
    double shape = profile.at(TWO_THETA, 1.540593).eta();
    assertThat(shape).isCloseTo(1, within(1e-4));
    assertThat(area(grid, Radiation.CU_KALPHA1, profile))
        .isCloseTo((below + above) / Math.PI, within(3e-6));
  }

  /**
   * The doublet shares the intensity 2 : 1, up to the Lorentz-polarization factor at its angles.
   */
  @Test
  void kAlpha2CarriesHalfTheIntensityOfKAlpha1() {
    PeakProfile profile = PeakProfile.ofConstantWidth(0.02);
    TwoThetaGrid grid = new TwoThetaGrid(TWO_THETA - 2, 0.002, 2001);
    Radiation doublet = Radiation.CU_KALPHA_DOUBLET;
    double[] drawn =
        PatternRenderer.of(grid, doublet, profile).render(TestStructures.oneLine(SPACING));
    double second =
        2 * Math.toDegrees(Math.asin(doublet.secondWavelengthAngstrom() / (2 * SPACING)));
    int between = (int) grid.indexOf((TWO_THETA + second) / 2);
    double one = Arrays.stream(drawn, 0, between).sum() / POWDER;
    double two =
        Arrays.stream(drawn, between, drawn.length).sum()
            / LorentzPolarization.UNPOLARIZED.at(second);
    assertThat(two / one).isCloseTo(0.5, within(1e-3));
  }

  /** The mean angle of a line moves by the closed form of zero shift and displacement. */
  @ParameterizedTest
  @CsvSource({"0.1,0", "0,0.3", "-0.05,-0.4"})
  void zeroShiftAndDisplacementMoveALineByTheirClosedForm(double zero, double displacement) {
    double theta = Math.toRadians(TWO_THETA / 2);
    double expected = zero - Math.toDegrees(2 * displacement * Math.cos(theta) / 217.5);
    GoniometerShift shift = new GoniometerShift(zero, displacement, 217.5);
    double moved = centre(TestStructures.oneLine(SPACING), shift);
    double aligned = centre(TestStructures.oneLine(SPACING), GoniometerShift.NONE);
    assertThat(moved - aligned).isCloseTo(expected, within(1e-6));
    assertThat(aligned).isCloseTo(TWO_THETA, within(1e-6));
  }

  /** Bragg's law: a lattice spacing longer by e has sin θ shorter by 1 + e. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 0.004, 0.02})
  void aStrainedCellMovesItsLineByBraggsLaw(double strain) {
    double sine = Math.sin(Math.toRadians(TWO_THETA / 2)) / (1 + strain);
    assertThat(centre(TestStructures.oneLine(SPACING * (1 + strain)), GoniometerShift.NONE))
        .isCloseTo(2 * Math.toDegrees(Math.asin(sine)), within(1e-6));
  }

  private static double centre(DiffractionLines line, GoniometerShift shift) {
    TwoThetaGrid grid = TwoThetaGrid.between(26, 34, 0.01);
    double[] drawn =
        PatternRenderer.of(grid, Radiation.CU_KALPHA1, PeakProfile.ofConstantWidth(0.1))
            .withShift(shift)
            .render(line);
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < drawn.length; i++) {
      sum += drawn[i];
      moment += drawn[i] * grid.at(i);
    }
    return moment / sum;
  }
}
