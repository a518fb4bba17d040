package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.xrdlens.cif.CifException;

/** Small CIFs made for the tests of their reading. */
final class CifText {
  /** Caesium lead iodide without cell and symmetry. */
  static final String PEROVSKITE = atoms("Cs1 Cs 0.5 0.5 0.5", "Pb1 Pb 0 0 0", "I1 I 0.5 0 0");

  private CifText() {}

  /** A block with a cell. */
  static String cell(double a, double b, double c, double alpha, double beta, double gamma) {
    return """
        data_x
        _cell_length_a %s
        _cell_length_b %s
        _cell_length_c %s
        _cell_angle_alpha %s
        _cell_angle_beta %s
        _cell_angle_gamma %s
        """
        .formatted(a, b, c, alpha, beta, gamma);
  }

  /** A block with a cubic cell; its last line is the seventh. */
  static String cubic(double a) {
    return cell(a, a, a, 90, 90, 90);
  }

  /** A line with the Hermann-Mauguin symbol. */
  static String symbol(String symbol) {
    return "_symmetry_space_group_name_H-M '" + symbol + "'\n";
  }

  /** A loop of label, type symbol and fractions. */
  static String atoms(String... rows) {
    return loop("label type_symbol fract_x fract_y fract_z", rows);
  }

  /** A loop of atom sites with columns, whose names follow _atom_site_. */
  static String loop(String columns, String... rows) {
    StringBuilder text = new StringBuilder("loop_\n");
    for (String column : columns.split(" ", -1)) {
      text.append("_atom_site_").append(column).append('\n');
    }
    return text.append(String.join("\n", rows)).append('\n').toString();
  }

  /** The first structure of a text. */
  static CrystalStructure parse(String text) throws CifException {
    return CifStructures.parse(text, "made.cif").get(0);
  }

  /** Asserts that the text is refused with a message that begins so and has these parts. */
  static void assertRefused(String text, String place, String... parts) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(CifException.class)
        .hasMessageStartingWith("made.cif" + place)
        .hasMessageContainingAll(parts);
  }
}
