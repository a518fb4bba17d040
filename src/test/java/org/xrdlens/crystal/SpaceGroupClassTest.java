package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpaceGroupClassTest {
  private static final SpaceGroupTable TABLE = SpaceGroupTable.standard();

  @ParameterizedTest
  @CsvSource({
    "P 1 21/c 1, P21/a",
    "P 1 21/n 1, P21/a",
    "P 1 21/a 1, P21/a",
    "P 1 1 21/b, P21/a",
    "P 1 n 1, Pc",
    "P 1 a 1, Pc",
    "P b n m, Pnma",
    "I 1 2/a 1, C2/c",
    "R -3 c:R, R-3c",
    "F d -3 m:1, Fd-3m",
    "P m -3 m, Pm-3m",
    "P -3 m 1, P-3m1",
    "P 63/m m c, P63/mmc",
    "I 4/m c m, I4/mcm",
    "P 1, P1"
  })
  void allSettingsOfAGroupAreOneClass(String symbol, String label) {
    assertThat(SpaceGroupClass.of(TABLE.bySymbol(symbol).orElseThrow())).hasValue(label);
  }

  @Test
  void theLabelOfAGroupIsTheSymbolOfItsOwnSetting() {
    assertThat(TABLE.bySymbol("P 1 21/n 1").orElseThrow().label()).isEqualTo("P21/n");
  }

  @Test
  void thereAreAsManyClassesAsSpaceGroupTypes() {
    Set<String> labels = new HashSet<>();
    for (int number = 1; number <= 230; number++) {
      labels.add(SpaceGroupClass.of(TABLE.byNumber(number).orElseThrow()).orElseThrow());
    }
    assertThat(labels).hasSize(230);
  }

  @Test
  void aGroupWithoutANumberIsKnownByItsSymbol() {
    SpaceGroup group =
        SpaceGroup.ofOperations(
            0, "P 21/n", "", TABLE.bySymbol("P 1 21/n 1").orElseThrow().operations());
    assertThat(SpaceGroupClass.of(group)).hasValue("P21/a");
  }

  @Test
  void aSymbolThatContradictsTheOperationsIsNotBelieved() {
    SpaceGroup group =
        SpaceGroup.ofOperations(
            0, "P m -3 m", "", List.of(SymmetryOperation.parse("x+1/3,y+1/3,z")));
    assertThat(SpaceGroupClass.of(group)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P 1 21/c 1, P21/a",
    "P n m a, Pnma",
    "P m -3 m, Pm-3m",
    "I 4/m c m, I4/mcm",
    "P 63/m m c, P63/mmc"
  })
  void operationsFromAnOriginOfTheirOwnAreRecognised(String symbol, String label) {
    List<SymmetryOperation> moved =
        TABLE.bySymbol(symbol).orElseThrow().operations().stream()
            .map(operation -> operation.withOriginShift(new int[] {3, 7, 10}))
            .toList();
    assertThat(SpaceGroupClass.of(SpaceGroup.ofOperations(0, "", "", moved))).hasValue(label);
  }
}
