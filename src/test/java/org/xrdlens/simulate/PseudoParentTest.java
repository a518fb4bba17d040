package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.crystal.AtomSite;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SpaceGroup;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.crystal.UnitCell;
import org.xrdlens.pattern.Radiation;

class PseudoParentTest {
  private static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, 60);
  }

  private static DiffractionLines lines(String name, String classLabel) {
    return lines(TestStructures.structure(name, classLabel));
  }

  private static List<String> lacked(DiffractionLines lines, PseudoParent parent) {
    List<String> lacked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (parent.lacks(i)) {
        lacked.add(lines.hkl(i).toString());
      }
    }
    return lacked;
  }

  /** Cubic perovskites are the parents of the others. */
  @Test
  void noCubicPerovskiteHasAParent() {
    for (CrystalStructure structure : StructureLibrary.builtIn()) {
      if (structure.classLabel().equals("Pm-3m")) {
        assertThat(PseudoParent.of(lines(structure))).as(structure.name()).isEmpty();
      }
    }
  }

  /** The cubic cell is a = (a' - b')/2 and c'/2 of the tetragonal one, so l odd is lacked. */
  @Test
  void tetragonalPerovskitesLackTheLinesOfTheDoubledAxisInTheirParent() {
    DiffractionLines lines = lines("MAPbI3", "I4/mcm");
    List<PseudoParent> parents = PseudoParent.of(lines);
    assertThat(parents).hasSize(1);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(parents.get(0).lacks(i))
          .as(lines.hkl(i).toString())
          .isEqualTo(lines.hkl(i).l() % 2 != 0);
    }
    assertThat(lacked(lines, parents.get(0))).contains("2 1 1");
  }

  /** 110 and 002 of the tetragonal cell are 100 of the cubic one, 220 and 004 its 200. */
  @Test
  void theTetragonalCellSplitsLinesOfTheCubicOne() {
    DiffractionLines lines = lines("MAPbI3", "I4/mcm");
    PseudoParent parent = PseudoParent.of(lines).get(0);
    TreeSet<String> pairs = new TreeSet<>();
    for (int s = 0; s < parent.splits(); s++) {
      pairs.add(lines.hkl(parent.split(s, 0)) + " | " + lines.hkl(parent.split(s, 1)));
    }
    assertThat(pairs).contains("0 0 4 | 2 2 0", "0 0 2 | 1 1 0", "2 2 4 | 4 0 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cs2AgBiBr6", "Cs2NaBiBr6", "Cs2SnI6"})
  void orderedDoublePerovskitesLackTheOddLinesInTheirParent(String name) {
    DiffractionLines lines = lines(name, "Fm-3m");
    List<PseudoParent> parents = PseudoParent.of(lines);
    assertThat(parents).hasSize(1);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(parents.get(0).lacks(i)).isEqualTo(lines.hkl(i).h() % 2 != 0);
    }
    assertThat(parents.get(0).splits()).isZero();
  }

  @Test
  void aCellThatIsOnlyWrittenLargerHasNoParent() {
    CrystalStructure cubic = TestStructures.structure("CsPbBr3", "Pm-3m");
    UnitCell cell = cubic.cell();
    List<AtomSite> sites = new ArrayList<>();
    for (AtomSite site : cubic.atomsInCell()) {
      for (int half = 0; half < 2; half++) {
        sites.add(
            new AtomSite(
                site.label() + half,
                site.symbol(),
                site.occupancy(),
                site.x(),
                site.y(),
                (site.z() + half) / 2,
                site.bIso()));
      }
    }
    CrystalStructure doubled =
        CrystalStructure.of(
            "doubled",
            new UnitCell(cell.a(), cell.b(), 2 * cell.c(), 90, 90, 90),
            SpaceGroup.ofHall(1, "P 1", "P 1"),
            sites);
    assertThat(PseudoParent.of(lines(doubled))).isEmpty();
  }
}
