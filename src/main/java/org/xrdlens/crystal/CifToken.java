package org.xrdlens.crystal;

/**
 * A word of a CIF.
 *
 * @param kind what it is
 * @param text block name, value without its quotes, or tag in lower case; the point that newer
 *     dictionaries put after the category ({@code _cell.length_a}) becomes the underscore of the
 *     older names
 * @param line where it begins, from 1
 */
record CifToken(Kind kind, String text, int line) {
  /** What a word of a CIF can be; {@code UNKNOWN} is a bare ? or . for a missing value. */
  enum Kind {
    BLOCK,
    LOOP,
    TAG,
    VALUE,
    UNKNOWN,
    END
  }

  boolean isValue() {
    return kind == Kind.VALUE || kind == Kind.UNKNOWN;
  }
}
