package org.xrdlens.io.nexus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks for tables of an HDF5 file that announce more entries than the file has bytes, before a
 * reader allocates room for them. After the HDF5 File Format Specification 3.0, chapters III.A.2
 * (version 2 B-trees), III.G (fractal heap) and VII (chunk indexes). A bounded file cannot have
 * wrong sizes elsewhere: the reader takes everything else from the file's own bytes.
 */
final class HdfBounds {
  private final ByteBuffer bytes;
  private final int offsetSize;
  private final int lengthSize;

  private HdfBounds(ByteBuffer bytes) {
    this.bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    boolean old = bytes.limit() > 14 && bytes.get(8) < 2;
    this.offsetSize = size(old ? 13 : 9);
    this.lengthSize = size(old ? 14 : 10);
  }

  private int size(int at) {
    int size = at < bytes.limit() ? bytes.get(at) : 8;
    return size == 2 || size == 4 ? size : 8;
  }

  /** The table that cannot be right, to be read after "found"; empty if there is none. */
  static Optional<String> fault(ByteBuffer file) {
    HdfBounds bounds = new HdfBounds(file);
    for (int at = 0; at + 4 <= file.limit(); at++) {
      if (file.get(at + 3) == 'D' || file.get(at + 3) == 'P') {
        double entries = bounds.entries(at);
        if (entries > file.limit()) {
          return Optional.of("a table of " + entries + " entries at byte " + at);
        }
      }
    }
    return Optional.empty();
  }

  private double entries(int at) {
    byte[] signature = {bytes.get(at), bytes.get(at + 1), bytes.get(at + 2), bytes.get(at + 3)};
    return switch (new String(signature, StandardCharsets.ISO_8859_1)) {
      case "BTHD" -> number(at + 18 + offsetSize, lengthSize);
      case "FAHD" -> number(at + 8, lengthSize);
      case "EAHD" -> number(at + 12 + 4 * lengthSize, lengthSize);
      case "FRHP" -> {
        int width = at + 14 + 10 * lengthSize + 2 * offsetSize;
        yield number(width, 2) * number(width + 6 + 2 * lengthSize + offsetSize, 2);
      }
      default -> 0;
    };
  }

  private double number(int at, int size) {
    double number = 0;
    for (int i = size - 1; i >= 0; i--) {
      int digit = at + i < bytes.limit() ? bytes.get(at + i) & 0xff : 0;
      number = 256 * number + digit;
    }
    return number;
  }
}
