package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of the 230 space groups as International Tables A list them: number, Hermann-Mauguin
 * symbol and Hall symbol. Where a symbol has two origins, the second (inversion centre at the
 * origin) is preferred; where it has two sets of axes, the hexagonal one.
 */
public final class SpaceGroupTable {
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<name>.+?)(?:\\s*:\\s*(?<colon>[12hrsz])"
              + "|\\s*\\(?origin(?: choice)? (?<origin>[12])\\)?|\\s+(?<letter>[hrsz]))?",
          Pattern.CASE_INSENSITIVE);

  private record Setting(int number, String symbol, String choice, String hall) {
    SpaceGroup group() {
      return SpaceGroup.ofHall(number, symbol, hall);
    }

    String key() {
      return SpaceGroupTable.key(symbol);
    }
  }

  private static final class Standard {
    private static final SpaceGroupTable TABLE = read();
  }

  private final List<Setting> settings;

  private SpaceGroupTable(List<Setting> settings) {
    this.settings = settings;
  }

  /** The table that comes with the program; read on the first call. */
  public static SpaceGroupTable standard() {
    return Standard.TABLE;
  }

  private static SpaceGroupTable read() {
    List<Setting> settings = new ArrayList<>();
    for (String line : BundledText.lines("space-groups.csv")) {
      String[] cells = line.split(";", -1);
      settings.add(new Setting(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]));
    }
    return new SpaceGroupTable(List.copyOf(settings));
  }

  /**
   * The group that a Hermann-Mauguin symbol names. Blanks, underscores and case don't matter; short
   * monoclinic symbols ({@code P21/c}) mean the unique axis b, and the cubic symbols of before 1983
   * ({@code F m 3 m}) are understood. A choice of origin or axes may follow a colon.
   */
  public Optional<SpaceGroup> bySymbol(String symbol) {
    Matcher parts = SYMBOL.matcher(symbol.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String name = key(parts.group("name"));
    String choice = choice(parts);
    for (String candidate : List.of(name, monoclinic(name), modernCubic(name))) {
      Optional<SpaceGroup> found = preferred(candidate, choice);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The origin or axes that a symbol names; ICSD writes S and Z for the origins 1 and 2. */
  private static String choice(Matcher parts) {
    for (String group : List.of("colon", "origin", "letter")) {
      if (parts.group(group) != null) {
        return switch (parts.group(group)) {
          case "S", "s" -> "1";
          case "Z", "z" -> "2";
          default -> parts.group(group);
        };
      }
    }
    return "";
  }

  /** The group in its standard setting. */
  public Optional<SpaceGroup> byNumber(int number) {
    return settings.stream()
        .filter(setting -> setting.number() == number)
        .findFirst()
        .flatMap(first -> preferred(first.key(), ""));
  }

  private Optional<SpaceGroup> preferred(String key, String choice) {
    List<Setting> matches = settings.stream().filter(setting -> setting.key().equals(key)).toList();
    for (String wanted : choice.isEmpty() ? List.of("", "2", "H") : List.of(choice)) {
      for (Setting setting : matches) {
        if (setting.choice().equalsIgnoreCase(wanted)) {
          return Optional.of(setting.group());
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a symbol names two settings, so that the choice of origin or axes has to be guessed.
   */
  boolean hasTwoOrigins(SpaceGroup group) {
    return settings.stream()
        .anyMatch(s -> s.symbol().equals(group.symbol()) && s.choice().equals("1"));
  }

  /** The setting whose Hall symbol is written exactly so, blanks aside. */
  Optional<SpaceGroup> byHall(String hall) {
    String wanted = hall.strip().replace('_', ' ').replaceAll("\\s+", " ");
    return settings.stream()
        .filter(setting -> setting.hall().equalsIgnoreCase(wanted))
        .findFirst()
        .map(Setting::group);
  }

  /** The setting that has exactly these operations. Compares with every setting: some 20 ms. */
  Optional<SpaceGroup> identify(SpaceGroup unnamed) {
    Set<SymmetryOperation> wanted = new HashSet<>(unnamed.operations());
    for (Setting setting : settings) {
      SpaceGroup group = setting.group();
      if (group.operations().size() == wanted.size() && wanted.containsAll(group.operations())) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  private static String key(String symbol) {
    return symbol.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
  }

  /** {@code p21/c} as {@code p121/c1}. */
  private static String monoclinic(String key) {
    return key.length() < 2 ? key : key.charAt(0) + "1" + key.substring(1) + "1";
  }

  /** {@code fm3m} as {@code fm-3m}. */
  private static String modernCubic(String key) {
    return key.replaceFirst("^([pif](?:m|n|a|d|2?1?/?[mnadb]))3", "$1-3");
  }
}
