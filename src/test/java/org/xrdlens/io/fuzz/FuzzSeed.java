package org.xrdlens.io.fuzz;

import java.util.Locale;

/**
 * A file to be damaged.
 *
 * @param name its name with extension, without folders
 * @param content its bytes: shared, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // stays in this package, compared by nobody
public record FuzzSeed(String name, byte[] content) {

  /** The extension with its point, lower case; empty if there is none. */
  String extension() {
    int point = name.lastIndexOf('.');
    return point < 0 ? "" : name.substring(point).toLowerCase(Locale.ROOT);
  }

  boolean isZip() {
    return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
  }
}
