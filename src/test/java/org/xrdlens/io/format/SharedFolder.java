package org.xrdlens.io.format;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder with test files that is not part of the project; tests are skipped without it. */
public final class SharedFolder {
  private SharedFolder() {}

  /** A file or folder of it. */
  public static Path path(String relative) {
    Path path = Path.of(System.getProperty("xrdlens.shared", "../shared")).resolve(relative);
    Assumptions.assumeTrue(
        Files.exists(path), () -> "Skipped: " + path + " is absent (property xrdlens.shared).");
    return path;
  }
}
