package org.xrdlens.crystal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings of a Hermann-Mauguin symbol that files have: with or without blanks, underscores
 * and brackets; with the origin or axes behind it; short or full; with the letter e for double
 * glides (de Wolff et al., Acta Cryst. A48, 727 (1992), doi 10.1107/S0108767392003428) or without;
 * cubic ones as before 1983, without the bar over 3; the Protein Data Bank's H for hexagonal axes.
 *
 * @param keys what the symbol can be called in the table, in the order of preference; those of
 *     equal preference, short monoclinic symbols with one unique axis or another, are one list
 * @param choice the origin (1, 2) or axes (H, R) that the symbol names, else empty
 */
record HermannMauguin(List<List<String>> keys, String choice) {
  private static final int LONGEST = 100;

  private static final Pattern CHOICE =
      Pattern.compile(
          "(?<name>.+?)(?:\\s*:\\s*(?<colon>[12hrsz]|-?[abc]+\\d?)|\\s*:"
              + "|\\s*[(\\[]?\\s*origin(?: choice)?\\s*(?<origin>[12])(?: choice)?\\s*[)\\]]?"
              + "|\\s*\\(?\\s*(?<axes>hexagonal|rhombohedral) axes\\s*\\)?"
              + "|\\s+\\(?(?<letter>[hrsz])\\)?)?");

  /** One element of a symbol: a rotation with its mirror or glide, or one of these. */
  private static final Pattern ELEMENT =
      Pattern.compile("(-?[12346][1-5]?)(?:/([abcdemn]))?|([abcdemn])");

  /** The letter that e stands for in the table's symbols, by position in the key. */
  private static final String GLIDES = "abc";

  /** Reads any text; whether the table knows it is another question. */
  static HermannMauguin of(String symbol) {
    Matcher parts = CHOICE.matcher(symbol.length() > LONGEST ? "" : plain(symbol));
    if (!parts.matches()) {
      return new HermannMauguin(List.of(), "");
    }
    String blanks = parts.group("name").strip();
    String choice = choice(parts);
    String name = blanks.replace(" ", "");
    if (name.matches("h-?3.*")) {
      name = "r" + name.substring(1);
      choice = "H";
    }
    Set<List<String>> keys = new LinkedHashSet<>();
    keys.add(List.of(name));
    keys.add(monoclinic(name));
    keys.add(List.of(name.replaceFirst("^([pif][mnad])3", "$1-3")));
    addShortened(keys, blanks);
    addShortened(keys, name);
    for (List<String> found : List.copyOf(keys)) {
      keys.add(withoutDoubleGlide(found.get(0)));
    }
    return new HermannMauguin(List.copyOf(keys), choice);
  }

  /** The same symbol with its last letter taken for the choice of origin or axes. */
  static HermannMauguin ofCompact(String symbol) {
    String name = symbol.length() > LONGEST ? "" : plain(symbol).replace(" ", "");
    return name.matches(".{2,}[hrsz]")
        ? of(name.substring(0, name.length() - 1) + ":" + name.charAt(name.length() - 1))
        : new HermannMauguin(List.of(), "");
  }

  /** Lower case; bars, minus signs and screws written as -3 and 21, whatever the typography. */
  private static String plain(String symbol) {
    return symbol
        .toLowerCase(Locale.ROOT)
        .replaceAll("['\"$]", "")
        .replaceAll("[\u2212\u2013\u2010\u2011]", "-")
        .replaceAll("(\\d)[\u0304\u0305]", "-$1")
        .replaceAll("\\\\(?:overline|bar)\\s*\\{?\\s*(\\d)\\s*\\}?|\\\\[-=](\\d)", "-$1$2")
        .replaceAll("<sub>(\\d)</sub>|~(\\d)~|_\\{(\\d)\\}|_(\\d)(?=[^_])", "$1$2$3$4")
        .replaceAll("(?<=\\d)\\s*\\((\\d)\\)", "$1")
        .replace('_', ' ')
        .replaceAll("-\\s+(?=\\d)", "-")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String choice(Matcher parts) {
    for (String group : List.of("colon", "origin", "axes", "letter")) {
      if (parts.group(group) != null) {
        return switch (parts.group(group).charAt(0)) {
          case '1', 's' -> "1";
          case '2', 'z' -> "2";
          case 'h' -> "H";
          case 'r' -> "R";
          default -> "";
        };
      }
    }
    return "";
  }

  /** {@code p21/c} with the unique axis b, c or a. */
  private static List<String> monoclinic(String key) {
    if (key.length() < 2) {
      return List.of(key);
    }
    String lattice = key.substring(0, 1);
    String element = key.substring(1);
    return List.of(
        lattice + "1" + element + "1", lattice + "11" + element, lattice + element + "11");
  }

  /**
   * Adds the short forms of a full symbol: {@code p 21/n 21/m 21/a} as {@code pnma}, {@code f 4/m
   * -3 2/m} as {@code fm-3m}, {@code i 4/m 2/c 2/m} as {@code i4/mcm}.
   */
  private static void addShortened(Set<List<String>> keys, String symbol) {
    StringBuilder keepsMainAxis = new StringBuilder(symbol.substring(0, 1));
    StringBuilder mirrorsOnly = new StringBuilder(symbol.substring(0, 1));
    Matcher element = ELEMENT.matcher(symbol);
    int at = 1;
    boolean isFirst = true;
    while (at < symbol.length()) {
      if (symbol.charAt(at) == ' ') {
        at++;
        continue;
      }
      if (!element.find(at) || element.start() != at) {
        return;
      }
      String mirror = element.group(2) == null ? element.group() : element.group(2);
      boolean isMainAxis = isFirst && !element.group().startsWith("2");
      keepsMainAxis.append(isMainAxis ? element.group() : mirror);
      mirrorsOnly.append(mirror);
      isFirst = false;
      at = element.end();
    }
    for (StringBuilder found : List.of(keepsMainAxis, mirrorsOnly)) {
      keys.add(List.of(found.toString()));
      keys.add(List.of(found.toString().replaceFirst("1$", "")));
    }
  }

  /** The symbols of before 1992 that a symbol with e, or with another of its two glides, means. */
  private static List<String> withoutDoubleGlide(String key) {
    if (key.indexOf('e') < 1) {
      return List.of(key);
    }
    return GLIDES.chars().mapToObj(glide -> key.replace('e', (char) glide)).toList();
  }
}
