package org.xrdlens.simulate;

import java.util.List;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.crystal.UnitCell;
import org.xrdlens.pattern.Radiation;

/** Structures of the built-in library, and their lines to 70° for copper Kα1. */
final class TestStructures {
  private static final List<CrystalStructure> LIBRARY = StructureLibrary.builtIn();

  private TestStructures() {}

  static CrystalStructure structure(String name, String classLabel) {
    return LIBRARY.stream()
        .filter(s -> s.name().equals(name) && s.classLabel().equals(classLabel))
        .findFirst()
        .orElseThrow();
  }

  static DiffractionLines cubic() {
    return lines(structure("CsPbI3", "Pm-3m"));
  }

  static DiffractionLines hexagonal() {
    return lines(structure("Cs3Bi2I9", "P63/mmc"));
  }

  static DiffractionLines monoclinic() {
    return lines(structure("Rb3Bi2I9", "Pc"));
  }

  /** The 100 line of a cubic cell alone, with its planes at a distance in Å. */
  static DiffractionLines oneLine(double spacingAngstrom) {
    DiffractionLines cubic = cubic().withCell(UnitCell.cubic(spacingAngstrom));
    double[] factors = new double[cubic.size()];
    factors[0] = 1;
    return cubic.scaled(factors);
  }

  private static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, 70);
  }
}
