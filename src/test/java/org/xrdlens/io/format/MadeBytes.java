package org.xrdlens.io.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A small binary file made for a test: blank bytes with little endian fields put into them. */
public final class MadeBytes {
  private final ByteBuffer bytes;

  private MadeBytes(int size) {
    bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  public static MadeBytes ofSize(int size) {
    return new MadeBytes(size);
  }

  /** Several pieces as one file. */
  public static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }

  public MadeBytes text(int at, String text) {
    bytes.put(at, text.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  public MadeBytes uint8(int at, int value) {
    bytes.put(at, (byte) value);
    return this;
  }

  public MadeBytes uint16(int at, int value) {
    bytes.putShort(at, (short) value);
    return this;
  }

  public MadeBytes uint32(int at, long value) {
    bytes.putInt(at, (int) value);
    return this;
  }

  public MadeBytes float32(int at, double... values) {
    for (int i = 0; i < values.length; i++) {
      bytes.putFloat(at + i * Float.BYTES, (float) values[i]);
    }
    return this;
  }

  public MadeBytes float64(int at, double... values) {
    for (int i = 0; i < values.length; i++) {
      bytes.putDouble(at + i * Double.BYTES, values[i]);
    }
    return this;
  }

  public byte[] toArray() {
    return bytes.array().clone();
  }
}
