package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

class XyWriterTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"CuKa1", "CuKa1+2", "MoKa", "0.4066 Å"})
  void aWrittenPatternReadsBackToTheLastBit(String radiation) throws IOException {
    Random random = new Random(3);
    double[] x = new double[500];
    for (int i = 0; i < x.length; i++) {
      x[i] = 10 + i * 0.04 + 1e-3 * random.nextDouble();
    }
    DiffractionPattern written =
        DiffractionPattern.of(
                "film 7", x, random.doubles(x.length, 0, 1e5).toArray(), Radiation.parse(radiation))
            .withCountingTime(2.5);
    Path file = folder.resolve("film 7.xy");
    XyWriter.write(written, file);
    DiffractionPattern read = PatternFormats.standard().read(file).get(0);
    assertThat(read.twoTheta()).isEqualTo(written.twoTheta());
    assertThat(read.intensity()).isEqualTo(written.intensity());
    assertThat(read.radiation()).isEqualTo(written.radiation());
    assertThat(read.countingTimeSeconds()).isEqualTo(written.countingTimeSeconds());
    assertThat(read.name()).isEqualTo("film 7");
    assertThat(read.metadata().get("radiation")).contains("stated");
  }

  @Test
  void theRecordTellsWhatTheImportDid() throws IOException {
    Path file = folder.resolve("film.xy");
    Files.writeString(file, "# made by hand\n10,0 5\n9,9 6\n9,8 7\n");
    Path record = folder.resolve("film.record.txt");
    XyWriter.writeRecord(PatternFormats.standard().read(file).get(0), record);
    assertThat(record)
        .content()
        .contains("decimal comma", "turned round", "assumed", "made by hand");
  }
}
