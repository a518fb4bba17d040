package org.xrdlens.crystal;

import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifNumber;

/** Numbers as CIF writes them, with the standard uncertainty in parentheses left aside. */
final class CifNumbers {
  private CifNumbers() {}

  /** The number of a tag that must be there. */
  static double required(CifBlock block, String tag) throws CifException {
    Optional<String> text = block.value(tag);
    if (text.isEmpty()) {
      throw new CifException(block.source(), "The tag " + tag + " is missing or has no value.");
    }
    return parse(block, tag, text.get());
  }

  /** The number in a loop's cell, empty for ? and . */
  static OptionalDouble optional(CifBlock block, String tag, Optional<String> text)
      throws CifException {
    return text.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(parse(block, tag, text.get()));
  }

  private static double parse(CifBlock block, String tag, String text) throws CifException {
    return CifNumber.parse(text.strip())
        .map(CifNumber::value)
        .orElseThrow(
            () ->
                new CifException(
                    block.source(),
                    "The value \"" + text + "\" of " + tag + " is not a number like 5.431(2)."));
  }
}
