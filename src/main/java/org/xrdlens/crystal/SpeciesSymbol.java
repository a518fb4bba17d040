package org.xrdlens.crystal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elements and ions as files write them, made one way: {@code Pb2+}, {@code PB+2}, {@code Pb++},
 * {@code Pb(2+)} and {@code Pb+II} all are {@code Pb2+}. The marks of valence form factors ({@code
 * Cval}, {@code Siva}), mass numbers, and digits of labels behind an element are left aside.
 */
final class SpeciesSymbol {
  private static final String ELEMENT = "(?<element>[A-Za-z]{1,2})";
  private static final String ROMAN = "(?<roman>VIII|VII|VI|IV|V|III|II|I)";
  private static final Pattern CHARGED =
      Pattern.compile(
          ELEMENT
              + " ?\\(?(?<before>\\d+(?:\\.\\d+)?)?(?<sign>\\++|-+)(?<after>\\d+(?:\\.\\d+)?)?\\)?");
  private static final Pattern OXIDIZED =
      Pattern.compile(ELEMENT + " ?(?:\\(|(?=[+-]))(?<sign>[+-]?)" + ROMAN + "[+]?\\)?");
  private static final Pattern NEUTRAL =
      Pattern.compile("\\d{0,3}" + ELEMENT + "(?:\\d[\\w'*]*)?", Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> VALENCE =
      Map.of("cval", "C", "siv", "Si", "siva", "Si", "sival", "Si");
  private static final Map<String, Integer> ROMAN_NUMBERS =
      Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "V", 5, "VI", 6, "VII", 7, "VIII", 8);

  private SpeciesSymbol() {}

  /** The symbol made one way; empty if it is no element that scatters, or no symbol at all. */
  static Optional<String> of(String text) {
    String plain = text.strip().replace('\u2212', '-');
    if (VALENCE.containsKey(plain.toLowerCase(Locale.ROOT))) {
      return Optional.of(VALENCE.get(plain.toLowerCase(Locale.ROOT)));
    }
    Matcher charged = CHARGED.matcher(plain);
    if (charged.matches()) {
      return withCharge(charged.group("element"), charged.group("sign"), charge(charged));
    }
    Matcher oxidized = OXIDIZED.matcher(plain);
    if (oxidized.matches()) {
      int charge = ROMAN_NUMBERS.get(oxidized.group("roman"));
      String sign = oxidized.group("sign");
      return withCharge(oxidized.group("element"), sign.isEmpty() ? "+" : sign, charge);
    }
    Matcher neutral = NEUTRAL.matcher(plain);
    return neutral.matches() ? element(neutral.group("element")) : Optional.empty();
  }

  private static long charge(Matcher charged) {
    for (String group : new String[] {"before", "after"}) {
      String digits = charged.group(group);
      if (digits != null) {
        return digits.length() > 6 ? 0 : Math.round(Double.parseDouble(digits));
      }
    }
    return charged.group("sign").length();
  }

  private static Optional<String> withCharge(String letters, String sign, long charge) {
    String ending = charge == 0 ? "" : charge + sign.substring(0, 1);
    return element(letters).map(element -> element + ending);
  }

  /** The element of some letters in its own spelling, D for deuterium included. */
  static Optional<String> element(String letters) {
    String name =
        letters.substring(0, 1).toUpperCase(Locale.ROOT)
            + letters.substring(1).toLowerCase(Locale.ROOT);
    return ScatteringFactors.it92().find(name).isPresent() ? Optional.of(name) : Optional.empty();
  }

  /** The element of a symbol that {@link #of} made, without its charge. */
  static String elementOf(String symbol) {
    String letters = symbol.replaceFirst("[^A-Za-z].*$", "");
    return letters.equals("D") ? "H" : letters;
  }
}
