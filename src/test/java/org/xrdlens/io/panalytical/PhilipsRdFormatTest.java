package org.xrdlens.io.panalytical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MadeBytes;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.pattern.IntensityUnit;

class PhilipsRdFormatTest extends PatternFormatContract {

  @Override
  protected PatternFormat format() {
    return new PhilipsRdFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return Map.of("three.rd", file("V3RD", 250, 0.5), "five.sd", file("V5RD", 810, 0.5));
  }

  private static byte[] file(String version, int data, double step) {
    return MadeBytes.ofSize(data + 6)
        .text(0, version)
        .uint8(84, 3)
        .float64(94, 1.5406, 1.54443, 0.5)
        .text(146, "quartz")
        .float64(214, step, 10, 11)
        .uint16(data, 100)
        .uint16(data + 2, 0xffff)
        .uint16(data + 4, 1019)
        .toArray();
  }

  private MeasuredScan read(byte[] file) throws PatternFormatException {
    return format().read(PatternSource.of("made.rd", file)).get(0);
  }

  @Test
  void restoresCountsFromTheirSquareRoots() throws PatternFormatException {
    for (byte[] file : samples().values()) {
      MeasuredScan scan = read(file);
      assertThat(scan.intensities()).containsExactly(100, 42948362, 10383);
      assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
    }
  }

  @Test
  void leavesPositionsAtTheEdgesAndSaysSo() throws PatternFormatException {
    MeasuredScan scan = read(file("V3RD", 250, 0.5));
    assertThat(scan.positions()).containsExactly(10, 10.5, 11);
    assertThat(scan.record().get("axis")).contains("half a step later");
  }

  @Test
  void namesAnodeInstrumentAndRadiation() throws PatternFormatException {
    MeasuredScan scan = read(file("V3RD", 250, 0.5));
    assertThat(scan.record()).containsEntry("anode", "Cu").containsEntry("instrument", "PW3710");
    assertThat(scan.radiation().orElseThrow().name()).isEqualTo("CuKa1+2");
    assertThat(scan.radiation().orElseThrow().secondWavelengthAngstrom()).isEqualTo(1.54443);
  }

  @Test
  void readsARangeWhoseEndIsTheEdgeOfTheLastStep() throws PatternFormatException {
    MeasuredScan scan = read(Arrays.copyOf(file("V3RD", 250, 0.5), 254));
    assertThat(scan.positions()).containsExactly(10, 10.5);
  }

  @Test
  void refusesCutFilesAndStepsThatLeadNowhere() {
    assertThatThrownBy(() -> read(Arrays.copyOf(file("V3RD", 250, 0.5), 252)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("3 points");
    for (double step : new double[] {0, -1, Double.NaN, 1e-300}) {
      assertThatThrownBy(() -> read(file("V3RD", 250, step)))
          .isInstanceOf(PatternFormatException.class)
          .hasMessageContaining("byte 214");
    }
  }

  @Test
  void agreesWithTheGoldenTable() throws IOException {
    GoldenTable.ofDialects("philips_rd").holds();
  }
}
