package org.xrdlens.io.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * The content of one file, read once and bounded, so that a format never touches the disk and no
 * file can exhaust memory. Immutable.
 */
public final class PatternSource {
  /** The largest file that is read: scans of a million points fit, movies do not. */
  public static final int MAX_BYTES = 32 * 1024 * 1024;

  private final String fileName;
  private final byte[] bytes;

  private PatternSource(String fileName, byte[] bytes) {
    this.fileName = fileName;
    this.bytes = bytes;
  }

  /** Content that is at hand already, under a file's name without folders. */
  public static PatternSource of(String fileName, byte[] content) {
    return new PatternSource(fileName, content.clone());
  }

  /**
   * Reads a file.
   *
   * @throws PatternFormatException if it is missing, no regular file, empty or too large
   * @throws IOException if the system cannot read it
   */
  public static PatternSource open(Path file) throws IOException {
    String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw new PatternFormatException(
          "\"" + file + "\" was not read: there is no such file, expected a diffraction pattern.",
          e);
    }
    if (!attributes.isRegularFile()) {
      String kind = attributes.isDirectory() ? "a folder" : "a device or pipe";
      throw PatternFormatException.of(name, kind, "a file with a diffraction pattern");
    }
    if (attributes.size() > MAX_BYTES) {
      throw PatternFormatException.of(
          name, attributes.size() + " bytes", "a diffraction pattern of at most " + MAX_BYTES);
    }
    byte[] content = Files.readAllBytes(file);
    if (content.length == 0) {
      throw PatternFormatException.of(name, "0 bytes", "a diffraction pattern");
    }
    return new PatternSource(name, content);
  }

  /** The name with its extension, without folders. */
  public String fileName() {
    return fileName;
  }

  /** A file name without its last extension. */
  static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot <= 0 ? fileName : fileName.substring(0, dot);
  }

  /** What the format is recognised by. */
  public FileStart start() {
    return new FileStart(fileName, bytes);
  }

  /** The content: a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The content as bytes to be read, little endian, from the first on; it cannot be changed. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The encoding that the content seems to have if it is text. */
  public TextEncoding encoding() {
    return TextEncoding.of(bytes);
  }

  /** The content as text in the encoding it seems to have. */
  public String text() {
    return encoding().decode(bytes);
  }

  /**
   * The lines of the content that are not blank, as text.
   *
   * @throws PatternFormatException if a line or the number of lines is beyond all patterns
   */
  public TextLines lines() throws PatternFormatException {
    return TextLines.of(fileName, text());
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }
}
