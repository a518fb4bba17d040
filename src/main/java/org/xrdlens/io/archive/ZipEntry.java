package org.xrdlens.io.archive;

/**
 * What the directory says of one entry; nothing of it is true before it was checked.
 *
 * @param flags general purpose bits; bit 0 is set if the entry is encrypted
 * @param method 0 stored, 8 deflated
 * @param checksum CRC-32 of the content
 * @param packedLength bytes in the archive
 * @param length bytes of the content
 * @param offset of the header before the entry
 */
record ZipEntry(int flags, int method, long checksum, long packedLength, long length, long offset) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** No deflated byte stands for more than so many (zlib's technical notes: 1032). */
  private static final long MOST_FROM_A_BYTE = 1032;

  boolean isEncrypted() {
    return (flags & 1) != 0;
  }

  boolean isMethodKnown() {
    return method == STORED || method == DEFLATED;
  }

  /** Whether so many packed bytes can hold so much content. */
  boolean isLengthPossible() {
    return method == STORED ? length == packedLength : length <= packedLength * MOST_FROM_A_BYTE;
  }
}
