package org.xrdlens.io.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xrdlens.io.format.PatternFormatException;

/**
 * The directory at the end of a zip archive (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16). It
 * is read in place of the headers before the entries because only it has the sizes of entries that
 * were written as a stream.
 */
final class ZipDirectory {
  static final String EXPECTED = "an archive with the scans of a diffractometer";

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int MOST_ENTRIES = 20_000;
  private static final int LONGEST_NAME = 260;

  private final String fileName;
  private final ByteBuffer content;

  /**
   * @param content the archive, little endian, from its first byte on
   */
  ZipDirectory(String fileName, ByteBuffer content) {
    this.fileName = fileName;
    this.content = content;
  }

  /**
   * All entries by their names, in the order of the directory, folders left out.
   *
   * @throws PatternFormatException if the directory is missing, damaged, too long, or names places
   *     outside the archive
   */
  Map<String, ZipEntry> entries() throws PatternFormatException {
    int end = end();
    int count = content.getShort(end + 10) & 0xffff;
    long at = content.getInt(end + 16) & 0xffffffffL;
    if (count == 0) {
      throw refusal("an empty zip archive");
    }
    if (count > MOST_ENTRIES) {
      throw refusal("a zip archive of " + count + " entries, more than " + MOST_ENTRIES);
    }
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      if (at + ENTRY_LENGTH > end || content.getInt((int) at) != ENTRY_SIGNATURE) {
        throw refusal("a zip archive whose directory breaks off after " + i + " of " + count);
      }
      int start = (int) at;
      int nameLength = content.getShort(start + 28) & 0xffff;
      at +=
          ENTRY_LENGTH
              + nameLength
              + (content.getShort(start + 30) & 0xffff)
              + (content.getShort(start + 32) & 0xffff);
      if (at > end || nameLength > LONGEST_NAME) {
        throw refusal("a zip archive whose entry " + (i + 1) + " has a damaged name");
      }
      String name = name(start + ENTRY_LENGTH, nameLength);
      if (!name.endsWith("/") && entries.put(name, entry(start)) != null) {
        throw refusal("a zip archive with two entries named \"" + name + "\"");
      }
    }
    return entries;
  }

  private int end() throws PatternFormatException {
    int last = content.limit() - END_LENGTH;
    for (int i = last; i >= Math.max(0, last - LONGEST_COMMENT); i--) {
      if (content.getInt(i) == END_SIGNATURE
          && i + END_LENGTH + (content.getShort(i + 20) & 0xffff) <= content.limit()) {
        return i;
      }
    }
    throw refusal("no directory at the end, so that this is a cut zip archive or none at all");
  }

  private ZipEntry entry(int start) {
    return new ZipEntry(
        content.getShort(start + 8) & 0xffff,
        content.getShort(start + 10) & 0xffff,
        content.getInt(start + 16) & 0xffffffffL,
        content.getInt(start + 20) & 0xffffffffL,
        content.getInt(start + 24) & 0xffffffffL,
        content.getInt(start + 42) & 0xffffffffL);
  }

  /** The name with slashes between folders, which old .NET libraries write as backslashes. */
  private String name(int start, int length) throws PatternFormatException {
    byte[] bytes = new byte[length];
    content.get(start, bytes);
    String name = new String(bytes, StandardCharsets.UTF_8).replace('\\', '/');
    boolean leadsOut =
        name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../");
    if (leadsOut || name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
      throw refusal(
          "a zip archive with an entry named \""
              + name.replaceAll("\\p{Cntrl}", "?")
              + "\", which leads out of it or is no name");
    }
    return name;
  }

  private PatternFormatException refusal(String found) {
    return PatternFormatException.of(fileName, found, EXPECTED);
  }
}
