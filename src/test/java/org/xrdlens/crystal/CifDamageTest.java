package org.xrdlens.crystal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xrdlens.crystal.CifText.assertRefused;
import static org.xrdlens.crystal.CifText.atoms;
import static org.xrdlens.crystal.CifText.cell;
import static org.xrdlens.crystal.CifText.cubic;
import static org.xrdlens.crystal.CifText.loop;
import static org.xrdlens.crystal.CifText.symbol;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.cif.CifException;
import org.xrdlens.io.format.Damage;

/** Whatever a file suffered, it is read or refused with a reason, in bounded time. */
class CifDamageTest {
  private static final String ANISOTROPIC =
      """
      loop_
      _atom_site_aniso_label
      _atom_site_aniso_U_11
      _atom_site_aniso_U_22
      _atom_site_aniso_U_33
      _atom_site_aniso_U_12
      _atom_site_aniso_U_13
      _atom_site_aniso_U_23
      Pb1 0.02 0.02 0.03 0.01 0 0
      """;
  private static final String FIRST_VERSION =
      cell(4.557, 4.557, 6.979, 90, 90, 120)
          + symbol("P -3 m 1")
          + "_cell_volume 125.51\n_chemical_formula_sum 'I2 Pb'\n_cell_formula_units_Z 1\n"
          + loop(
              "label type_symbol fract_x fract_y fract_z occupancy U_iso_or_equiv disorder_group",
              "Pb1 Pb2+ 0 0 0 1.0 0.02(1) .",
              "I1 I1- 0.3333 0.6667 0.2675(3) 0.9 ? 1",
              "Br1 Br1- 0.3333 0.6667 0.2675(3) 0.1 0.03 2")
          + ANISOTROPIC;
  private static final String SECOND_VERSION =
      "#\\#CIF_2.0\n"
          + cubic(5.43)
          + "_space_group.name_H-M_alt '''F d -3 m'''\n_x.list [1 'a' {'k':2}]\n_text\n;\\\nfol\\\nded\n;\n"
          + atoms("Si1 Si 0 0 0");
  private static final String OPERATIONS =
      cell(5, 6, 7, 90, 100, 90)
          + "loop_\n_space_group_symop_id\n_space_group_symop_operation_xyz\n"
          + "1 'x, y, z'\n2 '-x, 1/2+y, -z'\n3 -x,-y,-z\n4 x,0.5-y,z\nsave_f _x 1 save_\n"
          + loop(
              "label Cartn_x Cartn_y Cartn_z B_iso_or_equiv", "CA1 1.0 2.0 3.0 1.5", "O1 0 0 0 1");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void damagedFilesAreReadOrRefusedWithAReason(int which) {
    String made = which == 1 ? FIRST_VERSION : which == 2 ? SECOND_VERSION : OPERATIONS;
    Random random = new Random(20240 + which);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 1500; i++) {
      byte[] damaged = Damage.to(made.getBytes(ISO_8859_1), random);
      if (i % 3 == 0 && damaged.length > 1) {
        damaged = Damage.to(damaged, random);
      }
      try {
        for (CrystalStructure structure :
            CifStructures.parse(new String(damaged, ISO_8859_1), "made.cif")) {
          assertSound(structure);
        }
        read++;
      } catch (CifException e) {
        assertThat(e).hasMessageStartingWith("made.cif").hasMessageEndingWith(".");
        refused++;
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(refused).isGreaterThan(100);
  }

  private static void assertSound(CrystalStructure structure) {
    assertThat(structure.cell().volume()).isPositive().isFinite();
    for (AtomSite atom : structure.atomsInCell()) {
      assertThat(atom.x() + atom.y() + atom.z() + atom.occupancy()).isFinite();
      assertThat(atom.bIso().orElse(0)).isFinite();
    }
    assertThat(structure.notes()).allMatch(note -> note.endsWith("."));
  }

  @Test
  void moreAtomsThanCanBeComputedAreRefusedByNumber() {
    String[] rows = new String[20_000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "C%d C 0.%05d 0.1 0.2".formatted(i, i);
    }
    assertRefused(
        cubic(500) + symbol("F m -3 m") + atoms(rows), ", block x: ", "20000 sites", "192");
  }

  @Test
  void moreAtomsThanMatterHasRoomForAreRefused() {
    String[] rows = new String[3000];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "C%d C 0.%04d 0.%04d 0.5 0.0001".formatted(i, i * 3, (i * 7919) % 10_000);
    }
    assertRefused(
        cubic(3)
            + symbol("P 1")
            + loop("label type_symbol fract_x fract_y fract_z occupancy", rows),
        ", block x: ",
        "3000 places",
        "27.0 Å³");
  }

  @Test
  void aLongListOfFaultsIsToldInBoundedNotes() throws CifException {
    String[] rows = new String[500];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "CA%d %s 0.1 0.2".formatted(i, i / 500.0);
    }
    CrystalStructure structure =
        CifText.parse(cubic(900) + symbol("P 1") + loop("label fract_x fract_y fract_z", rows));
    assertThat(structure.notes()).hasSize(101);
    assertThat(structure.notes().get(100)).contains("400 more");
  }
}
