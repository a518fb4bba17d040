package org.xrdlens.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads one protobuf message that may be cut, foreign or hostile: every length is checked against
 * the bytes that are there before anything is allocated, the number of fields in the whole file is
 * bounded, and nothing recurses.
 */
final class ProtobufReader {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH_DELIMITED = 2;
  private static final int FIXED_32 = 5;
  private static final int LONGEST_VARINT = 10;
  private static final int MOST_FIELDS = 100_000;

  private final AtomicInteger fields;
  private final ByteBuffer buffer;
  private final String message;
  private int wireType;

  /**
   * A reader of the outermost message.
   *
   * @param bytes the message
   * @param message what it is, for errors
   */
  ProtobufReader(byte[] bytes, String message) {
    this(ByteBuffer.wrap(bytes), message, new AtomicInteger());
  }

  private ProtobufReader(ByteBuffer buffer, String message, AtomicInteger fields) {
    this.fields = fields;
    this.buffer = buffer.slice().order(ByteOrder.LITTLE_ENDIAN);
    this.message = message;
  }

  /** The number of the next field, or 0 at the end. Each field must then be read or skipped. */
  int nextField() throws ModelFormatException {
    if (!buffer.hasRemaining()) {
      return 0;
    }
    if (fields.incrementAndGet() > MOST_FIELDS) {
      throw broken("has more than " + MOST_FIELDS + " fields before its end");
    }
    long tag = varint();
    wireType = (int) (tag & 7);
    if (tag >>> 3 == 0 || tag >>> 3 > Integer.MAX_VALUE) {
      throw broken("has the impossible field number " + (tag >>> 3));
    }
    return (int) (tag >>> 3);
  }

  long integer() throws ModelFormatException {
    expect(VARINT);
    return varint();
  }

  String text() throws ModelFormatException {
    try {
      CharBuffer chars = StandardCharsets.UTF_8.newDecoder().decode(block());
      return chars.toString();
    } catch (CharacterCodingException e) {
      throw broken("has a text that is not UTF-8");
    }
  }

  ProtobufReader message(String name) throws ModelFormatException {
    return new ProtobufReader(block(), name, fields);
  }

  float[] floats() throws ModelFormatException {
    ByteBuffer block = block();
    if (block.remaining() % Float.BYTES != 0) {
      throw broken("has " + block.remaining() + " bytes of numbers, which is not a multiple of 4");
    }
    float[] values = new float[block.remaining() / Float.BYTES];
    block.asFloatBuffer().get(values);
    return values;
  }

  private ByteBuffer block() throws ModelFormatException {
    expect(LENGTH_DELIMITED);
    long length = varint();
    if (length < 0 || length > buffer.remaining()) {
      throw broken(
          "announces " + length + " bytes where " + buffer.remaining() + " are left: it is cut");
    }
    ByteBuffer block = buffer.slice(buffer.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.position(buffer.position() + (int) length);
    return block;
  }

  void skip() throws ModelFormatException {
    switch (wireType) {
      case VARINT -> varint();
      case LENGTH_DELIMITED -> block();
      case FIXED_32 -> advance(Integer.BYTES);
      case FIXED_64 -> advance(Long.BYTES);
      default -> throw broken("has a field of the unknown wire type " + wireType);
    }
  }

  private void advance(int bytes) throws ModelFormatException {
    if (buffer.remaining() < bytes) {
      throw broken("ends in the middle of a number: it is cut");
    }
    buffer.position(buffer.position() + bytes);
  }

  private long varint() throws ModelFormatException {
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      if (!buffer.hasRemaining()) {
        throw broken("ends in the middle of a number: it is cut");
      }
      byte b = buffer.get();
      value |= (long) (b & 0x7F) << (7 * i);
      if (b >= 0) {
        return value;
      }
    }
    throw broken("has a number of more than 10 bytes");
  }

  private void expect(int expected) throws ModelFormatException {
    if (wireType != expected) {
      throw broken("has a field of wire type " + wireType + " where " + expected + " was expected");
    }
  }

  ModelFormatException broken(String what) {
    return new ModelFormatException("its " + message + " " + what);
  }
}
