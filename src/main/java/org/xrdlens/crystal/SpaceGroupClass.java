package org.xrdlens.crystal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of structures: one for each of the 230 space-group types, whatever setting a file
 * uses. A class is named by the short Hermann-Mauguin symbol of the standard setting of
 * International Tables A; number 14 is {@code P21/a}, as the halide films' literature writes it.
 */
public final class SpaceGroupClass {
  private static final Map<Integer, String> USUAL = Map.of(14, "P21/a");

  private static final class Standard {
    private static final Map<Integer, String> LABELS = read();
  }

  private SpaceGroupClass() {}

  private static Map<Integer, String> read() {
    Map<Integer, String> labels = new HashMap<>(USUAL);
    for (String line : BundledText.lines("space-groups.csv")) {
      String[] cells = line.split(";", -1);
      int number = Integer.parseInt(cells[0]);
      labels.putIfAbsent(number, SpaceGroup.shortSymbol(number, cells[1]));
    }
    return Map.copyOf(labels);
  }

  /**
   * The class of a group: by its number, else by its symbol where the symbol names a group of as
   * many rotations, else by its operations, from whatever origin they are listed.
   *
   * @return empty if none of these says which of the 230 it is
   */
  public static Optional<String> of(SpaceGroup group) {
    return Optional.ofNullable(Standard.LABELS.get(number(group)));
  }

  private static int number(SpaceGroup group) {
    if (group.number() > 0) {
      return group.number();
    }
    return SpaceGroupTable.standard()
        .bySymbol(group.symbol())
        .filter(named -> named.laueClass().size() == group.laueClass().size())
        .map(SpaceGroup::number)
        .or(() -> ShiftedOrigin.number(group))
        .orElse(0);
  }
}
