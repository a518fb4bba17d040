package org.xrdlens.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells CIF files from others, without reading others whole. */
final class CifFiles {
  private static final int START = 65536;
  private static final Pattern BLOCK = Pattern.compile("(?im)^\\s*data_\\S");

  private CifFiles() {}

  /**
   * Whether a file calls itself a CIF or begins a data block in its first 64 KiB. A file that the
   * system cannot read is none.
   */
  static boolean isCif(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".cif") || name.endsWith(".mcif")) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(START);
      return BLOCK.matcher(new String(start, StandardCharsets.ISO_8859_1)).find();
    } catch (IOException e) {
      return false;
    }
  }

  /** Why a file that is none was not read. */
  static String refusal(String file) {
    return "\""
        + file
        + "\" is no CIF: it is not called .cif, and no line of its first 64 KiB begins with data_.";
  }
}
