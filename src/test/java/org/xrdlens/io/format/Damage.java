package org.xrdlens.io.format;

import java.util.Arrays;
import java.util.Random;

/** Ways in which files get damaged: bytes changed, cut, repeated, or swapped against separators. */
public final class Damage {
  private static final byte[] MARKS = {
    0, '\t', '\n', '\r', ' ', ',', ';', '|', '"', '-', '.', 'e', (byte) 0xff
  };

  private Damage() {}

  /** A damaged copy. */
  public static byte[] to(byte[] content, Random random) {
    byte[] damaged = content.clone();
    int kind = random.nextInt(4);
    int at = random.nextInt(damaged.length);
    int length = 1 + random.nextInt(Math.max(1, Math.min(64, damaged.length - at)));
    if (kind == 0) {
      return Arrays.copyOf(damaged, at);
    }
    if (kind == 1) {
      byte[] repeated = Arrays.copyOf(damaged, damaged.length + length);
      System.arraycopy(damaged, at, repeated, at + length, damaged.length - at);
      return repeated;
    }
    for (int i = at; i < Math.min(damaged.length, at + length); i++) {
      if (random.nextInt(3) == 0) {
        damaged[i] = kind == 2 ? (byte) random.nextInt(256) : MARKS[random.nextInt(MARKS.length)];
      }
    }
    return damaged;
  }
}
