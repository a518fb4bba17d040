package org.xrdlens.crystal;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a formula such as {@code FA0.85MA0.15Pb(I0.85Br0.15)3} counts; MA and FA are species. */
final class ChemicalFormula {
  private static final Pattern PART =
      Pattern.compile(
          "(?<species>MA|FA|[A-Z][a-z]?)(?<count>[0-9.]*)|\\((?<group>[^)]*)\\)(?<times>[0-9.]*)");

  private ChemicalFormula() {}

  /** The first word of a name as counts by species; what follows a blank is a remark. */
  static Map<String, Double> of(String name) {
    Map<String, Double> counts = new TreeMap<>();
    add(name.split(" ", 2)[0], 1, counts);
    return counts;
  }

  private static void add(String text, double times, Map<String, Double> counts) {
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      if (part.start() != end) {
        break;
      }
      end = part.end();
      if (part.group("group") != null) {
        add(part.group("group"), times * number(part.group("times")), counts);
      } else {
        counts.merge(part.group("species"), times * number(part.group("count")), Double::sum);
      }
    }
    if (end != text.length()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no formula from character " + end + ".");
    }
  }

  private static double number(String digits) {
    return digits.isEmpty() ? 1 : Double.parseDouble(digits);
  }
}
