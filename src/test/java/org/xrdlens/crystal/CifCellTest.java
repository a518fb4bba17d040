package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xrdlens.crystal.CifText.PEROVSKITE;
import static org.xrdlens.crystal.CifText.assertRefused;
import static org.xrdlens.crystal.CifText.cell;
import static org.xrdlens.crystal.CifText.cubic;
import static org.xrdlens.crystal.CifText.parse;
import static org.xrdlens.crystal.CifText.symbol;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.cif.CifException;

class CifCellTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "-5.4", "NaN", "1e99999", "5,43", "1e9", "'5.43 A'", "?", "."})
  void edgesThatNoCrystalHasAreRefusedWithTagAndLine(String edge) {
    String text = cubic(5).replaceFirst("_cell_length_b .*", "_cell_length_b " + edge);
    assertRefused(text + PEROVSKITE, ", block x, line 3: ", "_cell_length_b");
  }

  @ParameterizedTest
  @CsvSource({"120, 120, 120", "150, 120, 90", "30, 40, 80", "0, 90, 90", "180, 90, 90"})
  void anglesThatSpanNoVolumeAreRefusedWithTheirValues(double alpha, double beta, double gamma) {
    assertRefused(
        cell(5, 5, 5, alpha, beta, gamma) + PEROVSKITE, ", block x, line 5: ", "" + alpha);
  }

  @Test
  void aMissingEdgeIsRefusedAndAMissingAngleIsARightOne() throws CifException {
    assertRefused(
        cubic(5).replaceFirst("_cell_length_c.*\n", "") + PEROVSKITE,
        ", block x, line 1: ",
        "_cell_length_c");
    CrystalStructure structure =
        parse(cubic(5).replaceFirst("_cell_angle_beta.*\n", "") + symbol("P 1") + PEROVSKITE);
    assertThat(structure.cell()).isEqualTo(UnitCell.cubic(5));
    assertThat(structure.notes()).singleElement().asString().contains("_cell_angle_beta", "90°");
  }

  @Test
  void aVolumeThatContradictsTheEdgesIsNoted() throws CifException {
    String text = cubic(5) + symbol("P 1");
    assertThat(parse(text + "_cell_volume 126\n" + PEROVSKITE).notes()).isEmpty();
    assertThat(parse(text + "_cell_volume 250(3)\n" + PEROVSKITE).notes())
        .singleElement()
        .asString()
        .contains("line 9", "250.0", "125.00");
  }

  @Test
  void aCellOfAnotherShapeThanItsGroupIsRefusedWithTheNearestThatFits() {
    assertRefused(
        cell(6, 6, 6.3, 90, 90, 90) + symbol("P m -3 m") + PEROVSKITE,
        ", block x, line 2: ",
        "c = 6.3000",
        "P m -3 m",
        "a = 6.1");
    assertRefused(cell(6, 6, 6, 90, 90, 95) + symbol("P 4/m m m") + PEROVSKITE, "", "γ = 95.000");
  }

  @Test
  void aCellSlightlyOffIsMadeToFitWithANote() throws CifException {
    CrystalStructure structure =
        parse(cell(6.290, 6.291, 6.292, 90, 90, 90.01) + symbol("P m -3 m") + PEROVSKITE);
    assertThat(structure.cell().a()).isCloseTo(6.291, within(1e-6));
    assertThat(structure.cell().c()).isCloseTo(structure.cell().a(), within(1e-12));
    assertThat(structure.notes()).singleElement().asString().contains("nearest", "6.2910");
  }

  @Test
  void theCellMayStandInAnotherBlock() throws CifException {
    String text = cubic(6.29).replace("data_x", "data_global") + symbol("P m -3 m");
    CrystalStructure structure = parse(text + "data_atoms\n" + PEROVSKITE);
    assertThat(structure.classLabel()).isEqualTo("Pm-3m");
    assertThat(structure.notes())
        .containsExactly(
            "The cell is that of block global.", "The symmetry is that of block global.");
  }
}
