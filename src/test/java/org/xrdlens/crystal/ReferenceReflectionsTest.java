package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.Radiation;

/**
 * Our reflections of real CIFs against those of two other programs (the columns F2_... and
 * F2_cctbx_...). We compare with the second, which takes ions where files name them and vibrations
 * as tensors where files give them, and with the first, which simplifies both.
 */
class ReferenceReflectionsTest {
  private static final double RELATIVE = 1e-5;

  /** The reference prints four decimals. */
  private static final double ROUNDING = 1e-4;

  @Test
  void spacingsMultiplicitiesAndStructureFactorsAgreeWithTheOtherProgram() throws Exception {
    List<String> names = SharedCifs.withReference();
    assumeFalse(names.isEmpty(), "Skipped: the shared reference reflections are absent.");
    for (String name : names) {
      compare(name, ScatteringModel.AT_REST, "F2_noDW");
      compare(name, ScatteringModel.AS_STATED, "F2_DW");
      ScatteringModel ions = ScatteringModel.AT_REST.withIons(true);
      compare(name, ions, "F2_cctbx_noDW");
      compare(name, ions.withVibration(Vibration.ANISOTROPIC), "F2_cctbx_DW");
    }
    assertThat(names).hasSizeGreaterThan(30);
  }

  private static void compare(String name, ScatteringModel scattering, String column)
      throws Exception {
    CrystalStructure structure = CifStructures.read(SharedCifs.path("cif/" + name + ".cif")).get(0);
    Map<MillerIndex, Reflection> ours = new HashMap<>();
    for (Reflection r : Reflections.downTo(structure, 1.0, scattering)) {
      r.equivalents().forEach(hkl -> ours.put(hkl, r));
    }
    List<String> lines = Files.readAllLines(SharedCifs.path("cif/reference/" + name + ".csv"));
    List<String> header = cells(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = cells(line);
      Reflection r = ours.get(new MillerIndex(integer(row, 0), integer(row, 1), integer(row, 2)));
      String where = name + " " + String.join(" ", row.subList(0, 3));
      if (number(row, header.indexOf("d_A")) > 1.001) {
        assertThat(r).as(where).isNotNull();
        assertThat(r.multiplicity()).as(where).isEqualTo(integer(row, 3));
        double angle = Radiation.CU_KALPHA1.twoThetaDegrees(r.spacingAngstrom());
        assertThat(angle).as(where).isCloseTo(number(row, 5), within(2e-5));
        double f2 = number(row, header.indexOf(column));
        assertThat(r.structureFactorSquared())
            .as(where + " " + column)
            .isCloseTo(f2, within(RELATIVE * f2 + ROUNDING));
      }
    }
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split(",", -1)).toList();
  }

  private static int integer(List<String> row, int column) {
    return Integer.parseInt(row.get(column));
  }

  private static double number(List<String> row, int column) {
    return Double.parseDouble(row.get(column));
  }
}
