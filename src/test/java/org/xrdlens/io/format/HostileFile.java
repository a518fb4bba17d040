package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.xrdlens.io.PatternFormats;

/** Holds that a file of the shared folder that means no good is refused as users can read it. */
public final class HostileFile {
  private HostileFile() {}

  /** Demands a sentence that names the file; the test is skipped without it. */
  public static void isRefused(String name) {
    Path file = SharedFolder.path("data/hostile").resolve(name);
    assertThatThrownBy(() -> PatternFormats.standard().scans(file))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining(name)
        .hasMessageEndingWith(".");
  }
}
