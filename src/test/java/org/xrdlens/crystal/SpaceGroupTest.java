package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpaceGroupTest {
  private static SpaceGroup group(String symbol) {
    return SpaceGroupTable.standard().bySymbol(symbol).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "P m -3 m, 221, 48, Pm-3m",
    "F m -3 m, 225, 192, Fm-3m",
    "I 4/m c m, 140, 32, I4/mcm",
    "P -3 m 1, 164, 12, P-3m1",
    "P 63/m m c, 194, 24, P63/mmc",
    "P 1 21/a 1, 14, 4, P21/a",
    "P 1 c 1, 7, 2, Pc",
    "R -3, 148, 18, R-3",
    "I a -3, 206, 48, Ia-3",
    "P 42/m n m, 136, 16, P42/mnm"
  })
  void theGroupsOfTheLibraryHaveTheOrderOfInternationalTables(
      String symbol, int number, int order, String label) {
    SpaceGroup group = group(symbol);
    assertThat(group.number()).isEqualTo(number);
    assertThat(group.operations()).hasSize(order);
    assertThat(group.label()).isEqualTo(label);
  }

  /** All settings of a type differ by a change of axes and origin only. */
  @Test
  void allSettingsOfATypeHaveEqualOrderAndLaueClass() {
    Map<Integer, List<Integer>> byNumber = new HashMap<>();
    for (String line : BundledText.lines("space-groups.csv")) {
      List<String> cells = Stream.of(line.split(";", -1)).toList();
      SpaceGroup group =
          SpaceGroup.ofHall(Integer.parseInt(cells.get(0)), cells.get(1), cells.get(3));
      long lattice =
          group.operations().stream()
              .filter(o -> o.withoutTranslation().equals(SymmetryOperation.IDENTITY))
              .count();
      List<Integer> type =
          List.of((int) (group.operations().size() / lattice), group.laueClass().size());
      assertThat(byNumber.computeIfAbsent(group.number(), n -> type)).as(line).isEqualTo(type);
    }
    assertThat(byNumber).hasSize(230);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Si",
        "LaB6",
        "CeO2",
        "NaCl",
        "TiO2_rutile",
        "SrTiO3",
        "graphite_hex",
        "Al2O3_ruby",
        "diamond",
        "Fe2O3_shelx",
        "Bi2Te3",
        "NaCl_cmi"
      })
  void hallSymbolsGiveTheOperationsThatRealFilesList(String name) throws Exception {
    CrystalStructure structure = CifStructures.read(SharedCifs.path("cif/" + name + ".cif")).get(0);
    SpaceGroup listed = structure.spaceGroup();
    assertThat(listed.hall()).as("identified by its operations").isNotEmpty();
    assertThat(SpaceGroup.ofHall(0, "", listed.hall()).operations())
        .containsExactlyInAnyOrderElementsOf(listed.operations());
  }

  @ParameterizedTest
  @CsvSource({
    "Pm-3m, 221",
    "Pm3m, 221",
    "F d 3 m, 227",
    "P21/c, 14",
    "p 1 21/c 1, 14",
    "R -3 m :H, 166",
    "R -3 m:R, 166",
    "F d -3 m S, 227",
    "F d -3 m (origin choice 2), 227",
    "P 3 2 1, 150",
    "I_4/m_c_m, 140",
    "Ia3, 206"
  })
  void symbolsAreUnderstoodInTheirUsualSpellings(String symbol, int number) {
    assertThat(group(symbol).number()).isEqualTo(number);
  }

  @Test
  void theChoiceOfOriginDecidesWhereTheInversionCentreLies() {
    SymmetryOperation inversion = SymmetryOperation.parse("-x,-y,-z");
    assertThat(group("F d -3 m:2").operations()).contains(inversion);
    assertThat(group("F d -3 m:1").operations())
        .doesNotContain(inversion)
        .contains(SymmetryOperation.parse("-x+1/4,-y+1/4,-z+1/4"));
  }

  @Test
  void unknownSymbolsAreNotGuessed() {
    assertThat(SpaceGroupTable.standard().bySymbol("Q m m m")).isEmpty();
    assertThat(SpaceGroupTable.standard().bySymbol("")).isEmpty();
    assertThat(SpaceGroupTable.standard().byNumber(231)).isEmpty();
  }

  @Test
  void aFaceCentredLatticeReflectsUnmixedIndicesOnly() {
    SpaceGroup fcc = group("F m -3 m");
    assertThat(fcc.extinguishes(new MillerIndex(1, 0, 0))).isTrue();
    assertThat(fcc.extinguishes(new MillerIndex(2, 1, 1))).isTrue();
    assertThat(fcc.extinguishes(new MillerIndex(1, 1, 1))).isFalse();
    assertThat(fcc.extinguishes(new MillerIndex(2, 0, 0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "P m -3 m, 1, 0, 0, 6",
    "P m -3 m, 1, 1, 0, 12",
    "P m -3 m, 1, 1, 1, 8",
    "P m -3 m, 2, 1, 0, 24",
    "P m -3 m, 3, 2, 1, 48",
    "I a -3, 3, 2, 1, 24",
    "I 4/m c m, 0, 0, 2, 2",
    "I 4/m c m, 2, 1, 1, 16",
    "P 63/m m c, 1, 0, 1, 12",
    "P -3 m 1, 1, 0, 1, 6",
    "P 1 21/a 1, 1, 1, 1, 4",
    "P 1 c 1, 0, 2, 0, 2",
    "R -3, 1, 1, 3, 6"
  })
  void multiplicitiesAreThoseOfTheLaueClass(String symbol, int h, int k, int l, int expected) {
    assertThat(group(symbol).equivalents(new MillerIndex(h, k, l))).hasSize(expected);
  }

  @Test
  void aStrainIsMadeToKeepTheSymmetry() {
    UnitCell strained = UnitCell.hexagonal(8, 20).strained(0.02, -0.01, 0.03);
    SpaceGroup hexagonal = group("P 63/m m c");
    assertThat(hexagonal.allows(strained, 1e-6)).isFalse();
    UnitCell kept = hexagonal.symmetrized(strained);
    assertThat(hexagonal.allows(kept, 1e-12)).isTrue();
    assertThat(kept.c()).isCloseTo(20.6, within(1e-9));
    assertThat(kept.gamma()).isCloseTo(120, within(1e-9));
    assertThat(kept.a()).isBetween(7.92, 8.16);
  }

  @Test
  void aMonoclinicGroupAllowsAnyMonoclinicCell() {
    UnitCell cell = new UnitCell(14, 8, 21, 90, 97, 90);
    UnitCell kept = group("P 1 c 1").symmetrized(cell);
    assertThat(kept.a()).isCloseTo(14, within(1e-9));
    assertThat(kept.beta()).isCloseTo(97, within(1e-9));
  }

  @Test
  void hallSymbolsThatAreNoneAreRefusedWithTheirText() {
    for (String hall : List.of("P 5", "Q 2", "P 2 q", "", "-P 2yab (1 0 0) x y")) {
      assertThatThrownBy(() -> SpaceGroup.ofHall(0, "", hall))
          .as(hall)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(hall);
    }
  }

  @Test
  void operationsThatGenerateNoFiniteGroupAreRefused() {
    SymmetryOperation shear = SymmetryOperation.parse("x+y,y,z");
    assertThatThrownBy(() -> SpaceGroup.ofOperations(0, "", "", List.of(shear)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x+y,y,z");
  }
}
