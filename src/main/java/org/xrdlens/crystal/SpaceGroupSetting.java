package org.xrdlens.crystal;

import java.util.Locale;

/**
 * A row of the table of settings.
 *
 * @param number number in International Tables A, 1 to 230
 * @param symbol Hermann-Mauguin symbol with blanks
 * @param choice 1 or 2 for the origin, H or R for the axes, empty where there is nothing to choose
 * @param hall Hall symbol
 */
record SpaceGroupSetting(int number, String symbol, String choice, String hall) {
  /** The group with all its operations, generated anew. */
  SpaceGroup group() {
    return SpaceGroup.ofHall(number, symbol, hall);
  }

  /** The unique axis a, b or c of a monoclinic setting, empty for others. */
  String uniqueAxis() {
    if (number < 3 || number > 15) {
      return "";
    }
    String[] elements = symbol.split(" ", -1);
    return !elements[1].equals("1") ? "a" : elements[2].equals("1") ? "c" : "b";
  }

  /** The symbol as it is looked up: in lower case, without blanks. */
  String key() {
    return symbol.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
