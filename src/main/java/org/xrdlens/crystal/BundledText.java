package org.xrdlens.crystal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text resources of this package. */
final class BundledText {
  private BundledText() {}

  /** The whole text of a resource that is part of the program. */
  static String read(String name) {
    try (InputStream stream = BundledText.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The program is incomplete: its resource " + name + " is missing.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's resource " + name + " can't be read.", e);
    }
  }

  /** The rows of a table below its heading, comments left out. */
  static List<String> lines(String name) {
    return read(name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .toList();
  }
}
