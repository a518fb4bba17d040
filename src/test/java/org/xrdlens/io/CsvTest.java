package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.io.format.PatternFormatException;

class CsvTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenReadsBackToTheLastBit() throws IOException {
    List<String> texts = List.of("a,b", "say \"no\"", "two\nlines", "ünïcode 2θ", "", "#5% (x)");
    Random random = new Random(7);
    CsvWriter writer = new CsvWriter("file", "value");
    double[] values = random.doubles(texts.size(), -1e9, 1e9).toArray();
    for (int i = 0; i < values.length; i++) {
      writer.row(texts.get(i), values[i]);
    }
    Path file = folder.resolve("sub/table.csv");
    writer.write(file);
    CsvTable table = CsvTable.read(file);
    assertThat(table.columns()).containsExactly("file", "value");
    for (int i = 0; i < values.length; i++) {
      assertThat(table.rows().get(i).get("file")).isEqualTo(texts.get(i));
      assertThat(Double.parseDouble(table.rows().get(i).get("value"))).isEqualTo(values[i]);
    }
  }

  @Test
  void writesWhatTheContractSays() {
    String text =
        new CsvWriter("file", "n", "x").row("a.xy", 3, 0.1).row("b", -1, Double.NaN).toString();
    assertThat(text).isEqualTo("file,n,x\na.xy,3,0.1\nb,-1,\n");
  }

  @Test
  void acceptsAByteOrderMarkAndCarriageReturns() throws IOException {
    Path file = folder.resolve("excel.csv");
    Files.writeString(file, "\ufefffile,class\r\na.xy,3D\r\n\r\nb.xy\r\n");
    CsvTable table = CsvTable.read(file);
    assertThat(table.has("file")).isTrue();
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(1)).containsEntry("file", "b.xy").containsEntry("class", "");
  }

  @Test
  void refusesARowOfTheWrongWidth() {
    CsvWriter writer = new CsvWriter("a", "b");
    assertThatThrownBy(() -> writer.row(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 values for 2 columns");
  }

  @Test
  void refusesABrokenQuoteAndAMissingColumnWithASentence() throws IOException {
    Path broken = folder.resolve("broken.csv");
    Files.writeString(broken, "file,class\n\"a\"x,3D\n");
    assertThatThrownBy(() -> CsvTable.read(broken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("broken.csv");
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "name\na\n");
    assertThatThrownBy(() -> CsvTable.read(other).require("file"))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("other.csv")
        .hasMessageContaining("\"file\"");
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNoRest() throws IOException {
    Path file = folder.resolve("results.csv");
    AtomicFile.write(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write("half".getBytes(StandardCharsets.UTF_8));
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
