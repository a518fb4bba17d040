package org.xrdlens.io.archive;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;

/**
 * A zip archive in memory, such as .brml and .rasx files are. Entries are found by name and
 * inflated one by one up to a bound, so that a small file cannot fill the memory. For one thread:
 * it counts what was inflated.
 */
public final class ZipArchive {
  /** The longest entry that is read. */
  static final int MAX_ENTRY_BYTES = 32 * 1024 * 1024;

  /** How much is read of one archive in all. */
  static final int MAX_TOTAL_BYTES = 64 * 1024 * 1024;

  private static final int HEADER_SIGNATURE = 0x04034b50;
  private static final int HEADER_LENGTH = 30;

  private final String fileName;
  private final ByteBuffer content;
  private final Map<String, ZipEntry> entries;
  private long inflated;

  private ZipArchive(String fileName, ByteBuffer content, Map<String, ZipEntry> entries) {
    this.fileName = fileName;
    this.content = content;
    this.entries = entries;
  }

  /**
   * Reads the directory of an archive.
   *
   * @throws PatternFormatException if it has none, is empty, or names places outside of itself
   */
  public static ZipArchive of(PatternSource source) throws PatternFormatException {
    ByteBuffer content = source.buffer();
    return new ZipArchive(
        source.fileName(), content, new ZipDirectory(source.fileName(), content).entries());
  }

  /** The names of all entries with slashes between folders, in the order of the directory. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * The entries of some names in the order of their numbers.
   *
   * @param wanted what the whole name matches; its first two groups are the number of the folder
   *     and that of the entry, in at most nine digits
   */
  public List<NumberedEntry> inOrder(Pattern wanted) {
    return NumberedEntry.inOrder(entries.keySet(), wanted);
  }

  /** Whether there is an entry of this name. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /**
   * The content of an entry.
   *
   * @throws PatternFormatException if there is no such entry or if it is encrypted, damaged, packed
   *     by an unknown method or too long
   */
  public byte[] read(String name) throws PatternFormatException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw PatternFormatException.of(fileName, "no entry named \"" + name + "\"", "it");
    }
    if (entry.isEncrypted()) {
      throw refusal("encryption of", name, "an entry that can be read without a password");
    }
    if (!entry.isMethodKnown()) {
      throw refusal("packing method " + entry.method() + " in", name, "stored or deflated content");
    }
    if (entry.length() > MAX_ENTRY_BYTES || inflated + entry.length() > MAX_TOTAL_BYTES) {
      throw refusal(
          entry.length() + " bytes in",
          name,
          "at most " + MAX_ENTRY_BYTES + " in an entry and " + MAX_TOTAL_BYTES + " in all");
    }
    byte[] unpacked = unpacked(name, entry);
    CRC32 checksum = new CRC32();
    checksum.update(unpacked);
    if (checksum.getValue() != entry.checksum()) {
      throw refusal("a wrong checksum of", name, "undamaged content");
    }
    inflated += unpacked.length;
    return unpacked;
  }

  private byte[] unpacked(String name, ZipEntry entry) throws PatternFormatException {
    long header = entry.offset();
    if (header + HEADER_LENGTH > content.limit()
        || content.getInt((int) header) != HEADER_SIGNATURE) {
      throw refusal("no header at byte " + header + " for", name, "it");
    }
    long start =
        header
            + HEADER_LENGTH
            + (content.getShort((int) header + 26) & 0xffff)
            + (content.getShort((int) header + 28) & 0xffff);
    if (start + entry.packedLength() > content.limit() || !entry.isLengthPossible()) {
      throw refusal("impossible lengths of", name, "no more bytes than the archive can hold");
    }
    ByteBuffer packed = content.slice((int) start, (int) entry.packedLength());
    byte[] unpacked = new byte[(int) entry.length()];
    if (entry.method() == ZipEntry.STORED) {
      packed.get(unpacked);
      return unpacked;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      int length = 0;
      while (length < unpacked.length && !inflater.finished()) {
        int more = inflater.inflate(unpacked, length, unpacked.length - length);
        if (more == 0) {
          break;
        }
        length += more;
      }
      if (length < unpacked.length) {
        throw refusal("only " + length + " of " + unpacked.length + " bytes in", name, "all");
      }
      return unpacked;
    } catch (DataFormatException e) {
      throw new PatternFormatException(
          refusal("damaged deflated content in", name, "undamaged content").getMessage(), e);
    } finally {
      inflater.end();
    }
  }

  private PatternFormatException refusal(String found, String name, String expected) {
    return PatternFormatException.of(
        fileName, found + " the archive's entry \"" + name + "\"", expected);
  }
}
