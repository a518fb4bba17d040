package org.xrdlens.io.bruker;

import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.PatternFormatException;

/**
 * A segment of a RAW file of version 4: its type, its length including these two numbers, and
 * fields at places counted from its start.
 *
 * @param content the file
 * @param at where it begins
 * @param type what it is about
 * @param length bytes of it, at least 8
 */
record BrukerSegment(BinaryContent content, long at, long type, long length) {
  /** A text with a name: 12 name (24), 36 text up to the end. */
  static final long TEXT = 10;

  /** The tube: 72 mean of Kα, 80 Kα1, 88 Kα2, 104 their ratio, 116 anode (4). */
  static final long TUBE = 30;

  /** A detector: 12 name (24). */
  static final long DETECTOR = 40;

  /** A drive: 8 its number, 12 name (24), 52 whether it moves, 56 first position. */
  static final long DRIVE = 50;

  private static final int HEAD = 8;

  /**
   * The segment that begins at a byte.
   *
   * @param end where the chain ends
   */
  static BrukerSegment at(BinaryContent content, long at, long end) throws PatternFormatException {
    long type = content.uint32(at, "the type of a segment");
    long length = content.uint32(at + 4, "the length of a segment");
    if (length < HEAD || length > end - at) {
      throw content.refusal(
          "a segment of type " + type + " with a length of " + length + " at byte " + at,
          HEAD + " to " + (end - at) + " bytes");
    }
    return new BrukerSegment(content, at, type, length);
  }

  /** Where the next one begins. */
  long end() {
    return at + length;
  }

  /** Whether its fields reach up to a place. */
  boolean reaches(int place) {
    return length >= place;
  }

  String text(int place, long size) throws PatternFormatException {
    return content.text(at + place, (int) Math.min(size, length - place), "text in a segment");
  }

  double float64(int place) throws PatternFormatException {
    return content.float64(at + place, "a number in a segment");
  }

  long uint32(int place) throws PatternFormatException {
    return content.uint32(at + place, "a number in a segment");
  }
}
