package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All settings against another program's operations, and their symbols in every spelling. */
class SpaceGroupSettingsTest {
  private record Fingerprint(int number, String symbol, String choice, int count, String hash) {
    String chosen() {
      return choice.isEmpty() ? symbol : symbol + ":" + choice;
    }
  }

  private static List<Fingerprint> fingerprints() {
    return BundledText.lines("space-group-fingerprints.csv").stream()
        .map(line -> line.split(";", -1))
        .map(c -> new Fingerprint(Integer.parseInt(c[0]), c[1], c[2], Integer.parseInt(c[3]), c[4]))
        .toList();
  }

  private static String hash(SpaceGroup group) throws Exception {
    String lines =
        group.operations().stream()
            .map(
                operation ->
                    IntStream.concat(
                            IntStream.of(operation.rotation()),
                            IntStream.of(operation.translation()))
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(",")))
            .sorted()
            .collect(Collectors.joining("\n"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest).substring(0, 12);
  }

  @Test
  void allSettingsHaveTheOperationsOfCctbx() throws Exception {
    List<Fingerprint> expected = fingerprints();
    assertThat(expected).hasSize(530);
    for (Fingerprint setting : expected) {
      SpaceGroup group = SpaceGroupTable.standard().bySymbol(setting.chosen()).orElseThrow();
      assertThat(group.number()).as(setting.chosen()).isEqualTo(setting.number());
      assertThat(group.operations()).as(setting.chosen()).hasSize(setting.count());
      assertThat(hash(group)).as(setting.chosen()).isEqualTo(setting.hash());
    }
  }

  @Test
  void everySymbolIsFoundInEverySpelling() throws Exception {
    for (Fingerprint setting : fingerprints()) {
      String ending = setting.choice().isEmpty() ? "" : ":" + setting.choice();
      String blanks = setting.symbol();
      List<String> spellings = new ArrayList<>();
      spellings.add(blanks + ending);
      spellings.add(blanks.replace(" ", "") + ending);
      spellings.add(blanks.replace(' ', '_') + ending);
      spellings.add(" " + blanks.toLowerCase(Locale.ROOT) + " " + ending);
      spellings.add(blanks.toUpperCase(Locale.ROOT) + ending.toLowerCase(Locale.ROOT));
      spellings.add(blanks.replaceAll("([2346])([1-5])", "$1($2)") + ending);
      spellings.add(blanks.replace(" ", "").replaceAll("([2346])([1-5])", "$1_$2") + ending);
      spellings.add(blanks.replaceAll("-(\\d)", "$1\u0304") + ending);
      if (setting.choice().matches("[12]")) {
        spellings.add(blanks + (setting.choice().equals("1") ? " S" : " Z"));
        spellings.add(blanks + " (origin choice " + setting.choice() + ")");
        spellings.add(blanks.replace(" ", "") + (setting.choice().equals("1") ? "S" : "Z"));
      } else if (!ending.isEmpty()) {
        spellings.add(blanks + " " + setting.choice());
        spellings.add(blanks.replace(" ", "") + setting.choice());
      }
      for (String spelling : spellings) {
        SpaceGroup group = SpaceGroupTable.standard().bySymbol(spelling).orElseThrow();
        assertThat(hash(group)).as(spelling).isEqualTo(setting.hash());
      }
    }
  }

  @Test
  void shortMonoclinicSymbolsMeanEachUniqueAxis() {
    for (Fingerprint setting : fingerprints()) {
      if (setting.number() >= 3 && setting.number() <= 15) {
        String brief = setting.symbol().replaceAll(" 1(?= |$)", "");
        assertThat(SpaceGroupTable.standard().settingsOf(brief))
            .as(brief)
            .extracting(SpaceGroupSetting::symbol)
            .contains(setting.symbol());
      }
    }
  }

  @Test
  void everyNumberMeansItsFirstSetting() {
    int last = 0;
    for (Fingerprint setting : fingerprints()) {
      if (setting.number() != last) {
        last = setting.number();
        assertThat(SpaceGroupTable.standard().byNumber(last).orElseThrow().symbol())
            .isEqualTo(setting.symbol());
      }
    }
    assertThat(last).isEqualTo(230);
  }

  /** Cubic symbols of before 1983 lack the bar over the 3. */
  @Test
  void cubicSymbolsWithoutTheBarAreFound() {
    for (Fingerprint setting : fingerprints()) {
      if (setting.number() >= 195 && setting.symbol().contains(" -3")) {
        String old = setting.symbol().replace("-3", "3");
        assertThat(SpaceGroupTable.standard().bySymbol(old).orElseThrow().number())
            .as(old)
            .isEqualTo(setting.number());
      }
    }
  }

  /** Numbers as gemmi 0.5.7's find_spacegroup_by_name has them, or International Tables A. */
  @ParameterizedTest
  @CsvSource({
    "A e m 2, 39, A b m 2",
    "B m e 2, 39, B m a 2",
    "B 2 e m, 39, B 2 c m",
    "C 2 m e, 39, C 2 m b",
    "C m 2 e, 39, C m 2 a",
    "A e 2 m, 39, A c 2 m",
    "A e a 2, 41, A b a 2",
    "B b e 2, 41, B b a 2",
    "B 2 e b, 41, B 2 c b",
    "C 2 c e, 41, C 2 c b",
    "C c 2 e, 41, C c 2 a",
    "A e 2 a, 41, A c 2 a",
    "C m c e, 64, C m c a",
    "Cmce, 64, C m c a",
    "C c m e, 64, C c m b",
    "A e m a, 64, A b m a",
    "A e a m, 64, A c a m",
    "B b e m, 64, B b c m",
    "B m e b, 64, B m a b",
    "C m m e, 67, C m m a",
    "A e m m, 67, A b m m",
    "B m e m, 67, B m a m",
    "C c c e, 68, C c c a",
    "A e a a, 68, A b a a",
    "B b e b, 68, B b a b",
    "P 21/n 21/m 21/a, 62, P n m a",
    "P 2/m 2/m 2/m, 47, P m m m",
    "P21/b2/a2/m, 55, P b a m",
    "C 2/m 2/c 21/a, 64, C m c a",
    "C 2/m 2/c 21/e, 64, C m c a",
    "F 2/d 2/d 2/d, 70, F d d d",
    "P 4/m 2/m 2/m, 123, P 4/m m m",
    "I 4/m 2/c 2/m, 140, I 4/m c m",
    "I 41/a 2/m 2/d, 141, I 41/a m d",
    "P 42/m 21/n 2/m, 136, P 42/m n m",
    "P -3 2/m 1, 164, P -3 m 1",
    "P -3 1 2/m, 162, P -3 1 m",
    "R -3 2/c, 167, R -3 c",
    "P 63/m 2/m 2/c, 194, P 63/m m c",
    "P 4/m -3 2/m, 221, P m -3 m",
    "F 4/m -3 2/m, 225, F m -3 m",
    "F 41/d -3 2/m, 227, F d -3 m",
    "P 2/m -3, 200, P m -3",
    "P 21/a -3, 205, P a -3",
    "I a 3 d, 230, I a -3 d",
    "P 3 (2) 2 1, 154, P 32 2 1",
    "P2(1)/c, 14, P 1 21/c 1",
    "P 1 21/n 1, 14, P 1 21/n 1",
    "P 21/n, 14, P 1 21/n 1",
    "B 2/b, 15, B 1 1 2/b",
    "C2/m, 12, C 1 2/m 1",
    "I41/amd:2, 141, I 41/a m d",
    "R-3m:H, 166, R -3 m",
    "r -3 m r, 166, R -3 m",
    "H 3 2, 155, R 3 2",
    "H -3 m, 166, R -3 m",
    "P 2~1~/c, 14, P 1 21/c 1",
    "Pm\\overline{3}m, 221, P m -3 m",
    "Pm\\bar 3m, 221, P m -3 m",
    "P m \\-3 m, 221, P m -3 m",
    "P \u2212 1, 2, P -1",
    "P 1 21/c 1 :b1, 14, P 1 21/c 1",
    "R -3 c (hexagonal axes), 167, R -3 c",
    "C -1, 2, C -1",
    "F 4/m m m, 139, F 4/m m m",
    "$P6_{3}/mmc$, 194, P 63/m m c"
  })
  void otherSpellingsAreUnderstood(String spelling, int number, String symbol) {
    SpaceGroup group = SpaceGroupTable.standard().bySymbol(spelling).orElseThrow();
    assertThat(group.number()).isEqualTo(number);
    assertThat(group.symbol()).isEqualTo(symbol);
  }

  @ParameterizedTest
  @CsvSource({"Q m m m", "''", "P", "P 5", "P m m m m m m", "Pb2+", "F d d d d:7", "R -3 m:Q", "e"})
  void whatIsNoSymbolIsNotGuessed(String text) {
    assertThat(SpaceGroupTable.standard().bySymbol(text)).isEmpty();
  }

  @Test
  void aListOfOperationsIsRecognisedInEverySetting() throws Exception {
    for (Fingerprint setting : fingerprints()) {
      SpaceGroup group = SpaceGroupTable.standard().bySymbol(setting.chosen()).orElseThrow();
      SpaceGroup unnamed = SpaceGroup.ofOperations(0, "", "", group.operations());
      SpaceGroupSetting found = SpaceGroupTable.standard().identify(unnamed).orElseThrow();
      assertThat(found.number()).as(setting.chosen()).isEqualTo(setting.number());
      assertThat(hash(found.group())).isEqualTo(setting.hash());
    }
  }
}
