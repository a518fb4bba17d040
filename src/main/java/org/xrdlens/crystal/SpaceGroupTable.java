package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the 230 space groups as International Tables A list them, and some in larger
 * cells that files use: number, Hermann-Mauguin symbol and Hall symbol. Where a symbol has two
 * origins, the second (inversion centre at the origin) is preferred; where it has two sets of axes,
 * the hexagonal one; where it does not name the unique axis, b.
 */
public final class SpaceGroupTable {
  private static final List<String> PREFERENCE = List.of("", "2", "H", "1", "R");

  private static final class Standard {
    private static final SpaceGroupTable TABLE = read();
  }

  /** The settings by all their operations: 9,000 of them, so made only when first needed. */
  private static final class ByOperations {
    private static final Map<Set<SymmetryOperation>, SpaceGroupSetting> SETTINGS = collect();

    private static Map<Set<SymmetryOperation>, SpaceGroupSetting> collect() {
      Map<Set<SymmetryOperation>, SpaceGroupSetting> byOperations = new HashMap<>();
      for (SpaceGroupSetting setting : Standard.TABLE.settings) {
        byOperations.putIfAbsent(new HashSet<>(setting.group().operations()), setting);
      }
      return Map.copyOf(byOperations);
    }
  }

  private final List<SpaceGroupSetting> settings;
  private final Map<String, List<SpaceGroupSetting>> byKey = new HashMap<>();

  private SpaceGroupTable(List<SpaceGroupSetting> settings) {
    this.settings = List.copyOf(settings);
    for (SpaceGroupSetting setting : settings) {
      byKey.computeIfAbsent(setting.key(), key -> new ArrayList<>()).add(setting);
    }
  }

  /** The table that comes with the program; read on the first call. */
  public static SpaceGroupTable standard() {
    return Standard.TABLE;
  }

  private static SpaceGroupTable read() {
    List<SpaceGroupSetting> settings = new ArrayList<>();
    for (String line : BundledText.lines("space-groups.csv")) {
      String[] cells = line.split(";", -1);
      settings.add(new SpaceGroupSetting(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]));
    }
    return new SpaceGroupTable(settings);
  }

  /**
   * The group that a Hermann-Mauguin symbol names, in any spelling that {@link HermannMauguin}
   * knows. A choice of origin or axes may follow a colon.
   */
  public Optional<SpaceGroup> bySymbol(String symbol) {
    return settingsOf(symbol).stream().findFirst().map(SpaceGroupSetting::group);
  }

  /** The group in its standard setting. */
  public Optional<SpaceGroup> byNumber(int number) {
    return settingsOf(number).stream().findFirst().map(SpaceGroupSetting::group);
  }

  /**
   * The settings that a symbol can mean, the preferred one first; none if it is no symbol. More
   * than one where the symbol leaves the origin, the axes or the unique axis open.
   */
  List<SpaceGroupSetting> settingsOf(String symbol) {
    String key = symbol.replace(" ", "").toLowerCase(Locale.ROOT);
    if (byKey.containsKey(key)) {
      return preferred(key, "");
    }
    List<SpaceGroupSetting> found = settingsOf(HermannMauguin.of(symbol));
    return found.isEmpty() ? settingsOf(HermannMauguin.ofCompact(symbol)) : found;
  }

  private List<SpaceGroupSetting> settingsOf(HermannMauguin spelling) {
    for (List<String> names : spelling.keys()) {
      List<SpaceGroupSetting> found = new ArrayList<>();
      names.forEach(name -> found.addAll(preferred(name, spelling.choice())));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The settings with a symbol, those of a choice alone where it has them. */
  private List<SpaceGroupSetting> preferred(String key, String choice) {
    List<SpaceGroupSetting> all = byKey.getOrDefault(key, List.of());
    List<SpaceGroupSetting> chosen =
        all.stream().filter(setting -> setting.choice().equals(choice)).toList();
    List<SpaceGroupSetting> sorted = new ArrayList<>(chosen.isEmpty() ? all : chosen);
    sorted.sort((a, b) -> PREFERENCE.indexOf(a.choice()) - PREFERENCE.indexOf(b.choice()));
    return sorted;
  }

  /** The settings that a number can mean: those of its first symbol for each unique axis. */
  List<SpaceGroupSetting> settingsOf(int number) {
    Set<SpaceGroupSetting> found = new LinkedHashSet<>();
    Set<String> uniqueAxes = new HashSet<>();
    for (SpaceGroupSetting setting : settings) {
      if (setting.number() == number && uniqueAxes.add(setting.uniqueAxis())) {
        found.addAll(preferred(setting.key(), ""));
      }
    }
    return List.copyOf(found);
  }

  /** The settings whose Hall symbol is written exactly so, blanks aside; some share one. */
  List<SpaceGroupSetting> byHall(String hall) {
    String wanted = hall.strip().replace('_', ' ').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return settings.stream()
        .filter(setting -> setting.hall().toLowerCase(Locale.ROOT).equals(wanted))
        .toList();
  }

  /** The setting that has exactly these operations; the first call takes some 50 ms. */
  Optional<SpaceGroupSetting> identify(SpaceGroup unnamed) {
    return Optional.ofNullable(ByOperations.SETTINGS.get(new HashSet<>(unnamed.operations())));
  }
}
