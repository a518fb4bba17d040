package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xrdlens.crystal.Anode;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.crystal.ReferenceTable;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.crystal.SharedCifs;
import org.xrdlens.pattern.Radiation;

/** Our powder lines of real CIFs against the intensities of other programs. */
class ReferencePowderLinesTest {
  private static final Radiation CU_KA = Radiation.ofWavelength(1.54184);

  /** The references print four decimals. */
  private static final double ROUNDING = 1e-4;

  /** Fainter lines, on the scale to 100 and for atoms at rest, the reference leaves out. */
  private static final double FAINTEST = 1e-4;

  /**
   * Where the equivalent isotropic vibration of the reference isn't ours: see the test of the
   * structure factors. It moves lines by up to 0.012.
   */
  private static final Map<String, Double> OBLIQUE = Map.of("Al2O3_ruby", 0.012, "Bi2Te3", 0.012);

  private static List<String> names() throws Exception {
    List<String> names = SharedCifs.withReference();
    assumeFalse(names.isEmpty(), "Skipped: the shared reference reflections are absent.");
    return names;
  }

  private static List<PowderLine> lines(
      CrystalStructure structure, ScatteringModel scattering, Compatibility compatibility) {
    return PowderLines.of(
        structure,
        new PowderLineSettings(
            CU_KA, 90, scattering, LorentzPolarization.UNPOLARIZED, compatibility));
  }

  @Test
  void intensitiesAgreeWithTheReferenceAtRestVibratingAndWithDispersion() throws Exception {
    ScatteringModel vibrating = ScatteringModel.AS_STATED;
    for (String name : names()) {
      double tolerance = OBLIQUE.getOrDefault(name, ROUNDING);
      compare(name, ScatteringModel.AT_REST, "Irel_noDW", ROUNDING);
      compare(name, vibrating, "Irel_DW", tolerance);
      compare(name, vibrating.withAnomalous(Anode.CU), "Irel_DW_anom", tolerance);
    }
  }

  private static void compare(
      String name, ScatteringModel scattering, String column, double tolerance) throws Exception {
    ReferenceTable table = ReferenceTable.of(name);
    Map<MillerIndex, Integer> rows = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      rows.put(table.hkl(row), row);
    }
    CrystalStructure structure = ReferenceTable.structure(name);
    Set<Integer> found = new HashSet<>();
    for (PowderLine line : lines(structure, scattering, Compatibility.NONE)) {
      Integer row =
          structure.spaceGroup().equivalents(line.hkl()).stream()
              .map(rows::get)
              .filter(r -> r != null)
              .findFirst()
              .orElse(null);
      String where = name + " " + line.hkl() + " " + column;
      if (row != null) {
        found.add(row);
        assertThat(line.intensity())
            .as(where)
            .isCloseTo(table.number(row, column), within(tolerance));
      } else if (column.equals("Irel_noDW")) {
        assertThat(line.intensity()).as(where + ", which it lacks").isLessThan(FAINTEST);
      }
    }
    assertThat(found).as(name).hasSize(table.size());
  }

  /**
   * In the compatible mode line by line, to the last printed digit, and no line more or less.
   * Without exception, the cells in P1 included: lines that pymatgen joins are joined here.
   */
  @Test
  void theCompatibleModeGivesTheLinesOfPymatgen() throws Exception {
    for (String name : names()) {
      ReferenceTable table = ReferenceTable.of(name + "__pymatgen");
      List<PowderLine> lines =
          lines(ReferenceTable.structure(name), ScatteringModel.AS_STATED, Compatibility.PYMATGEN);
      assertThat(lines).as(name).hasSize(table.size());
      for (int i = 0; i < lines.size(); i++) {
        PowderLine line = lines.get(i);
        String where = name + " " + line.hkl();
        assertThat(line.twoThetaDegrees())
            .as(where)
            .isCloseTo(table.number(i, "two_theta_1.54184"), within(1e-5));
        assertThat(line.intensity())
            .as(where)
            .isCloseTo(table.number(i, "I_rel"), within(ROUNDING));
      }
    }
  }

  /**
   * Sapphire's CIF has a tag twice, so the reference has no table for it; its lines are corundum's,
   * like ruby's, whose cell is the same to 2e-4.
   */
  @Test
  void sapphireReflectsLikeRuby() throws Exception {
    names();
    List<PowderLine> sapphire =
        lines(
            ReferenceTable.structure("Al2O3_sapphire"),
            ScatteringModel.AT_REST,
            Compatibility.NONE);
    List<PowderLine> ruby =
        lines(ReferenceTable.structure("Al2O3_ruby"), ScatteringModel.AT_REST, Compatibility.NONE);
    assertThat(sapphire).hasSameSizeAs(ruby);
    for (int i = 0; i < ruby.size(); i++) {
      assertThat(sapphire.get(i).intensity()).isCloseTo(ruby.get(i).intensity(), within(2.0));
    }
  }
}
