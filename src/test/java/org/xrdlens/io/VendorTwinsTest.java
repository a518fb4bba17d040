package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Files of one measurement in two formats give one pattern. Angles differ by what the coarser
 * format rounds: the UXD of BT86 was written with two decimals from 10° on, the others with five
 * and more.
 */
class VendorTwinsTest {
  private static final double ROUNDED_TO_TWO_DECIMALS = 0.0051;
  private static final double ROUNDED_TO_FIVE_DECIMALS = 1e-5;

  @Test
  void twinsGiveTheSamePattern() throws IOException {
    Path folder = SharedFolder.path("data/formats");
    Map<String, List<String>> twins = new TreeMap<>();
    for (Map<String, String> row : CsvTable.read(folder.resolve("MANIFEST.csv")).rows()) {
      if (!row.get("pair_id").isEmpty()) {
        twins.computeIfAbsent(row.get("pair_id"), id -> new ArrayList<>()).add(row.get("file"));
      }
    }
    assertThat(twins).hasSize(4);
    for (Map.Entry<String, List<String>> pair : twins.entrySet()) {
      List<String> files = pair.getValue();
      assertThat(files).as(pair.getKey()).hasSize(2);
      boolean uxd = files.stream().anyMatch(file -> file.endsWith(".UXD"));
      assertTwins(
          read(folder.resolve(files.get(0))),
          read(folder.resolve(files.get(1))),
          uxd ? ROUNDED_TO_TWO_DECIMALS : ROUNDED_TO_FIVE_DECIMALS);
    }
  }

  private static DiffractionPattern read(Path file) throws IOException {
    return PatternFormats.standard().read(file).get(0);
  }

  private static void assertTwins(
      DiffractionPattern one, DiffractionPattern other, double toleranceDegrees) {
    assertThat(other.intensity()).as(one.name()).containsExactly(one.intensity());
    assertThat(other.twoTheta())
        .as(one.name())
        .containsExactly(one.twoTheta(), within(toleranceDegrees));
  }
}
