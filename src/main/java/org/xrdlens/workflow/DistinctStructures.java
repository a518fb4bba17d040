package org.xrdlens.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xrdlens.crystal.AtomSite;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.UnitCell;

/**
 * Structures without repetitions: one that is there twice, with the same operations, cell and sites
 * to four decimals, counts once, whatever the names. Two determinations of one compound differ in
 * their numbers and both stay: their scatter is what films show as well.
 *
 * @param structures the first of each, in order
 * @param repetitions how many others there were
 */
record DistinctStructures(List<CrystalStructure> structures, int repetitions) {

  /** Sorts them out. */
  static DistinctStructures of(List<CrystalStructure> all) {
    Map<String, CrystalStructure> byContent = new LinkedHashMap<>();
    all.forEach(structure -> byContent.putIfAbsent(content(structure), structure));
    return new DistinctStructures(List.copyOf(byContent.values()), all.size() - byContent.size());
  }

  private static String content(CrystalStructure structure) {
    UnitCell cell = structure.cell();
    String numbers =
        "%s %d %.4f %.4f %.4f %.4f %.4f %.4f "
            .formatted(
                structure.spaceGroup().label(),
                structure.spaceGroup().operations().size(),
                cell.a(),
                cell.b(),
                cell.c(),
                cell.alpha(),
                cell.beta(),
                cell.gamma());
    return structure.sites().stream()
        .map(DistinctStructures::content)
        .sorted()
        .collect(Collectors.joining(";", numbers, ""));
  }

  private static String content(AtomSite site) {
    return String.format(
        Locale.ROOT,
        "%s %.4f %.4f %.4f %.4f",
        site.symbol(),
        site.occupancy(),
        site.x(),
        site.y(),
        site.z());
  }
}
