package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.cif.CifException;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.io.fuzz.AllocatedBytes;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * The files that were made to harm a reader, each as its manifest expects: refused or read within a
 * second and 256 MB, and nothing written.
 */
class HostileFilesTest {
  private static final double MOST_MILLIS = 1000;
  private static final long MOST_BYTES = 256L << 20;
  private static final int REPETITIONS = 3;

  /** About structures: what the manifest says of them, the reader of structures does. */
  private static final Set<String> STRUCTURES =
      Set.of(
          "cif_bad_loop.cif",
          "cif_no_symmetry.cif",
          "cif_unknown_element.cif",
          "cif_zero_cell.cif");

  @TempDir private Path temporary;

  @TestFactory
  List<DynamicTest> readsOrRefusesAsTheManifestExpects() throws IOException {
    Path folder = SharedFolder.path("data/hostile");
    List<DynamicTest> tests = new ArrayList<>();
    for (Map<String, String> row : CsvTable.read(folder.resolve("MANIFEST.csv")).rows()) {
      String file = row.get("file");
      tests.add(
          DynamicTest.dynamicTest(
              file + ": " + row.get("why"),
              () -> check(folder.resolve(file), row.get("expect"), STRUCTURES.contains(file))));
    }
    assertThat(tests).hasSizeGreaterThan(30);
    return tests;
  }

  private void check(Path original, String expect, boolean structure) throws IOException {
    Path own = Files.createTempDirectory(temporary, "hostile");
    Path home = Files.createDirectories(own.resolve("a/b/c"));
    Path file = Files.copy(original, home.resolve(original.getFileName().toString()));
    String asPattern = outcome(() -> patterns(file));
    if (structure) {
      assertThat(asPattern).as("as a pattern").startsWith("refuse");
      assertThat(outcome(() -> structures(file))).as("as a structure").startsWith(expect);
    } else if (expect.equals("refuse-or-read-fast")) {
      assertThat(asPattern).as(file.toString()).startsWith("re");
    } else if (expect.equals("read")) {
      assertThat(asPattern).as(file.toString()).startsWith("read");
    } else {
      assertThat(asPattern).as(file.toString()).startsWith(expect);
    }
    try (Stream<Path> files = Files.walk(own)) {
      assertThat(files.filter(Files::isRegularFile)).as("files afterwards").containsExactly(file);
    }
  }

  /** What becomes of a file, within the limits; slow at first is slow for a fresh program only. */
  private static String outcome(Attempt attempt) throws IOException {
    String outcome = "";
    double millis = Double.POSITIVE_INFINITY;
    for (int i = 0; i < REPETITIONS && millis > MOST_MILLIS; i++) {
      long bytes = AllocatedBytes.byThisThread();
      long start = System.nanoTime();
      outcome = attempt.outcome();
      millis = (System.nanoTime() - start) / 1e6;
      assertThat(AllocatedBytes.byThisThread() - bytes).as("bytes").isLessThan(MOST_BYTES);
    }
    assertThat(millis).as("milliseconds").isLessThan(MOST_MILLIS);
    return outcome;
  }

  private static String patterns(Path file) throws IOException {
    try {
      List<DiffractionPattern> patterns = PatternFormats.standard().read(file);
      boolean warned = patterns.stream().anyMatch(p -> p.metadata().containsKey("warning"));
      return warned ? "read-with-warning" : "read";
    } catch (PatternFormatException e) {
      assertThat(e).hasMessageContaining(file.getFileName().toString()).hasMessageEndingWith(".");
      return "refuse: " + e.getMessage();
    }
  }

  private static String structures(Path file) throws IOException {
    try {
      boolean warned =
          CifStructures.read(file).stream().anyMatch(structure -> !structure.notes().isEmpty());
      return warned ? "read-with-warning" : "read";
    } catch (CifException e) {
      assertThat(e).hasMessageContaining(file.getFileName().toString());
      return "refuse: " + e.getMessage();
    }
  }

  /** Tells {@code read}, {@code read-with-warning} or {@code refuse}. */
  private interface Attempt {
    String outcome() throws IOException;
  }
}
