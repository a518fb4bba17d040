package org.xrdlens.io.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The first bytes of a file and its name: what a format is recognised by. Immutable; what formats
 * of text ask for is found when the first of them asks, so that a binary file is never decoded.
 */
public final class FileStart {
  /** How many bytes of a file are looked at. */
  public static final int LENGTH = 64 * 1024;

  private static final double MOST_CONTROL_CHARACTERS = 0.01;

  private final String fileName;
  private final byte[] bytes;

  // Found once and equal whenever found, so that threads may race to find them.
  private TextEncoding encoding;
  private String text;
  private List<String> wordLines;
  private Boolean binary;

  /**
   * @param fileName the name with its extension, without folders
   * @param content the file's first bytes; more than {@link #LENGTH} are cut
   */
  public FileStart(String fileName, byte[] content) {
    this.fileName = fileName;
    this.bytes = Arrays.copyOf(content, Math.min(content.length, LENGTH));
  }

  private TextEncoding encoding() {
    if (encoding == null) {
      encoding = TextEncoding.of(bytes);
    }
    return encoding;
  }

  /** The name with its extension, without folders. */
  public String fileName() {
    return fileName;
  }

  /** How many bytes there are to look at. */
  public int length() {
    return bytes.length;
  }

  /** Whether the file begins with these bytes, each 0 to 255. */
  public boolean startsWith(int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the file begins with these ASCII characters. */
  public boolean startsWith(String magic) {
    return startsWith(magic.chars().toArray());
  }

  /** The bytes to be read, little endian, from the first on; they cannot be changed. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The bytes as text in the encoding they seem to have. */
  public String text() {
    if (text == null) {
      text = encoding().decode(bytes);
    }
    return text;
  }

  /**
   * Whether a line begins with what a pattern describes. Lines that begin as rows of numbers do,
   * with a digit, sign, point or blank, are passed over: a magic never does, and the search takes
   * no time in a file that is all numbers.
   */
  public boolean hasLine(Pattern start) {
    if (wordLines == null) {
      wordLines = isBinary() ? List.of() : wordLines(text());
    }
    for (String line : wordLines) {
      if (start.matcher(line).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> wordLines(String text) {
    List<String> lines = new ArrayList<>();
    LineWalk walk = new LineWalk(text);
    while (walk.next()) {
      if (walk.start() < walk.end() && " \t+-.0123456789".indexOf(text.charAt(walk.start())) < 0) {
        lines.add(text.substring(walk.start(), walk.end()));
      }
    }
    return lines;
  }

  /** Whether the bytes cannot be text: zero bytes outside UTF-16, or many control characters. */
  public boolean isBinary() {
    if (binary == null) {
      binary = !encoding().isSixteenBit() && hasControls(bytes);
    }
    return binary;
  }

  private static boolean hasControls(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b >= ' ') {
        continue;
      }
      if (b == 0) {
        return true;
      }
      if (b > 0 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1a) {
        controls++;
      }
    }
    return controls > MOST_CONTROL_CHARACTERS * bytes.length;
  }

  /** The first bytes as a person can read them, for a refusal: {@code "PK.." (50 4b 03 04)}. */
  public String sample() {
    byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, 8));
    StringBuilder readable = new StringBuilder();
    StringBuilder hex = new StringBuilder();
    for (char c : new String(first, StandardCharsets.ISO_8859_1).toCharArray()) {
      readable.append(c >= ' ' && c < 127 ? c : '.');
      hex.append(String.format(Locale.ROOT, "%s%02x", hex.isEmpty() ? "" : " ", (int) c));
    }
    return "\"" + readable + "\" (" + hex + ")";
  }
}
