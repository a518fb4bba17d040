package org.xrdlens.workflow;

/** Made CIF files, good and bad. */
final class SampleCifs {
  private static final String SITES =
      """
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      _atom_site_occupancy
      _atom_site_B_iso_or_equiv
      """;

  private static final String CUBIC =
      """
      _symmetry_space_group_name_H-M 'P m -3 m'
      """;

  static final String CESIUM_LEAD_BROMIDE =
      block(
          "CsPbBr3",
          5.87,
          CUBIC,
          "Cs1 Cs .5 .5 .5 1 2.1",
          "Pb1 Pb 0 0 0 1 .8",
          "Br1 Br .5 0 0 1 3");

  static final String CESIUM_CHLORIDE =
      block("CsCl", 4.123, CUBIC, "Cs1 Cs .5 .5 .5 1 1", "Cl1 Cl 0 0 0 1 1");

  static final String WITHOUT_SYMMETRY = block("Po", 3.35, "", "Po1 Po 0 0 0 1 1");

  static final String WITHOUT_CELL = "data_x\n" + CUBIC + SITES + "Cs1 Cs 0 0 0 1 1\n";

  static final String WITHOUT_SITES = cell("x", 4) + CUBIC;

  static final String UNKNOWN_ELEMENT = block("x", 4, CUBIC, "Qq1 Qq 0 0 0 1 1");

  static final String BROKEN_LOOP = block("x", 4, CUBIC, "Cs1 Cs 0 0 0 1 1", "Cl1 Cl .5 .5");

  static final String OVERFULL = block("x", 4, CUBIC, "Cs1 Cs 0 0 0 1.5 1");

  static final String TWO_ON_ONE_SPOT =
      block("x", 4, CUBIC, "Cs1 Cs 0 0 0 1 1", "Cl1 Cl 0 0 0 1 1");

  private SampleCifs() {}

  /** Some structures in one file. */
  static String together(String... blocks) {
    return String.join("\n", blocks);
  }

  private static String block(String name, double edge, String symmetry, String... sites) {
    return cell(name, edge) + symmetry + SITES + String.join("\n", sites) + "\n";
  }

  private static String cell(String name, double edge) {
    return """
    data_%1$s
    _cell_length_a %2$s
    _cell_length_b %2$s
    _cell_length_c %2$s
    _cell_angle_alpha 90
    _cell_angle_beta 90
    _cell_angle_gamma 90
    """
        .formatted(name, edge);
  }
}
