package org.xrdlens.io.xml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.PatternFormatException;

class XmlDocumentTest {
  @Test
  void refusesADamagedDocumentTypeForWhoseFaultTheParserHasNoText() {
    String text = "<!DOCTYPE r [<!ENTITY a \"x\">\u0001 ENTITY b \"y\">]><r/>";
    assertThatThrownBy(() -> XmlDocument.read("a.xrdml", text.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("a.xrdml")
        .hasMessageContaining("damaged");
  }
}
