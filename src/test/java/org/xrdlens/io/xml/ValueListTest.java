package org.xrdlens.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.format.PatternFormatException;

class ValueListTest {

  @Test
  void readsNumbersBetweenWhiteSpaceAndCommas() throws PatternFormatException {
    assertThat(list(" 1 -2.5\n\t3e2 1.25D1 \r\n")).containsExactly(1, -2.5, 300, 12.5);
    assertThat(list("1,2 , 3")).containsExactly(1, 2, 3);
    assertThat(list("  \n")).isEmpty();
  }

  @Test
  void takesNothingBetweenCommasForABlankValue() throws PatternFormatException {
    assertThat(list("1,,3")).containsExactly(1, Double.NaN, 3);
    assertThat(list(",2, ")).containsExactly(Double.NaN, 2, Double.NaN);
    assertThat(list("1 NaN 3")).containsExactly(1, Double.NaN, 3);
  }

  @Test
  void givesTheNearestDoubleAsTheJdkDoes() throws PatternFormatException {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      String digits = Long.toString(random.nextLong() >>> random.nextInt(40)).replace("-", "");
      int point = random.nextInt(digits.length() + 1);
      String text =
          (random.nextBoolean() ? "-" : "")
              + digits.substring(0, point)
              + "."
              + digits.substring(point);
      assertThat(list(text)).containsExactly(Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 x", "1 1e999", "1 0x10", "1 inf", "1 2..3", "1 1f"})
  void refusesWhatIsNoFiniteNumberWithItsPlace(String text) {
    assertThatThrownBy(() -> list(text))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("number 2 in the test")
        .hasMessageEndingWith(".");
  }

  private static double[] list(String text) throws PatternFormatException {
    return ValueList.of("made.xml", "the test", text);
  }
}
