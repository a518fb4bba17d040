package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.UnitCell;
import org.xrdlens.pattern.Radiation;

class DiffractionLinesTest {
  @Test
  void linesCarryMultiplicityTimesTheSquaredStructureFactor() {
    DiffractionLines lines = TestStructures.cubic();
    assertThat(lines.hkl(0)).hasToString("1 0 0");
    assertThat(lines.spacingAngstrom(0)).isCloseTo(6.2894, within(1e-12));
    assertThat(lines.intensity(0)).isEqualTo(6 * lines.reflection(0).structureFactorSquared());
  }

  @Test
  void aStrainedCellMovesEveryLineByBraggsLaw() {
    DiffractionLines lines = TestStructures.cubic();
    DiffractionLines strained = lines.withCell(lines.cell().strained(0.01, 0.01, 0.01));
    for (int i = 0; i < lines.size(); i++) {
      double theta = Math.toRadians(angle(lines, i) / 2);
      double expected = 2 * Math.toDegrees(Math.asin(Math.sin(theta) / 1.01));
      assertThat(angle(strained, i)).isCloseTo(expected, within(1e-9));
      assertThat(strained.intensity(i)).isEqualTo(lines.intensity(i));
    }
  }

  private static double angle(DiffractionLines lines, int family) {
    return Radiation.CU_KALPHA1.twoThetaDegrees(lines.spacingAngstrom(family));
  }

  @Test
  void anotherCellGivesTheSpacingsThatTheStructureWouldHaveInIt() {
    CrystalStructure structure = TestStructures.structure("Rb3Bi2I9", "Pc");
    DiffractionLines lines = TestStructures.monoclinic();
    UnitCell cell = new UnitCell(14.8, 8.1, 21.0, 90, 91, 90);
    DiffractionLines moved = lines.withCell(cell);
    for (int i = 0; i < moved.size(); i++) {
      double expected = structure.withCell(cell).cell().spacing(moved.hkl(i));
      assertThat(moved.spacingAngstrom(i)).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void aCellThatWouldSplitFamiliesIsRefused() {
    DiffractionLines lines = TestStructures.cubic();
    UnitCell biaxial = lines.cell().strained(0.01, 0.01, -0.01);
    assertThatThrownBy(() -> lines.withCell(biaxial))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CsPbI3")
        .hasMessageContaining("P m -3 m");
    UnitCell kept = lines.spaceGroup().symmetrized(biaxial);
    assertThat(lines.withCell(kept).spacingAngstrom(0)).isBetween(6.2894, 6.2894 * 1.01);
  }

  @Test
  void factorsMultiplyFamilyByFamily() {
    DiffractionLines lines = TestStructures.cubic();
    double[] factors = new double[lines.size()];
    Arrays.setAll(factors, i -> i);
    DiffractionLines scaled = lines.scaled(factors);
    assertThat(scaled.intensity(0)).isZero();
    assertThat(scaled.intensity(3)).isEqualTo(3 * lines.intensity(3));
    assertThat(lines.intensity(0)).isPositive();
  }

  @Test
  void factorsMustFitTheFamilies() {
    DiffractionLines lines = TestStructures.cubic();
    assertThatThrownBy(() -> lines.scaled(new double[2]))
        .hasMessageContaining("2 factors")
        .hasMessageContaining(lines.size() + " families");
    double[] negative = new double[lines.size()];
    negative[1] = -1;
    assertThatThrownBy(() -> lines.scaled(negative)).hasMessageContaining("-1.0");
  }
}
