package org.xrdlens.io.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.PatternFormatException;

class XmlDocumentTest {
  private static final String SMALL =
      "<?xml version=\"1.0\"?><!-- <no/> --><r xmlns=\"urn:n\" a=\"1\">\n <b>2</b>"
          + "<c><b x='y'>3<![CDATA[<]]></b></c>\n</r>\n";

  @Test
  void readsElementsAttributesAndTexts() throws PatternFormatException {
    XmlElement root = read(SMALL);
    assertThat(root.namespace()).isEqualTo("urn:n");
    assertThat(root.attribute("a")).isEqualTo("1");
    assertThat(root.attribute("b")).isEmpty();
    assertThat(root.text()).isEmpty();
    assertThat(root.numberAt("b")).hasValue(2);
    assertThat(root.textAt("c", "b")).isEqualTo("3<");
    assertThat(root.textAt("c", "d")).isEmpty();
    assertThat(root.everywhere("b")).hasSize(2).extracting(XmlElement::text).contains("2", "3<");
  }

  @Test
  void passesOverBlankLinesInFrontOfTheDeclaration() throws PatternFormatException {
    String late = "\n \r\n\t" + SMALL;
    assertThat(read(late).numberAt("b")).hasValue(2);
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] wide = late.replace("3<![CDATA[<]]>", "3").getBytes(charset);
      assertThat(XmlDocument.read("late.xml", wide).numberAt("b")).hasValue(2);
      byte[] marked = ("\ufeff" + late).getBytes(charset);
      assertThat(XmlDocument.read("late.xml", marked).numberAt("b")).hasValue(2);
    }
  }

  @Test
  void namesTheOutermostElementWithoutReadingAll() {
    assertThat(rootName(SMALL.substring(0, 60))).contains("r");
    assertThat(rootName("\n<x:some-thing y='1'/>")).contains("some-thing");
    assertThat(rootName("<!DOCTYPE r [<!ENTITY a \"b\">]><r/>")).contains("r");
    assertThat(rootName("10 20 <r/>")).isEmpty();
    assertThat(rootName("<?xml version='1.0'?>")).isEmpty();
    assertThat(rootName("<!-- <a> --><!--<b>--><c/>")).contains("c");
    assertThat(rootName("<!--".repeat(16_000))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE r><r/>",
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r>&x;</r>",
        "<!DOCTYPE r SYSTEM \"http://localhost:1/x.dtd\"><r/>",
        "<!DOCTYPE r [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><r>&b;</r>",
        "<r>&undeclared;</r>",
        "<r>",
        "<r></s>",
        "<r/><r/>",
        "<r/>text",
        "",
        "text",
        "<r a='1' a='2'/>",
        "<x:r/>",
        "<r>\u0001</r>",
        "<!DOCTYPE r [<!ENTITY a \"x\">\u0001 ENTITY b \"y\">]><r/>"
      })
  void refusesDocumentTypesAndDamageWithASentence(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("made.xml")
        .hasMessageEndingWith(".");
  }

  @Test
  void refusesElementsThatAreTooDeepOrTooMany() {
    assertThatThrownBy(() -> read("<a>".repeat(100))).hasMessageContaining("in one another");
    assertThatThrownBy(() -> read("<r>" + "<a/>".repeat(600_000) + "</r>"))
        .hasMessageContaining("elements");
  }

  @Test
  void readsADocumentWhateverEncodingItDeclares() throws PatternFormatException {
    String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><r>1°</r>";
    assertThat(XmlDocument.read("a", text.getBytes(StandardCharsets.ISO_8859_1)).text())
        .isEqualTo("1°");
    assertThat(XmlDocument.read("a", text.getBytes(StandardCharsets.UTF_16LE)).text())
        .isEqualTo("1°");
    assertThat(read("\ufeff" + text).text()).isEqualTo("1°");
  }

  @Test
  void refusesADocumentThatIsCutAnywhere() {
    byte[] whole = SMALL.strip().getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> XmlDocument.read("cut.xml", cut))
          .isInstanceOf(PatternFormatException.class);
    }
  }

  @Test
  void refusesADamagedDocumentTypeForWhoseFaultTheParserHasNoText() {
    String text = "<!DOCTYPE r [<!ENTITY a \"x\">\u0001 ENTITY b \"y\">]><r/>";
    assertThatThrownBy(() -> XmlDocument.read("a.xrdml", text.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("a.xrdml");
  }

  private static XmlElement read(String text) throws PatternFormatException {
    return XmlDocument.read("made.xml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static java.util.Optional<String> rootName(String text) {
    return XmlDocument.rootName(new FileStart("made.xml", text.getBytes(StandardCharsets.UTF_8)));
  }
}
