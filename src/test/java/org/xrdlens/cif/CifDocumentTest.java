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
    assertRefused("data_a\n_x 'open\n", "line 2", "not closed");
    assertRefused("data_a\n_x\n;open\n", "line 3", "semicolon");
    assertRefused("data_a\nloop_\n_x\n_y\n1 2 3\n", "_x", "2 columns", "1 values");
    assertRefused("data_a\nloop_\n1 2\n", "names no columns");
    assertRefused("data_a\n_x 1\n2\n", "line 3", "\"2\"", "quotes");
    assertRefused("#\\#CIF_2.0\ndata_a\n_x [1 [2 3]\n", "line 3", "not closed");
    assertRefused("#\\#CIF_2.0\ndata_a\n_x \"\"\"open\n\"\"", "line 3", "not closed");
  }

  @Test
  void whatIsOddButReadableIsToldWithTagAndLine() throws CifException {
    CifBlock block =
        parse(
                """
                data_a old name
                _x
                _y 1
                _z P m -3 m
                _y 2
                _y '1'
                loop_
                _y
                3
                """)
            .get(0);
    assertThat(block.name()).isEqualTo("a old name");
    assertThat(block.value("_x")).isEmpty();
    assertThat(block.value("_y")).contains("1");
    assertThat(block.value("_z")).contains("P m -3 m");
    assertThat(block.place("_x")).isEqualTo("test.cif, block a old name, line 2");
    assertThat(block.notes())
        .containsExactly(
            "The tag _x in line 2 has no value.",
            "The value \"P m -3 m\" of _z in line 4 has blanks but no quotes.",
            "The tag _y stands in line 3 and again in line 5: \"1\" counts, \"2\" was left out.",
            "The tag _y stands in line 3 and again in line 6: its value is the same.",
            "The tag _y of the loop in line 7 stands in line 3 already, and counts only there.");
  }

  @Test
  void foldedAndPrefixedTextFieldsAreMadePlain() throws CifException {
    CifBlock block =
        parse(
                """
                data_a
                _folded
                ;\\
                P m \\
                -3 m
                ;
                _prefixed
                ;> \\
                > one
                > two
                ;
                _both
                ;>\\\\
                >a\\
                >b
                ;
                loop_ _c
                ;\\
                x,\\
                y,z
                ;
                """)
            .get(0);
    assertThat(block.value("_folded")).contains("P m -3 m");
    assertThat(block.value("_prefixed")).contains("one\ntwo");
    assertThat(block.value("_both")).contains("ab");
    assertThat(block.value("_c")).contains("x,y,z");
  }

  @Test
  void theSecondVersionHasTripleQuotesListsAndTables() throws CifException {
    CifBlock block =
        parse(
                """
                #\\#CIF_2.0
                data_a
                _text \"""one "two"
                three\"""
                _list [1 ['a]' 2] # ]
                 {'k':"v}"}]
                loop_ _cell.length_a _b
                [1 2] ''\'x'y''\'
                """)
            .get(0);
    assertThat(block.value("_text")).contains("one \"two\"\nthree");
    assertThat(block.value("_list").orElseThrow()).startsWith("[1 [").endsWith("\"v}\"}]");
    assertThat(block.value("_cell_length_a")).contains("[1 2]");
    assertThat(block.value("_b")).contains("x'y");
    assertThat(block.notes()).isEmpty();
  }

  @Test
  void saveFramesAndGlobalItemsAreBlocksOfTheirOwn() throws CifException {
    List<CifBlock> blocks =
        parse("global_ _g 0 data_a _x 1 save_f _x 2 loop_ _y 3 4 save_ _z 5 data_b _x 6");
    assertThat(blocks)
        .extracting(CifBlock::name)
        .containsExactly("global_", "a", "a, frame f", "b");
    assertThat(blocks.get(1).value("_x")).contains("1");
    assertThat(blocks.get(1).value("_z")).contains("5");
    assertThat(blocks.get(2).value("_x")).contains("2");
    assertThat(blocks.get(2).loopWith("_y").orElseThrow().rowCount()).isEqualTo(2);
    assertThat(blocks).allSatisfy(block -> assertThat(block.notes()).isEmpty());
  }

  @Test
  void rowsOfLoopsKnowTheirLineWhateverEndsTheLines() throws CifException {
    CifLoop loop =
        parse("data_a\r\nloop_\r_x\n_y\r\n? 1\r2 3\n\n4 ?").get(0).loopWith("_x").orElseThrow();
    assertThat(List.of(loop.lineOfRow(0), loop.lineOfRow(1), loop.lineOfRow(2)))
        .containsExactly(5, 6, 8);
  }

  @Test
  void sixteenBitTextWithItsMarkIsRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("wide.cif");
    Files.write(file, "data_a _x 1".getBytes(StandardCharsets.UTF_16));
    assertThat(CifDocument.read(file).get(0).value("_x")).contains("1");
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
