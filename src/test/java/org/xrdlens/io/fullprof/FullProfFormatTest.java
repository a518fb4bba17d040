package org.xrdlens.io.fullprof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;

class FullProfFormatTest extends PatternFormatContract {
  private static final int POINTS = 25;
  private static final IntToDoubleFunction INTENSITY = i -> 1000 + 100 * i;
  private static final IntToDoubleFunction SIGMA = i -> Math.sqrt(1000 + 100 * i);

  @Override
  protected PatternFormat format() {
    return new FullProfFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    String d1a5 = "D1A5 title\nIdent: 1 to 2\n1.9 A\n 25 -1.0 100.0 1 9.0 0.0\n -0.5 0.05 0.7\n";
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("free.dat", text("10.0 0.02 10.48 LaB6\n" + rows(INTENSITY, 10, "%8.0f")));
    samples.put("glued.dat", text("10.0 0.02 10.48\n" + rows(i -> 123456.5 + i, 10, "%8.1f")));
    samples.put("riet7.rit", text("one\ntwo\n10.0 0.02 10.48\n" + rows(INTENSITY, 8, "%7.0f ")));
    samples.put("detectors.dat", text("10.0 0.02 10.48\n" + rows(INTENSITY, 10, " 2%6.0f")));
    samples.put("list.dat", text("10.0 0.02 10.48\n" + rows(INTENSITY, 1, "%.0f")));
    samples.put("d1a5.dat", text(d1a5 + rows(INTENSITY, 10, "%8.1f") + rows(SIGMA, 10, "%8.2f")));
    samples.put("maud.dat", text("title\r25 .05 22 1.540598 1\r" + rows(INTENSITY, 1, "%.0f")));
    return samples;
  }

  @Test
  void readsTheSharedFiles() throws IOException {
    GoldenTable.ofFormats("fullprof_dat").holds();
    GoldenTable.ofDialects("fullprof_dat").holds();
  }

  @Test
  void readsTheSameIntensitiesFromEveryLayout() throws PatternFormatException {
    for (String sample : samples().keySet()) {
      if (!sample.equals("glued.dat")) {
        double[] read = read(samples().get(sample)).intensities();
        assertThat(read).as(sample).hasSize(POINTS);
        assertThat(read[24]).as(sample).isEqualTo(3400);
      }
    }
    assertThat(read(samples().get("glued.dat")).intensities()[24]).isEqualTo(123480.5);
  }

  @Test
  void readsNegativeAnglesAndTheDeviationsBehindAllIntensities() throws PatternFormatException {
    MeasuredScan scan = read(samples().get("d1a5.dat"));
    assertThat(scan.positions()[0]).isEqualTo(-0.5);
    assertThat(scan.positions()[24]).isCloseTo(0.7, within(1e-12));
    assertThat(scan.deviations().orElseThrow()[24]).isCloseTo(Math.sqrt(3400), within(0.005));
  }

  @Test
  void readsDeviationsBehindEachRow() throws PatternFormatException {
    String[] y = rows(INTENSITY, 10, "%8.1f").split("\n");
    String[] s = rows(SIGMA, 10, "%8.2f").split("\n");
    StringBuilder pairs = new StringBuilder("10.0 0.02 10.48\n");
    for (int i = 0; i < y.length; i++) {
      pairs.append(y[i]).append('\n').append(s[i]).append('\n');
    }
    MeasuredScan scan = read(text(pairs.toString()));
    assertThat(scan.intensities()[24]).isEqualTo(3400);
    assertThat(scan.deviations().orElseThrow()[0]).isCloseTo(Math.sqrt(1000), within(0.005));
  }

  @Test
  void takesTheWavelengthFromMaudsLine() throws PatternFormatException {
    MeasuredScan scan = read(samples().get("maud.dat"));
    assertThat(scan.radiation().orElseThrow().wavelengthAngstrom()).isEqualTo(1.540598);
    assertThat(scan.positions()[24]).isCloseTo(23.2, within(1e-12));
  }

  @Test
  void refusesAFileThatIsCutWithBothCounts() {
    byte[] cut = text("10.0 0.02 12.48\n" + rows(INTENSITY, 10, "%8.0f"));
    assertThat(recognises(cut)).isTrue();
    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("25 numbers below the range")
        .hasMessageContaining("125 intensities");
  }

  @Test
  void takesNoTableForARange() {
    assertThat(recognises(text(table("10.0 0.02 10.48\n")))).isFalse();
    assertThat(recognises(text(table("")))).isFalse();
    assertThat(recognises(text("10.0 0.5 20.0\n10.5 0.6 20.1\n11.0 0.7 20.2\n"))).isFalse();
    assertThat(recognises(text("1 2 3\n4 5 6\n"))).isFalse();
    assertThat(recognises(text(fourColumns()))).isFalse();
    assertThat(recognises(text(table("# range\n10.0 0.02 2000.0\n").repeat(9)))).isFalse();
  }

  /** The first row could be a range of 381 points. */
  private static String fourColumns() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < POINTS; i++) {
      text.append(String.format(Locale.ROOT, "%.2f 0.50 200.0 %d%n", 10 + 0.02 * i, 100 + i));
    }
    return text.toString();
  }

  private static String table(String header) {
    StringBuilder text = new StringBuilder(header);
    for (int i = 0; i < POINTS; i++) {
      text.append(String.format(Locale.ROOT, "%.2f %d%n", 10 + 0.02 * i, 100 + i));
    }
    return text.toString();
  }

  private boolean recognises(byte[] content) {
    return format().recognises(new FileStart("made.dat", content));
  }

  private MeasuredScan read(byte[] content) throws PatternFormatException {
    return format().read(PatternSource.of("made.dat", content)).get(0);
  }

  private static String rows(IntToDoubleFunction value, int perRow, String format) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < POINTS; i++) {
      text.append(String.format(Locale.ROOT, format, value.applyAsDouble(i)));
      text.append((i + 1) % perRow == 0 || i == POINTS - 1 ? "\n" : "");
    }
    return text.toString();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
