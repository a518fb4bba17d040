package org.xrdlens.io.nexus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.GoldenTable;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatContract;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

class NexusFormatTest extends PatternFormatContract {
  private static final double[] ANGLES = {10, 10.5, 11, 11.5};
  private static final double[] COUNTS = {5, 6, 9, 4};
  private static final Map<String, byte[]> SAMPLES = makeSamples();

  @Override
  protected PatternFormat format() {
    return new NexusFormat();
  }

  @Override
  protected Map<String, byte[]> samples() {
    return SAMPLES;
  }

  private static Map<String, byte[]> makeSamples() {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("pan.nxs", file(NexusFormatTest::pan));
    samples.put("chunks.h5", file(NexusFormatTest::chunks));
    samples.put("rows.h5", file(NexusFormatTest::rows));
    return samples;
  }

  private static void pan(WritableHdfFile file) {
    WritableGroup entry = file.putGroup("entry");
    WritableGroup source = entry.putGroup("source");
    source.putDataset("k_alpha_one", 1.540598).putAttribute("units", "angstrom");
    source.putDataset("k_alpha_two", 1.544426).putAttribute("units", "angstrom");
    source.putDataset("ratio_k_alphatwo_k_alphaone", 0.5);
    source.putDataset("xray_tube_material", "Cu");
    entry.putDataset("count_time", new double[] {9.5}).putAttribute("units", "s");
    WritableGroup result = entry.putGroup("experiment_result");
    result.putAttribute("signal", "intensity");
    result.putAttribute("axes", "two_theta");
    result.putDataset("intensity", COUNTS).putAttribute("units", "counts");
    result.putDataset("two_theta", ANGLES).putAttribute("units", "deg");
  }

  private static void chunks(WritableHdfFile file) {
    DatasetCreationOptions packed =
        DatasetCreationOptions.builder().chunkDimensions(3).shuffle().deflate().build();
    WritableGroup data = file.putGroup("data");
    data.putAttribute("signal", "I");
    data.putAttribute("axes", "Q");
    data.putDataset("I", new int[] {5, 6, 900_000, 4}, packed);
    data.putDataset("Q", new float[] {1, 1.5f, 2, 2.5f}, packed)
        .putAttribute("units", "1/angstrom");
    data.putDataset("I_errors", new double[] {1, 2, 3, 4}, packed);
  }

  private static void rows(WritableHdfFile file) {
    WritableGroup data = file.putGroup("data");
    data.putDataset("intensity", new double[][] {COUNTS, {1, 2, 3, 4}});
    data.putDataset("two_theta", new double[] {0.1, 0.2, 0.3, 0.4}).putAttribute("units", "rad");
  }

  @Test
  void readsTheSharedFile() throws IOException {
    GoldenTable.ofFormats("nexus").holds();
  }

  @Test
  void readsPointsRadiationTimeAndUnit() throws PatternFormatException {
    MeasuredScan scan = read("pan.nxs").get(0);
    assertThat(scan.positions()).isEqualTo(ANGLES);
    assertThat(scan.intensities()).isEqualTo(COUNTS);
    assertThat(scan.radiation()).contains(new Radiation("CuKa1+2", 1.540598, 1.544426, 0.5));
    assertThat(scan.countingTimeSeconds()).hasValue(9.5);
    assertThat(scan.unit()).isEqualTo(IntensityUnit.COUNTS);
  }

  @Test
  void readsCompressedChunksWithTheirDeviations() throws PatternFormatException {
    MeasuredScan scan = read("chunks.h5").get(0);
    assertThat(scan.axis()).isEqualTo(ScanAxis.Q);
    assertThat(scan.positions()).containsExactly(1, 1.5, 2, 2.5);
    assertThat(scan.intensities()).containsExactly(5, 6, 900_000, 4);
    assertThat(scan.deviations().orElseThrow()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void readsEachRowAsAScanAndRadiansAsDegrees() throws PatternFormatException {
    List<MeasuredScan> scans = read("rows.h5");
    assertThat(scans).hasSize(2);
    assertThat(scans.get(1).intensities()).containsExactly(1, 2, 3, 4);
    assertThat(scans.get(1).positions()[0]).isCloseTo(Math.toDegrees(0.1), within(1e-12));
  }

  @Test
  void readsBigEndianAndUnsignedNumbers() throws PatternFormatException {
    byte[] content =
        file(
            file -> {
              DatasetCreationOptions packed =
                  DatasetCreationOptions.builder().chunkDimensions(4).deflate().unsigned().build();
              file.putDataset("intensity", new short[] {1, 2, -1, 4}, packed);
              file.putDataset("two_theta", ANGLES);
            });
    MeasuredScan scan = format().read(PatternSource.of("short.h5", content)).get(0);
    assertThat(scan.intensities()).containsExactly(1, 2, 65535, 4);
  }

  @Test
  void takesTheNameOfAnglesWithTheirUnitBehindIt() throws PatternFormatException {
    byte[] content =
        file(
            file -> {
              file.putDataset("intensity", COUNTS).putAttribute("axes", "tth_deg");
              file.putDataset("tth_deg", ANGLES);
            });
    MeasuredScan scan = format().read(PatternSource.of("a.h5", content)).get(0);
    assertThat(scan.axis()).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(scan.positions()).containsExactly(ANGLES);
  }

  @Test
  void refusesFilesWithoutAPattern() {
    byte[] content = file(file -> file.putDataset("image", new double[][] {COUNTS, COUNTS}));
    assertThatThrownBy(() -> format().read(PatternSource.of("image.h5", content)))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("none with intensities and positions");
  }

  @Test
  void refusesATableThatAnnouncesMoreThanTheFileHolds() {
    ByteBuffer content = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    content.put(Arrays.copyOf(SAMPLES.get("pan.nxs"), 100));
    content.put(100, "BTHD".getBytes(StandardCharsets.US_ASCII)).putLong(126, 1L << 40);
    assertThatThrownBy(() -> format().read(PatternSource.of("tree.h5", content.array())))
        .hasMessageContaining("at byte 100");
  }

  private List<MeasuredScan> read(String sample) throws PatternFormatException {
    return format().read(PatternSource.of(sample, SAMPLES.get(sample)));
  }

  private static byte[] file(Consumer<WritableHdfFile> content) {
    try {
      Path path = Files.createTempFile("made", ".h5");
      try (WritableHdfFile file = HdfFile.write(path)) {
        content.accept(file);
      }
      byte[] bytes = Files.readAllBytes(path);
      Files.delete(path);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
