package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroOptionsTest {

  @Test
  void valuesWithBlanksStandInBrackets() {
    assertThat(MacroOptions.parse("input=[/my scans/a b.xy] scan=2 "))
        .containsExactly(entry("input", "/my scans/a b.xy"), entry("scan", "2"));
  }

  @Test
  void aKeyInsideAnotherValueIsNoKey() {
    assertThat(MacroOptions.parse("input=[/data/model=old/a.xy] model=space-group"))
        .containsExactly(entry("input", "/data/model=old/a.xy"), entry("model", "space-group"));
    assertThat(MacroOptions.parse("input=/data/model=old/a.xy"))
        .containsExactly(entry("input", "/data/model=old/a.xy"));
  }

  @Test
  void aBareKeyMeansTrue() {
    assertThat(MacroOptions.parse("charts resume=false"))
        .containsExactly(entry("charts", "true"), entry("resume", "false"));
  }

  @Test
  void keysAreFoundInAnyCaseAndValuesKeepTheirs() {
    assertThat(MacroOptions.parse("Input=/A/b")).containsExactly(entry("input", "/A/b"));
  }

  @Test
  void emptyValuesAreEmptyTexts() {
    assertThat(MacroOptions.parse("output= model=[] radiation="))
        .containsExactly(entry("output", ""), entry("model", ""), entry("radiation", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"input=[/a b", "input='/a b", "input=[a [b]", "a=1 a=2", "=x", "a b.xy"})
  void whatIsNoListOfPairsIsRefusedWithTheText(String options) {
    assertThatThrownBy(() -> MacroOptions.parse(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(options);
  }

  @Test
  void whatIsRecordedIsReadBack() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("input", "/scans/Cs3Bi2I9 (10%) #2 [old]/a b.xy");
    values.put("model", "it's=here");
    values.put("output", "");
    values.put("unbalanced", "a ] b");
    values.put("bracketed", "[x] [y]");
    values.put("threads", "0");
    assertThat(MacroOptions.parse(MacroOptions.format(values))).isEqualTo(values);
  }
}
