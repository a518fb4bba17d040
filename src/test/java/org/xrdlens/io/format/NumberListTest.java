package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberListTest {

  @Test
  void readsPlainDecimalsToTheLastBit() throws PatternFormatException {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double value = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(12) - 2);
      String text = String.format(Locale.ROOT, "%." + random.nextInt(9) + "f", value);
      assertThat(read(text)).as(text).containsExactly(Double.parseDouble(text));
    }
  }

  @Test
  void partsNumbersAtBlanksCommasAndSemicolons() throws PatternFormatException {
    assertThat(read(" 1, 2;3\t4  -5.5 +6 7. .5 1e3 2.5D-1 "))
        .containsExactly(1, 2, 3, 4, -5.5, 6, 7, 0.5, 1000, 0.25);
    assertThat(read(", ,")).isEmpty();
    assertThat(read("nan 12345678901234567890"))
        .containsExactly(Double.NaN, Double.parseDouble("12345678901234567890"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 x", "1.2.3", "5/", "1e", "0x10", "inf", "1e999", "*"})
  void refusesWhatIsNoFiniteNumberWithItsLine(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("made.txt")
        .hasMessageContaining("line 1");
  }

  private static double[] read(String text) throws PatternFormatException {
    TextCursor cursor = new TextCursor("made.txt", text);
    cursor.nextWithBlanks();
    NumberList numbers = new NumberList();
    numbers.addLine(cursor);
    return numbers.toArray();
  }
}
