package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.parse.ParseService;

class RunArgumentsTest {

  @Test
  void quotedTextsNumbersAndBooleansAreRead() {
    assertThat(parse("input=\"/my scans/a,b=c.xy\",scan=2,charts=true"))
        .containsExactly(
            entry("input", "/my scans/a,b=c.xy"), entry("scan", "2"), entry("charts", "true"));
  }

  @Test
  void nothingGivenIsNoValue() {
    assertThat(parse(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model=space-group",
        "input=foo",
        "input=null",
        "input=/data",
        "\"foo\"",
        "input=\"a",
        "input=\"a\",input=\"b\""
      })
  void anythingElseIsRefusedAndNeverADefault(String arguments) {
    assertThatThrownBy(() -> parse(arguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(arguments)
        .hasMessageContaining("double quotes");
  }

  private static Map<String, String> parse(String arguments) {
    try (Context context = new Context(ParseService.class)) {
      return RunArguments.parse(context.service(ParseService.class), arguments);
    }
  }
}
