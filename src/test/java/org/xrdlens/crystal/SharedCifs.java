package org.xrdlens.crystal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The CIF files beside the project, where they are there; tests are skipped where they aren't. */
public final class SharedCifs {
  private SharedCifs() {}

  public static Path path(String relative) {
    Path file = Path.of(System.getProperty("xrdlens.shared", "../shared"), "data", relative);
    assumeTrue(Files.exists(file), () -> "Skipped: the shared test file " + file + " is absent.");
    return file;
  }

  /** The names of the CIFs that have reference reflections. */
  public static List<String> withReference() throws IOException {
    Path folder = Path.of(System.getProperty("xrdlens.shared", "../shared"), "data/cif/reference");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.contains("__") && !name.startsWith("SUMMARY"))
          .map(name -> name.replace(".csv", ""))
          .sorted()
          .toList();
    }
  }
}
