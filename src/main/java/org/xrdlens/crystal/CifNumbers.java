package org.xrdlens.crystal;

import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifLoop;
import org.xrdlens.cif.CifNumber;

/** Numbers as CIF writes them, with the standard uncertainty in parentheses left aside. */
final class CifNumbers {
  private CifNumbers() {}

  /** The number of a tag that must be there. */
  static double required(CifBlock block, String tag) throws CifException {
    return optional(block, tag)
        .orElseThrow(
            () ->
                new CifException(
                    block.place(tag), "The tag " + tag + " is missing or has no value."));
  }

  /** The number of the first of some tags that has a value. */
  static OptionalDouble optional(CifBlock block, String... tags) throws CifException {
    for (String tag : tags) {
      Optional<String> text = block.value(tag);
      if (text.isPresent()) {
        return OptionalDouble.of(parse(block.place(tag), tag, text.get()));
      }
    }
    return OptionalDouble.empty();
  }

  /** The number in a loop's row and the first of some columns, empty for ? and . */
  static OptionalDouble optional(CifBlock block, CifLoop loop, int row, String... tags)
      throws CifException {
    for (String tag : tags) {
      Optional<String> text = loop.cell(row, loop.column(tag));
      if (text.isPresent()) {
        Optional<Double> number =
            CifNumber.parse(text.get().strip()).map(CifNumber::value).filter(Double::isFinite);
        return OptionalDouble.of(
            number.isPresent() ? number.get() : parse(place(block, loop, row), tag, text.get()));
      }
    }
    return OptionalDouble.empty();
  }

  /** File, block and line of a loop's row, for messages. */
  static String place(CifBlock block, CifLoop loop, int row) {
    return block.source() + ", line " + loop.lineOfRow(row);
  }

  private static double parse(String place, String tag, String text) throws CifException {
    String plain = text.strip();
    Optional<CifNumber> number = CifNumber.parse(plain);
    if (number.isPresent() && Double.isFinite(number.get().value())) {
      return number.get().value();
    }
    if (plain.matches("[+-]?\\d{1,3}/\\d{1,3}")) {
      String[] parts = plain.split("/", -1);
      double fraction = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
      if (Double.isFinite(fraction)) {
        return fraction;
      }
    }
    throw new CifException(
        place,
        "The value \"%s\" of %s is not a number like 5.431(2)."
            .formatted(plain.length() <= 60 ? plain : plain.substring(0, 60) + "...", tag));
  }
}
