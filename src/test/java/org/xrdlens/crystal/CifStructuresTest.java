package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.cif.CifException;

class CifStructuresTest {
  private static final String CELL =
      """
      data_x
      _cell_length_a 6.2894(2)
      _cell_length_b 6.2894
      _cell_length_c 6.2894
      _cell_angle_alpha 90.
      _cell_angle_beta 90
      _cell_angle_gamma 90
      """;
  private static final String ATOMS =
      """
      loop_
      _atom_site_label
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      _atom_site_occupancy
      _atom_site_U_iso_or_equiv
      Cs1 0.5 0.5 0.5 1 0.05(1)
      Pb1 0 0 0 1.00 .02
      I1 0.5 0 0 ? .
      """;

  private static CrystalStructure parse(String text) throws CifException {
    return CifStructures.parse(text, "test.cif").get(0);
  }

  @Test
  void cellAtomsAndDisplacementsAreRead() throws CifException {
    CrystalStructure structure =
        parse(CELL + "_symmetry_space_group_name_H-M 'P m -3 m'\n" + ATOMS);
    assertThat(structure.cell()).isEqualTo(UnitCell.cubic(6.2894));
    assertThat(structure.classLabel()).isEqualTo("Pm-3m");
    assertThat(structure.atomsInCell()).hasSize(5);
    assertThat(structure.sites()).extracting(AtomSite::symbol).containsExactly("Cs", "Pb", "I");
    assertThat(structure.sites().get(0).bIso().getAsDouble())
        .isCloseTo(8 * Math.PI * Math.PI * 0.05, within(1e-12));
    assertThat(structure.sites().get(2).bIso()).isEmpty();
    assertThat(structure.sites().get(2).occupancy()).isEqualTo(1);
    assertThat(structure.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "_space_group_name_Hall '-P 4 2 3'",
        "_space_group_name_H-M_alt 'P m 3 m'",
        "_symmetry_Int_Tables_number 221",
        "_symmetry_space_group_name_H-M Pm-3m"
      })
  void theGroupIsFoundByAnyOfItsNames(String item) throws CifException {
    assertThat(parse(CELL + item + "\n" + ATOMS).spaceGroup())
        .isEqualTo(SpaceGroupTable.standard().byNumber(221).orElseThrow());
  }

  @Test
  void listedOperationsDecideOverTheName() throws CifException {
    String operations = "loop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\n-x,-y,-z\n";
    CrystalStructure structure =
        parse(CELL + "_symmetry_space_group_name_H-M 'P m -3 m'\n" + operations + ATOMS);
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P -1");
    assertThat(structure.atomsInCell()).hasSize(3);
  }

  @Test
  void generatorsAreCompletedWithANote() throws CifException {
    String operations = "loop_\n_symmetry_equiv_pos_as_xyz\n-y,x,z\n-x,-y,-z\n";
    CrystalStructure structure = parse(CELL + operations + ATOMS);
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P 4/m");
    assertThat(structure.notes()).singleElement().asString().contains("2").contains("8");
  }

  @Test
  void aMissingGroupIsTakenAsP1WithANote() throws CifException {
    CrystalStructure structure = parse(CELL + ATOMS);
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P 1");
    assertThat(structure.notes()).singleElement().asString().contains("P 1");
  }

  /** A spread-out cloud with U33 five times U11: the mean counts. */
  @Test
  void anisotropicDisplacementsHaveTheirIsotropicEquivalent() throws CifException {
    String aniso =
        """
        loop_
        _atom_site_aniso_label
        _atom_site_aniso_U_11
        _atom_site_aniso_U_22
        _atom_site_aniso_U_33
        _atom_site_aniso_U_23
        _atom_site_aniso_U_13
        _atom_site_aniso_U_12
        I1 0.01 0.01 0.05 0 0 0
        """;
    AtomSite iodine =
        parse(CELL + "_symmetry_Int_Tables_number 1\n" + ATOMS + aniso).sites().get(2);
    assertThat(iodine.bIso().getAsDouble())
        .isCloseTo(8 * Math.PI * Math.PI * 0.07 / 3, within(1e-12));
  }

  @Test
  void vibrationsAsWideAsTheCellAreRefused() {
    String aniso =
        """
        _atom_site_aniso_label I1
        _atom_site_aniso_U_11 99
        _atom_site_aniso_U_22 0.01
        _atom_site_aniso_U_33 0.05
        _atom_site_aniso_U_23 0
        _atom_site_aniso_U_13 0
        _atom_site_aniso_U_12 0
        """;
    assertRefused(CELL + aniso + ATOMS, "I1", "smaller than the cell");
  }

  @Test
  void aRhombohedralCellChoosesTheRhombohedralAxes() throws CifException {
    String cell = CELL.replaceAll("(_cell_angle_\\w+) .*", "$1 85");
    String text = cell + "_symmetry_space_group_name_H-M 'R -3 m'\n" + ATOMS;
    assertThat(parse(text).spaceGroup().operations()).hasSize(12);
  }

  @Test
  void whatCannotBeRightIsRefusedWithFileBlockAndTag() {
    assertRefused(CELL, "_atom_site_fract_x");
    assertRefused(ATOMS.indent(0).replaceFirst("^", "data_x\n"), "_cell_length_a", "missing");
    assertRefused(CELL.replace("6.2894(2)", "long") + ATOMS, "\"long\"", "_cell_length_a");
    assertRefused(
        CELL + "_symmetry_space_group_name_H-M 'Q 1'\n" + ATOMS,
        "\"Q 1\"",
        "_symmetry_space_group_name_h-m");
    assertRefused(CELL + ATOMS.replace("Pb1 0 0 0 1.00", "Pb1 0 0 0 1.7"), "Pb1", "1.7");
    assertRefused(CELL + ATOMS.replace("Pb1", "Xx1"), "Xx1", "no element");
    assertRefused(
        CELL.replaceAll("(_cell_angle_gamma) .*", "$1 100")
            + "_symmetry_Int_Tables_number 221\n"
            + ATOMS,
        "P m -3 m",
        "shape");
    assertRefused(CELL + "loop_\n_symmetry_equiv_pos_as_xyz\nx,y,q\n" + ATOMS, "\"x,y,q\"");
  }

  private static void assertRefused(String text, String... parts) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(CifException.class)
        .hasMessageContaining("test.cif")
        .hasMessageContainingAll(parts);
  }

  @ParameterizedTest
  @CsvSource({
    "cif_bad_loop, 4 columns",
    "cif_unknown_element, Xx1",
    "cif_zero_cell, edge a",
    "pdcif_no_profile, missing"
  })
  void hostileFilesAreRefusedWithTheReason(String name, String reason) {
    Path file = SharedCifs.path("hostile/" + name + ".cif");
    assertThatThrownBy(() -> CifStructures.read(file))
        .isInstanceOf(CifException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(reason);
  }

  @Test
  void pointsInTagsAreReadLikeUnderscores() throws CifException {
    String text = (CELL + ATOMS).replace("_cell_", "_cell.").replace("_atom_site_", "_atom_site.");
    assertThat(parse(text).sites()).hasSize(3);
  }

  @Test
  void listsOfOperationsThatAreNoGroupAreRefusedQuickly() {
    StringBuilder text = new StringBuilder(CELL).append("loop_\n_symmetry_equiv_pos_as_xyz\n");
    for (int i = 1; i < 5000; i++) {
      text.append("x+").append(i % 1000 + 1).append("y,y,z+").append(i % 24).append("/24\n");
    }
    assertRefused(text.append(ATOMS).toString(), "no space group");
  }

  /** Whatever a transfer cuts or flips, the reader answers with a structure or with its reason. */
  @ParameterizedTest
  @ValueSource(strings = {"Fe2O3_shelx", "Bi2Te3", "LaB6", "NaCl_cmi", "MAPbI3_MP"})
  void damagedFilesAreReadOrRefusedButNeverBreakTheReader(String name) throws Exception {
    String text = Files.readString(SharedCifs.path("cif/" + name + ".cif"));
    SplittableRandom random = new SplittableRandom(5);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int j = 0; j < 3; j++) {
        damaged.setCharAt(random.nextInt(text.length()), (char) random.nextInt(32, 127));
      }
      if (i % 2 == 0) {
        damaged.setLength(random.nextInt(text.length()));
      }
      try {
        assertThat(CifStructures.parse(damaged.toString(), name)).isNotEmpty();
      } catch (CifException e) {
        assertThat(e).hasMessageStartingWith(name);
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 299);
  }
}
