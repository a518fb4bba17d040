package org.xrdlens.io.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The encoding that bytes of text seem to have: by byte order mark, else UTF-16 where every other
 * byte is zero, else UTF-8 where it is valid, else Shift-JIS where all bytes above 127 are in its
 * pairs, else Windows-1252, which takes anything. Numbers are ASCII in all of them; the choice only
 * decides how headers read.
 *
 * @param charset how the bytes turn into characters
 * @param markLength how many bytes the byte order mark has, 0 without one
 */
public record TextEncoding(Charset charset, int markLength) {
  private static final int PROBE = 4096;

  /** The encoding that these bytes seem to have; never fails. */
  public static TextEncoding of(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    int[] zeros = zerosAtEvenAndOdd(bytes);
    int pairs = Math.min(bytes.length, PROBE) / 2;
    if (pairs > 1 && zeros[1] > 0.8 * pairs && zeros[0] == 0) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (pairs > 1 && zeros[0] > 0.8 * pairs && zeros[1] == 0) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    if (isUtf8(bytes)) {
      return new TextEncoding(StandardCharsets.UTF_8, 0);
    }
    if (hasOnlyShiftJisPairs(bytes) && Charset.isSupported("windows-31j")) {
      return new TextEncoding(Charset.forName("windows-31j"), 0);
    }
    return new TextEncoding(
        Charset.isSupported("windows-1252")
            ? Charset.forName("windows-1252")
            : StandardCharsets.ISO_8859_1,
        0);
  }

  /** Whether a character takes two bytes at least, so that zero bytes are no sign of binary. */
  public boolean isSixteenBit() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  /** The text without its byte order mark; bytes that fit nothing become U+FFFD. */
  public String decode(byte[] bytes) {
    return new String(bytes, markLength, bytes.length - markLength, charset);
  }

  /** For the record of an import, such as {@code UTF-8 with byte order mark}. */
  @Override
  public String toString() {
    return charset.name() + (markLength > 0 ? " with byte order mark" : "");
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int[] zerosAtEvenAndOdd(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < Math.min(bytes.length, PROBE); i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    return zeros;
  }

  /** Whether the bytes are valid UTF-8, a character cut by the end aside. */
  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    int start = asciiLength(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(PROBE);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = decoder.decode(in, out.clear(), false);
    }
    return !result.isError();
  }

  /** How many bytes there are before the first above 127: most files are nothing but ASCII. */
  private static int asciiLength(byte[] bytes) {
    int length = 0;
    while (length < bytes.length && bytes[length] >= 0) {
      length++;
    }
    return length;
  }

  /**
   * Whether all bytes above 127 are in pairs, and two pairs in a row show that it is no accident.
   */
  private static boolean hasOnlyShiftJisPairs(byte[] bytes) {
    int inARow = 0;
    int longest = 0;
    int at = 0;
    while (at < bytes.length) {
      int lead = bytes[at] & 0xff;
      if (lead < 0x80) {
        inARow = 0;
        at++;
        continue;
      }
      boolean leads = (lead >= 0x81 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xfc);
      int trail = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
      if (!leads || trail < 0x40 || trail == 0x7f || trail > 0xfc) {
        return false;
      }
      inARow++;
      longest = Math.max(longest, inARow);
      at += 2;
    }
    return longest > 1;
  }
}
