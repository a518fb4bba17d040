package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xrdlens.crystal.Anode;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

class PowderSimulatorTest {
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10, 0.02, 2401);

  @Test
  void theHighestPointIsOneHundredAndStandsAtTheStrongestLine() {
    CrystalStructure structure = TestStructures.structure("CsPbBr3", "Pm-3m");
    DiffractionPattern pattern =
        PowderSimulator.simulate(structure, PowderSettings.of(GRID, Radiation.CU_KALPHA1));
    double[] intensity = pattern.intensity();
    assertThat(Arrays.stream(intensity).max().orElseThrow()).isCloseTo(100, within(1e-9));
    double at200 = 2 * Math.toDegrees(Math.asin(1.540593 / 5.8740));
    int index = (int) Math.round(GRID.indexOf(at200));
    assertThat(intensity[index]).isGreaterThan(95);
    assertThat(pattern.name()).isEqualTo("CsPbBr3");
    assertThat(pattern.radiation()).isEqualTo(Radiation.CU_KALPHA1);
  }

  /** The superlattice line 211 tells the tetragonal perovskite from the cubic one. */
  @Test
  void tetragonalTiltingShowsItsSuperlatticeLine() {
    assertThat(heightAt("MAPbI3", "I4/mcm", 23.5)).isGreaterThan(2);
    assertThat(heightAt("MAPbI3", "Pm-3m", 23.5)).isLessThan(0.5);
  }

  private static double heightAt(String name, String label, double angle) {
    DiffractionPattern pattern =
        PowderSimulator.simulate(
            TestStructures.structure(name, label), PowderSettings.of(GRID, Radiation.CU_KALPHA1));
    int centre = (int) Math.round(GRID.indexOf(angle));
    return Arrays.stream(pattern.intensity(), centre - 15, centre + 15).max().orElseThrow();
  }

  @Test
  void vibrationsWeakenHighAngles() {
    CrystalStructure structure = TestStructures.structure("CsPbI3", "Pm-3m");
    PowderSettings stated = PowderSettings.of(GRID, Radiation.CU_KALPHA1);
    PowderSettings atRest = new PowderSettings(stated.renderer(), ScatteringModel.AT_REST, 100);
    double[] warm = PowderSimulator.simulate(structure, stated).intensity();
    double[] cold = PowderSimulator.simulate(structure, atRest).intensity();
    assertThat(highShare(warm)).isLessThan(0.9 * highShare(cold));
  }

  private static double highShare(double[] intensity) {
    int middle = (int) GRID.indexOf(40);
    double high = Arrays.stream(intensity, middle, intensity.length).sum();
    return high / Arrays.stream(intensity).sum();
  }

  /** Narrow Gaussian lines that stand apart: areas as the list of lines has intensities. */
  @Test
  void theAreasOfLinesAreInTheRatioOfTheirIntensities() {
    CrystalStructure structure = TestStructures.structure("CsPbBr3", "Pm-3m");
    TwoThetaGrid grid = TwoThetaGrid.between(10, 60, 0.005);
    ScatteringModel scattering = ScatteringModel.AT_REST.withAnomalous(Anode.CU);
    double[] drawn =
        PowderSimulator.simulate(
                structure,
                PowderSettings.of(grid, Radiation.CU_KALPHA1)
                    .withProfile(PeakProfile.ofConstantWidth(0.05))
                    .withScattering(scattering))
            .intensity();
    PowderLineSettings plain = PowderLineSettings.of(Radiation.CU_KALPHA1, 59);
    List<PowderLine> lines =
        PowderLines.of(
            structure,
            new PowderLineSettings(
                plain.radiation(), 59, scattering, plain.polarization(), plain.compatibility()));
    double strongest = lines.stream().mapToDouble(l -> area(drawn, grid, l)).max().orElse(0);
    for (PowderLine line : lines) {
      double expected =
          lines.stream().filter(l -> near(l, line)).mapToDouble(PowderLine::intensity).sum();
      assertThat(100 * area(drawn, grid, line) / strongest)
          .as("%s", line.hkl())
          .isCloseTo(expected, within(1e-3));
    }
  }

  private static boolean near(PowderLine one, PowderLine other) {
    return Math.abs(one.twoThetaDegrees() - other.twoThetaDegrees()) < 0.3;
  }

  private static double area(double[] drawn, TwoThetaGrid grid, PowderLine line) {
    int centre = (int) Math.round(grid.indexOf(line.twoThetaDegrees()));
    return Arrays.stream(drawn, centre - 60, centre + 61).sum();
  }

  /** A longer wavelength stretches the pattern over d. */
  @Test
  void anotherRadiationMovesTheLineByBraggsLaw() {
    Radiation cobalt = Radiation.parse("CoKa1");
    CrystalStructure structure = TestStructures.structure("CsPbI3", "Pm-3m");
    List<Radiation> radiations = List.of(Radiation.CU_KALPHA1, cobalt);
    for (Radiation radiation : radiations) {
      double[] intensity =
          PowderSimulator.simulate(structure, PowderSettings.of(GRID, radiation)).intensity();
      int index = (int) Math.round(GRID.indexOf(radiation.twoThetaDegrees(6.2894 / 2)));
      assertThat(intensity[index]).as(radiation.name()).isGreaterThan(90);
    }
  }
}
