package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;

/**
 * The space group that a CIF block states: by its list of operations, else its Hall symbol, else
 * its Hermann-Mauguin symbol, else its number. A block without any of these is taken as P 1. What
 * had to be assumed, and every contradiction between these, is told in a note.
 */
final class CifSymmetry {
  private static final String[] HALL = {
    "_space_group_name_hall", "_symmetry_space_group_name_hall"
  };
  private static final String[] HERMANN_MAUGUIN = {
    "_space_group_name_h-m_alt",
    "_symmetry_space_group_name_h-m",
    "_space_group_name_h-m_full",
    "_symmetry_space_group_name_h-m_full",
    "_space_group_name_h-m",
    "_space_group_name_h-m_ref",
    "_symmetry_space_group_name_h-m_alt",
    "_symmetry_space_group_name_h_m"
  };
  private static final String[] NUMBER = {
    "_space_group_it_number", "_symmetry_int_tables_number", "_symmetry_group_it_number"
  };
  private static final String CHOICE = "_space_group_it_coordinate_system_code";

  private final CifBlock block;
  private final UnitCell cell;
  private final List<String> notes;
  private final SpaceGroupTable table = SpaceGroupTable.standard();

  private CifSymmetry(CifBlock block, UnitCell cell, List<String> notes) {
    this.block = block;
    this.cell = cell;
    this.notes = notes;
  }

  /** Whether a block says anything about symmetry. */
  static boolean isIn(CifBlock block) {
    return CifOperations.areIn(block)
        || block.value(HALL).isPresent()
        || block.value(HERMANN_MAUGUIN).isPresent()
        || block.value(NUMBER).isPresent();
  }

  /**
   * The group; two of them where the block leaves the origin open, the preferred one first.
   *
   * @param notes receives sentences about what had to be assumed
   * @throws CifException if the block names a group that can't be made out
   */
  static List<SpaceGroup> read(CifBlock block, UnitCell cell, List<String> notes)
      throws CifException {
    return new CifSymmetry(block, cell, notes).read();
  }

  private List<SpaceGroup> read() throws CifException {
    List<SpaceGroupSetting> stated = statedSettings();
    Optional<SpaceGroup> listed = CifOperations.read(block, stated, notes);
    if (listed.isPresent()) {
      noteContradictions(listed.get(), "operations", stated);
      return List.of(listed.get());
    }
    Optional<SpaceGroup> byHall = byHall(stated);
    if (byHall.isPresent()) {
      noteContradictions(byHall.get(), "Hall symbol", stated);
      return List.of(byHall.get());
    }
    if (!stated.isEmpty()) {
      List<SpaceGroup> groups = fitting(stated);
      noteContradictions(groups.get(0), "Hermann-Mauguin symbol", stated);
      return groups;
    }
    List<SpaceGroupSetting> numbered = table.settingsOf(number());
    Optional<String> symbol = block.value(HERMANN_MAUGUIN);
    if (!numbered.isEmpty()) {
      List<SpaceGroup> groups = fitting(chosen(numbered));
      notes.add(
          "%sThe group is taken by its number %d, in the setting %s."
              .formatted(
                  symbol.map(s -> unknown(HERMANN_MAUGUIN, s) + " ").orElse(""),
                  number(),
                  groups.get(0)));
      return groups;
    }
    String[] tags = symbol.isPresent() ? HERMANN_MAUGUIN : NUMBER;
    Optional<String> found = symbol.or(() -> block.value(NUMBER));
    if (found.isPresent()) {
      throw new CifException(
          block.place(tagOf(tags)),
          unknown(tags, found.get()) + " The block lists no symmetry operations either.");
    }
    notes.add("The file names no space group, so the structure is taken as P 1.");
    return List.of(SpaceGroup.ofHall(1, "P 1", "P 1"));
  }

  private List<SpaceGroupSetting> statedSettings() {
    for (String tag : HERMANN_MAUGUIN) {
      List<SpaceGroupSetting> found = block.value(tag).map(table::settingsOf).orElse(List.of());
      if (!found.isEmpty()) {
        return chosen(found);
      }
    }
    return List.of();
  }

  /** Those settings that have the origin or axes which the block names elsewhere, if any do. */
  private List<SpaceGroupSetting> chosen(List<SpaceGroupSetting> settings) {
    String code = block.value(CHOICE).orElse("");
    List<SpaceGroupSetting> named =
        settings.stream()
            .filter(s -> !code.isEmpty() && s.choice().equalsIgnoreCase(code))
            .toList();
    return named.isEmpty() ? settings : named;
  }

  private Optional<SpaceGroup> byHall(List<SpaceGroupSetting> stated) throws CifException {
    Optional<String> hall = block.value(HALL).filter(symbol -> !symbol.isBlank());
    if (hall.isEmpty()) {
      return Optional.empty();
    }
    try {
      List<SpaceGroupSetting> known = table.byHall(hall.get());
      if (!known.isEmpty()) {
        Optional<SpaceGroupSetting> both = known.stream().filter(stated::contains).findFirst();
        return Optional.of(both.orElse(known.get(0)).group());
      }
      SpaceGroup group = SpaceGroup.ofHall(0, "", hall.get());
      return Optional.of(CifOperations.named(group, stated, table));
    } catch (IllegalArgumentException e) {
      if (stated.isEmpty() && table.settingsOf(number()).isEmpty()) {
        throw new CifException(block.place(HALL), e.getMessage(), e);
      }
      notes.add(block.place(HALL) + ": " + e.getMessage() + " It is left aside.");
      return Optional.empty();
    }
  }

  /**
   * The groups of those settings that allow the cell. Of several unique axes or sets of axes the
   * first fitting one counts, of two origins both may.
   */
  private List<SpaceGroup> fitting(List<SpaceGroupSetting> settings) {
    SpaceGroupSetting first = settings.get(0);
    List<SpaceGroupSetting> candidates = new ArrayList<>(settings);
    if (first.choice().matches("[HR]")) {
      table.settingsOf(first.symbol()).stream()
          .filter(setting -> !candidates.contains(setting))
          .forEach(candidates::add);
    }
    List<SpaceGroup> groups = new ArrayList<>();
    SpaceGroupSetting fitting = null;
    for (SpaceGroupSetting setting : candidates) {
      SpaceGroup group = setting.group();
      boolean fits = group.allows(cell, CrystalStructure.METRIC_TOLERANCE);
      if (fits && (fitting == null || fitting.symbol().equals(setting.symbol()))) {
        fitting = setting;
        groups.add(group);
      }
    }
    if (fitting != null && !settings.contains(fitting)) {
      notes.add(
          "%s: The symbol says %s axes, but the cell is on %s axes; the cell counts."
              .formatted(
                  block.place(tagOf(HERMANN_MAUGUIN)),
                  first.choice().equals("H") ? "hexagonal" : "rhombohedral",
                  first.choice().equals("H") ? "rhombohedral" : "hexagonal"));
    }
    return groups.isEmpty() ? List.of(first.group()) : List.copyOf(groups);
  }

  private void noteContradictions(SpaceGroup used, String by, List<SpaceGroupSetting> stated) {
    Optional<String> symbol = block.value(HERMANN_MAUGUIN).filter(s -> !s.isBlank());
    if (symbol.isPresent()) {
      if (stated.isEmpty()) {
        notes.add(unknown(HERMANN_MAUGUIN, symbol.get()) + " The " + by + " decide the group.");
      } else if (stated.stream().noneMatch(s -> s.number() == used.number())) {
        noteContradiction(used, by, tagOf(HERMANN_MAUGUIN), symbol.get());
      }
    }
    if (used.number() == 0 && symbol.isEmpty()) {
      notes.add(
          "The %s are of no tabulated setting, and the file has no symbol, so the structure's class isn't known."
              .formatted(by));
    }
    if (number() != 0 && used.number() != 0 && number() != used.number()) {
      noteContradiction(used, by, tagOf(NUMBER), String.valueOf(number()));
    }
  }

  private void noteContradiction(SpaceGroup used, String by, String tag, String value) {
    notes.add(
        "%s: The %s is \"%s\", but by the %s the group is %s%s; this counts."
            .formatted(
                block.place(tag),
                tag,
                value,
                by,
                used.number() == 0 ? "another one with " : "",
                used.number() == 0 ? used : used.symbol() + ", number " + used.number()));
  }

  private int number() {
    return block
        .value(NUMBER)
        .map(String::strip)
        .filter(text -> text.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .orElse(0);
  }

  private String unknown(String[] tags, String found) {
    return "The value \"%s\" of %s is none of the 230 space groups.".formatted(found, tagOf(tags));
  }

  /** The tag that has the value. */
  private String tagOf(String[] tags) {
    for (String tag : tags) {
      if (block.value(tag).isPresent()) {
        return tag;
      }
    }
    return tags[0];
  }
}
