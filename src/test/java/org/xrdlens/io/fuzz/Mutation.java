package org.xrdlens.io.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Seeded damage that knows how files are built: bytes and blocks, numbers in text, lines, and the
 * counts, lengths and floating point numbers of binary headers.
 */
final class Mutation {
  private static final String[] NUMBERS = {
    "",
    "0",
    "-0",
    "-1",
    "1",
    "nan",
    "inf",
    "-inf",
    "1e308",
    "1e-320",
    "1e999",
    "0.0000000001",
    "181",
    "65536",
    "2147483647",
    "-2147483648",
    "4294967295",
    "99999999999999999999",
    "1D400",
    ".",
    "1,234,5",
    "1e9",
    "500001",
    "5000001",
    "--",
    "0x10",
    "1e",
    "١",
    "3.141592653589793238462643383279502884197"
  };
  private static final String[] TOKENS = {
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    ",",
    ";",
    "|",
    "\"",
    "'",
    "<",
    ">",
    "/>",
    "&",
    "&#0;",
    "<!--",
    "]]>",
    "<!DOCTYPE x>",
    "\0",
    "\ufeff",
    "_",
    "*",
    "#",
    "=",
    "*RAS_DATA_START",
    "*END",
    "BANK 1",
    "loop_",
    "data_",
    "{",
    "}",
    "[",
    "]",
    ":",
    "\\",
    "RawScan",
    "_2THETACOUNTS",
    "\u00b0",
    "\ud83d\ude00"
  };
  private static final long[] INTEGERS = {
    0,
    1,
    -1,
    2,
    3,
    255,
    256,
    32767,
    32768,
    65535,
    65536,
    1_000_000,
    5_000_001,
    100_001,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    0xffffffffL,
    Long.MAX_VALUE
  };
  private static final double[] REALS = {
    0,
    -0.0,
    1,
    -1,
    1e-300,
    1e-40,
    1e30,
    1e31,
    1e38,
    1e300,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    180,
    -180,
    1e-9
  };
  private static final int HEADER = 1024;

  private final Random random;
  private final List<FuzzSeed> others;

  Mutation(Random random, List<FuzzSeed> others) {
    this.random = random;
    this.others = others;
  }

  /** A copy with one to four damages. */
  byte[] of(byte[] content) {
    byte[] damaged = content;
    for (int i = 1 + Math.min(random.nextInt(4), random.nextInt(4)); i > 0; i--) {
      damaged = once(damaged);
    }
    return damaged;
  }

  private byte[] once(byte[] content) {
    if (content.length < 2) {
      return ascii(pick(NUMBERS) + pick(TOKENS) + pick(NUMBERS));
    }
    return switch (random.nextInt(14)) {
      case 0 -> Arrays.copyOf(content, random.nextInt(content.length));
      case 1 -> replaced(content, position(content), length(content), new byte[0]);
      case 2 -> repeated(content);
      case 3 -> bytesChanged(content);
      case 4 -> replaced(content, position(content), 0, ascii(pick(TOKENS)));
      case 5, 6, 7 -> numberReplaced(content);
      case 8 -> lineMoved(content);
      case 9, 10 -> integerSet(content);
      case 11 -> realSet(content);
      case 12 -> byteReplacedEverywhere(content);
      default -> spliced(content);
    };
  }

  /** Half of the places are in the header, where the counts are. */
  private int position(byte[] content) {
    return random.nextInt(random.nextBoolean() ? content.length : Math.min(content.length, HEADER));
  }

  private int length(byte[] content) {
    return random.nextInt(1 + random.nextInt(Math.min(content.length, 4096)));
  }

  private byte[] repeated(byte[] content) {
    int at = position(content);
    byte[] block = Arrays.copyOfRange(content, at, Math.min(content.length, at + length(content)));
    int times = 1 + random.nextInt(8);
    byte[] all = new byte[block.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(block, 0, all, i * block.length, block.length);
    }
    return replaced(content, at, 0, all);
  }

  private byte[] bytesChanged(byte[] content) {
    byte[] changed = content.clone();
    int at = position(content);
    for (int i = at; i < Math.min(changed.length, at + 1 + random.nextInt(16)); i++) {
      changed[i] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) (changed[i] ^ (1 << random.nextInt(8)));
    }
    return changed;
  }

  /** Another number in place of the first number after a place. */
  private byte[] numberReplaced(byte[] content) {
    int start = position(content);
    while (start < content.length && !isDigit(content[start])) {
      start++;
    }
    int end = start;
    while (end < content.length && isOfNumber(content[end])) {
      end++;
    }
    return replaced(content, start, end - start, ascii(pick(NUMBERS)));
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static boolean isOfNumber(byte b) {
    return isDigit(b) || b == '.' || b == '-' || b == 'e' || b == 'E';
  }

  /** The rest of the line at one place goes to another, or is lost. */
  private byte[] lineMoved(byte[] content) {
    int start = position(content);
    int end = start;
    while (end < content.length && content[end] != '\n' && content[end] != '>') {
      end++;
    }
    byte[] line = Arrays.copyOfRange(content, start, Math.min(content.length, end + 1));
    byte[] without = replaced(content, start, line.length, new byte[0]);
    return random.nextInt(3) == 0
        ? without
        : replaced(without, random.nextInt(without.length + 1), 0, line);
  }

  private byte[] integerSet(byte[] content) {
    ByteBuffer buffer = writable(content);
    int bytes = 1 << random.nextInt(4);
    int at = aligned(content, bytes);
    if (at + bytes > content.length) {
      return bytesChanged(content);
    }
    long value = INTEGERS[random.nextInt(INTEGERS.length)];
    if (random.nextInt(3) == 0 && bytes == 4) {
      value = buffer.getInt(at) + (random.nextBoolean() ? 1L : -1L) * (1 + random.nextInt(300));
    }
    switch (bytes) {
      case 1 -> buffer.put(at, (byte) value);
      case 2 -> buffer.putShort(at, (short) value);
      case 4 -> buffer.putInt(at, (int) value);
      default -> buffer.putLong(at, value);
    }
    return buffer.array();
  }

  private byte[] realSet(byte[] content) {
    ByteBuffer buffer = writable(content);
    int bytes = random.nextBoolean() ? 4 : 8;
    int at = aligned(content, 2);
    if (at + bytes > content.length) {
      return bytesChanged(content);
    }
    double value = REALS[random.nextInt(REALS.length)];
    if (bytes == 4) {
      buffer.putFloat(at, (float) value);
    } else {
      buffer.putDouble(at, value);
    }
    return buffer.array();
  }

  private ByteBuffer writable(byte[] content) {
    return ByteBuffer.wrap(content.clone())
        .order(random.nextInt(8) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }

  private int aligned(byte[] content, int bytes) {
    int at = position(content);
    return random.nextBoolean() ? at : at / bytes * bytes;
  }

  private byte[] byteReplacedEverywhere(byte[] content) {
    byte[] changed = content.clone();
    byte old = content[position(content)];
    byte other = random.nextBoolean() ? content[position(content)] : (byte) random.nextInt(128);
    for (int i = 0; i < changed.length; i++) {
      changed[i] = changed[i] == old && random.nextInt(16) > 0 ? other : changed[i];
    }
    return changed;
  }

  /** The start of this file and the end of another. */
  private byte[] spliced(byte[] content) {
    byte[] other = others.get(random.nextInt(others.size())).content();
    int from = other.length == 0 ? 0 : random.nextInt(other.length);
    return replaced(
        content, position(content), content.length, Arrays.copyOfRange(other, from, other.length));
  }

  private static byte[] replaced(byte[] content, int at, int length, byte[] by) {
    int end = Math.min(content.length, at + length);
    byte[] changed = Arrays.copyOf(content, content.length - (end - at) + by.length);
    System.arraycopy(by, 0, changed, at, by.length);
    System.arraycopy(content, end, changed, at + by.length, content.length - end);
    return changed;
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
