package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xrdlens.crystal.CifText.PEROVSKITE;
import static org.xrdlens.crystal.CifText.atoms;
import static org.xrdlens.crystal.CifText.cubic;
import static org.xrdlens.crystal.CifText.parse;
import static org.xrdlens.crystal.CifText.symbol;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xrdlens.cif.CifException;

/** One structure in the writing of many programs is one structure. */
class CifDialectsTest {
  private static final String PLAIN = cubic(6.2894) + symbol("P m -3 m") + PEROVSKITE;

  static Stream<String> dialects() {
    String tagsOfNewDictionary =
        PLAIN
            .replace("_cell_", "_cell.")
            .replace("_atom_site_", "_atom_site.")
            .replace("_symmetry_space_group_name_H-M", "_space_group.name_H-M_alt");
    return Stream.of(
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace("\n", "\r"),
        PLAIN.replaceFirst("\n", "\r\n").replaceFirst("Cs1", "\rCs1"),
        "\ufeff" + PLAIN,
        tagsOfNewDictionary,
        "#\\#CIF_2.0\n" + tagsOfNewDictionary.replace("'", "\"\"\""),
        PLAIN.toUpperCase(java.util.Locale.ROOT).replace("H-M 'P M -3 M'", "H-M 'P m -3 m'"),
        PLAIN.replace("'P m -3 m'", "\n;P m -3 m\n;"),
        PLAIN.replace("'P m -3 m'", "\n;\\\nP m \\\n-3 m\n;"),
        PLAIN.replace("6.2894", "6.2894(12)").replace(" 90.0", " 90."),
        PLAIN
            .replace("_symmetry_space_group_name_H-M 'P m -3 m'", "_space_group_IT_number 221\n")
            .replaceFirst("_space", "_symmetry_space_group_name_H-M P_m_-3_m\n_space"),
        "# generated\n#----\ndata_global\n_journal_year 1999\n_publ_section_title\n;\n A title\n;\n"
            + PLAIN
            + "#END\n",
        "global_\n_audit_creation_method 'by hand'\n" + PLAIN,
        PLAIN
            .replace("0.5", ".5")
            .replace(" 0 ", " 0. ")
            .replace("Pb ", "Pb2+ ")
            .replace("I 0", "I1- 0")
            .replace("Pb2+", "Pb"),
        PLAIN + "loop_\n_geom_bond_atom_site_label_1\n_geom_bond_distance\nPb1 3.14\nI1 ?\n");
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void dialectsOfOneStructureAreEqual(String text) throws CifException {
    CrystalStructure structure = parse(text);
    assertThat(structure.cell()).isEqualTo(UnitCell.cubic(6.2894));
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P m -3 m");
    assertThat(structure.sites())
        .extracting(site -> SpeciesSymbol.elementOf(site.symbol()))
        .containsExactly("Cs", "Pb", "I");
    assertThat(structure.atomsInCell()).hasSize(5);
    assertThat(structure.notes()).isEmpty();
  }

  @Test
  void duplicateTagsAreToldWithTheirLines() throws CifException {
    CrystalStructure structure =
        parse(PLAIN.replace("_cell_length_b 6.2894", "_cell_length_b 6.2894\n_cell_length_b 7"));
    assertThat(structure.cell()).isEqualTo(UnitCell.cubic(6.2894));
    assertThat(structure.notes())
        .containsExactly(
            "The tag _cell_length_b stands in line 3 and again in line 4: \"6.2894\" counts, \"7\" was left out.");
  }

  @Test
  void aBadBlockBesideAGoodOneIsToldAndLeftOut() throws CifException {
    String bad = PLAIN.replace("data_x", "data_bad").replace(" Pb ", " Xx ");
    List<CrystalStructure> read = CifStructures.parse(bad + PLAIN, "two.cif");
    assertThat(read).hasSize(1);
    assertThat(read.get(0).notes())
        .singleElement()
        .asString()
        .contains("two.cif, block bad, line 16", "\"Xx\"");
  }

  @Test
  void severalStructuresOfAFileAreAllRead() throws CifException {
    String second = PLAIN.replace("data_x", "data_y").replace("6.2894", "6.1");
    assertThat(CifStructures.parse(PLAIN + second, "two.cif"))
        .extracting(structure -> structure.cell().a())
        .containsExactly(6.2894, 6.1);
  }

  @Test
  void lettersOfOldFilesDoNotMatter(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("old.cif");
    Files.write(file, ("# Ångström é\n" + PLAIN).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(CifStructures.read(file)).hasSize(1);
  }

  @Test
  void allSharedFilesAreReadAndTheDuplicateTagIsTold() throws Exception {
    Path folder = SharedCifs.path("cif");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cif")).sorted().toList()) {
        assertThat(CifStructures.read(file)).as(file.toString()).hasSize(1);
      }
    }
    assertThat(CifStructures.read(folder.resolve("Al2O3_sapphire.cif")).get(0).notes())
        .singleElement()
        .asString()
        .contains("_chemical_formula_sum", "line 18", "line 19", "Al2 O3");
  }

  /** Its notes tell that the coordinates of the file don't give the formula of the file. */
  @Test
  void aSharedFileWithShiftedColumnsIsTold() throws Exception {
    CrystalStructure alumina =
        CifStructures.read(SharedCifs.path("cif/Al2O3_676a_qxrd.cif")).get(0);
    assertThat(alumina.notes()).hasSize(2);
    assertThat(alumina.notes().get(0)).contains("Al (line 32)", "36 images", "12");
    assertThat(alumina.notes().get(1)).contains("36.00 Al", "12.00 Al");
  }

  @Test
  void twoFiftyAtomsOfManyKindsKeepTheirOrder() throws CifException {
    String[] rows = new String[250];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "A%d %s %s 0.5 0.5".formatted(i, i % 2 == 0 ? "O" : "C", i / 250.0);
    }
    CrystalStructure structure = parse(cubic(400) + symbol("P 1") + atoms(rows));
    assertThat(structure.sites())
        .extracting(AtomSite::label)
        .startsWith("A0", "A1")
        .endsWith("A249");
    assertThat(structure.notes()).isEmpty();
  }
}
