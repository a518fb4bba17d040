package org.xrdlens.io.format;

import java.nio.ByteBuffer;

/**
 * The bytes of a file with fields at fixed places, little endian. Whatever is read is first checked
 * against the bytes that are there, so that no count or length of a damaged file can lead outside
 * or to an allocation that the file does not justify; refusals name the byte. Immutable.
 */
public final class BinaryContent {
  private static final int MOST_POINTS = 5_000_000;

  private final String fileName;
  private final ByteBuffer bytes;

  private BinaryContent(String fileName, ByteBuffer bytes) {
    this.fileName = fileName;
    this.bytes = bytes;
  }

  /** The bytes of a file. */
  public static BinaryContent of(PatternSource source) {
    return new BinaryContent(source.fileName(), source.buffer());
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.limit();
  }

  /** Whether so many bytes are there from a place on. */
  public boolean holds(long at, long length) {
    return at >= 0 && length >= 0 && at <= size() && length <= size() - at;
  }

  /**
   * Demands that bytes are there.
   *
   * @param what they are, to be read after "expected"
   * @return the place, which now fits an int
   * @throws PatternFormatException if the file ends before them
   */
  public int require(long at, long length, String what) throws PatternFormatException {
    if (!holds(at, length)) {
      throw refusal("only " + size() + " bytes", what + " in " + length + " bytes from byte " + at);
    }
    return (int) at;
  }

  /** An unsigned byte; throws as {@link #require}. */
  public int uint8(long at, String what) throws PatternFormatException {
    return Byte.toUnsignedInt(bytes.get(require(at, Byte.BYTES, what)));
  }

  /** An unsigned integer of two bytes; throws as {@link #require}. */
  public int uint16(long at, String what) throws PatternFormatException {
    return Short.toUnsignedInt(bytes.getShort(require(at, Short.BYTES, what)));
  }

  /** An unsigned integer of four bytes; throws as {@link #require}. */
  public long uint32(long at, String what) throws PatternFormatException {
    return Integer.toUnsignedLong(bytes.getInt(require(at, Integer.BYTES, what)));
  }

  /** A floating point number of four bytes, whatever it is; throws as {@link #require}. */
  public double float32(long at, String what) throws PatternFormatException {
    return bytes.getFloat(require(at, Float.BYTES, what));
  }

  /** A floating point number of eight bytes, whatever it is; throws as {@link #require}. */
  public double float64(long at, String what) throws PatternFormatException {
    return bytes.getDouble(require(at, Double.BYTES, what));
  }

  /** Text up to its first zero byte, without blanks around it; throws as {@link #require}. */
  public String text(long at, int length, String what) throws PatternFormatException {
    int from = require(at, length, what);
    int end = 0;
    while (end < length && bytes.get(from + end) != 0) {
      end++;
    }
    byte[] used = new byte[end];
    bytes.get(from, used);
    return TextEncoding.of(used).decode(used).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /**
   * Equal steps along an axis, checked to be usable.
   *
   * @throws PatternFormatException if start or step are no angles, or the step is 0
   */
  public ScanPoints uniform(double start, double step, double[] intensity, long headerAt)
      throws PatternFormatException {
    double last = start + step * intensity.length;
    if (step == 0 || !ScanPoints.isPosition(start) || !ScanPoints.isPosition(last)) {
      throw refusal(
          "a start of " + start + " and a step of " + step + " in the header at byte " + headerAt,
          "finite numbers and a step other than 0");
    }
    return ScanPoints.uniform(start, step, intensity);
  }

  /**
   * Floating point numbers of four bytes at the start of each of several records.
   *
   * @param count how many the header says there are
   * @param recordLength bytes from one record to the next, at least 4
   * @throws PatternFormatException if there are none, not that many in the file, or infinite ones
   */
  public double[] float32Records(long at, long count, long recordLength)
      throws PatternFormatException {
    int from = requireRecords(at, count, recordLength);
    double[] values = new double[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = finite(bytes.getFloat(from + i * (int) recordLength), i, from);
    }
    return values;
  }

  /**
   * Floating point numbers of eight bytes in each of several records.
   *
   * @param at the first number
   * @throws PatternFormatException if one is no usable position
   */
  public double[] float64Records(long at, long count, long recordLength)
      throws PatternFormatException {
    int from = (int) at;
    require(at, (count - 1) * recordLength + Double.BYTES, count + " positions");
    double[] values = new double[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.getDouble(from + i * (int) recordLength);
      if (!ScanPoints.isPosition(values[i])) {
        throw refusal(
            "the position " + values[i] + " at point " + (i + 1) + " of the data at byte " + at,
            "a finite number");
      }
    }
    return values;
  }

  /**
   * Demands that a scan's records are there.
   *
   * @throws PatternFormatException if there are none, more than any pattern has, or not that many
   */
  public int requireRecords(long at, long count, long recordLength) throws PatternFormatException {
    if (count < 1 || count > MOST_POINTS) {
      throw refusal(
          "a header that promises " + count + " points at byte " + at,
          "1 to " + MOST_POINTS + " of them");
    }
    return require(at, count * recordLength, count + " points of " + recordLength + " bytes each");
  }

  /** Whether nothing but zero bytes stands from a place on. */
  public boolean isBlankFrom(long at) {
    for (int i = (int) Math.min(at, size()); i < size(); i++) {
      if (bytes.get(i) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The refusal of this file. */
  public PatternFormatException refusal(String found, String expected) {
    return PatternFormatException.of(fileName, found, expected);
  }

  private double finite(double value, int index, int at) throws PatternFormatException {
    if (Math.abs(value) > ScanPoints.LARGEST) {
      throw refusal(
          "the intensity " + value + " at point " + (index + 1) + " of the data at byte " + at,
          "a finite number");
    }
    return value;
  }
}
