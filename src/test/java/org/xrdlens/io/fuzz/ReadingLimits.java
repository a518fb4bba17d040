package org.xrdlens.io.fuzz;

import java.util.Optional;

/** What reading a damaged file may cost, and what may come out of it. */
public final class ReadingLimits {
  /** No file may take longer. */
  private static final double MOST_MILLIS = 1000;

  /**
   * So often a reading beyond the limits is repeated: a busy machine is slow once, classes are
   * loaded once, a reader is as it is.
   */
  private static final int REPETITIONS = 3;

  /**
   * Allocation that no size explains: tables, patterns of regular expressions, an XML parser, a
   * refusal with its stack trace.
   */
  private static final long ANY_FILE_BYTES = 4L << 20;

  /**
   * Allocation for a byte of the file. A point of two digits and a separator becomes three doubles,
   * which are copied from reader to scan to pattern some ten times: 100 bytes; text is held as
   * strings besides.
   */
  private static final long PER_BYTE = 300;

  /**
   * Allocation for a file with packed content: one byte of a deflated stream may stand for a
   * thousand, but no reader unpacks more of a file than 64 MiB.
   */
  private static final long PACKED_BYTES = 250L << 20;

  private ReadingLimits() {}

  /** What is wrong with how this file is read; empty if nothing is. */
  public static Optional<String> fault(String name, byte[] content) {
    Reading reading = repeated(name, content, mostBytes(content));
    return fault(reading)
        .or(
            () ->
                reading.allocatedBytes() > mostBytes(content)
                    ? Optional.of("took " + reading.allocatedBytes() + " bytes of memory")
                    : Optional.empty());
  }

  /**
   * The same where memory cannot be measured, because something else allocates beside the reader.
   */
  public static Optional<String> faultBesidesMemory(String name, byte[] content) {
    return fault(repeated(name, content, Long.MAX_VALUE));
  }

  private static Reading repeated(String name, byte[] content, long mostBytes) {
    Reading reading = Reading.of(name, content);
    for (int i = 0;
        i < REPETITIONS && (reading.millis() > MOST_MILLIS || reading.allocatedBytes() > mostBytes);
        i++) {
      reading = Reading.of(name, content);
    }
    return reading;
  }

  private static Optional<String> fault(Reading reading) {
    if (reading.fault().isPresent()) {
      return Optional.of("threw " + reading.fault().get());
    }
    if (reading.refusal().isPresent() && !reading.refusal().get().endsWith(".")) {
      return Optional.of("was refused without a sentence: " + reading.refusal().get());
    }
    if (reading.refusal().isEmpty() && reading.scans() == 0) {
      return Optional.of("was read as no scan at all");
    }
    return reading.millis() > MOST_MILLIS
        ? Optional.of("took " + reading.millis() + " ms")
        : Optional.empty();
  }

  static long mostBytes(byte[] content) {
    return ANY_FILE_BYTES + PER_BYTE * content.length + (isPacked(content) ? PACKED_BYTES : 0);
  }

  /** Whether a file is a zip archive or HDF5. */
  private static boolean isPacked(byte[] content) {
    return content.length > 3
        && ((content[0] == 'P' && content[1] == 'K') || (content[1] == 'H' && content[2] == 'D'));
  }
}
