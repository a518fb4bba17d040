package org.xrdlens.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifDocumentTest {
  private static List<CifBlock> parse(String text) throws CifException {
    return CifDocument.parse(text, "test.cif");
  }

  @Test
  void quotesEndOnlyBeforeWhiteSpace() throws CifException {
    CifBlock block = parse("data_a _x 'the author's copy' _y \"P 32 2\"\" _z a'b").get(0);
    assertThat(block.value("_x")).contains("the author's copy");
    assertThat(block.value("_y")).contains("P 32 2\"");
    assertThat(block.value("_z")).contains("a'b");
  }

  @Test
  void textFieldsRunFromSemicolonToSemicolonAtALinesStart() throws CifException {
    CifBlock block = parse("data_a\r\n_x\r\n;first; line\r\n ; second\r\n;\r\n_y 1").get(0);
    assertThat(block.value("_x")).contains("first; line\r\n ; second");
    assertThat(block.value("_y")).contains("1");
  }

  @Test
  void commentsAreSkippedButNotInsideWords() throws CifException {
    CifBlock block = parse("# head\ndata_a # tail\n_x a#b # c\n").get(0);
    assertThat(block.value("_x")).contains("a#b");
  }

  @Test
  void questionMarkAndPointAreMissingUnlessQuoted() throws CifException {
    CifBlock block = parse("data_a _x ? _y . _z '?'").get(0);
    assertThat(block.value("_x")).isEmpty();
    assertThat(block.value("_y")).isEmpty();
    assertThat(block.value("_z")).contains("?");
  }

  @Test
  void loopsAreTablesAndTagsAreCaseInsensitive() throws CifException {
    CifLoop loop = parse("data_a LOOP_ _A _b 1 2 ? 'x y'").get(0).loopWith("_a").orElseThrow();
    assertThat(loop.rowCount()).isEqualTo(2);
    assertThat(List.of(loop.cell(0, 0), loop.cell(0, 1), loop.cell(1, 0), loop.cell(1, 1)))
        .containsExactly(Optional.of("1"), Optional.of("2"), Optional.empty(), Optional.of("x y"));
  }

  @Test
  void blocksAreKeptApart() throws CifException {
    List<CifBlock> blocks = parse("data_one _x 1 DATA_two _x 2");
    assertThat(blocks).extracting(CifBlock::name).containsExactly("one", "two");
    assertThat(blocks.get(1).value("_x")).contains("2");
  }

  @Test
  void latinLettersOfOldFilesAreRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("old.cif");
    Files.write(file, "data_a _author Møller".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(CifDocument.read(file).get(0).value("_author")).contains("Møller");
  }

  @Test
  void brokenSyntaxIsRefusedWithFileAndLine() {
    assertRefused("_x 1", "line 1", "data block");
    assertRefused("data_a\n_x\n_y 1", "line 3", "_x", "no value");
    assertRefused("data_a\n_x 'open\n", "line 2", "not closed");
    assertRefused("data_a\n_x\n;open\n", "line 3", "semicolon");
    assertRefused("data_a\nloop_\n_x\n_y\n1 2 3\n", "_x", "2 columns", "1 values");
    assertRefused("data_a\nloop_\n1 2\n", "names no columns");
    assertRefused("data_a\n_x 1 2\n", "line 2", "\"2\"");
  }

  private static void assertRefused(String text, String... parts) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(CifException.class)
        .hasMessageContaining("test.cif")
        .hasMessageContainingAll(parts);
  }

  @Test
  void uncertaintiesCountInTheLastDigit() {
    assertThat(CifNumber.parse("5.431(2)")).contains(new CifNumber(5.431, 0.002));
    assertThat(CifNumber.parse("119(17)")).contains(new CifNumber(119, 17));
    assertThat(CifNumber.parse("1.50E+2(12)")).contains(new CifNumber(150, 12));
    assertThat(CifNumber.parse("119.0(1.5)")).contains(new CifNumber(119, 1.5));
    assertThat(CifNumber.parse(".5").orElseThrow().uncertainty()).isNaN();
    for (String none :
        new String[] {"", "x", "1.2.3", "1d", "NaN", "0x1p3", "5(", "5(x)", "1e", "()"}) {
      assertThat(CifNumber.parse(none)).as(none).isEmpty();
    }
  }
}
