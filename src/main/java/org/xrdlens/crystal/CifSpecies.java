package org.xrdlens.crystal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifLoop;

/**
 * Which element or ion a site of a CIF block is: by its type symbol, else by its label. Where a
 * label begins with two letters that are an element and the first of them is one too, the block's
 * formula and list of atom types decide, else the two letters count, with a note.
 */
final class CifSpecies {
  private static final String TYPE = "_atom_site_type_symbol";
  private static final String LABEL = "_atom_site_label";

  /** Names of groups whose hydrogen is not among the sites, and the atom that stands there. */
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("wat", "O"),
          Map.entry("ow", "O"),
          Map.entry("oh", "O"),
          Map.entry("oh2", "O"),
          Map.entry("h2o", "O"),
          Map.entry("hoh", "O"),
          Map.entry("nh3", "N"),
          Map.entry("nh4", "N"),
          Map.entry("ch2", "C"),
          Map.entry("ch3", "C"));

  private final Set<String> elements = new HashSet<>();
  private final List<String> notes;

  /**
   * @param notes receives sentences about what had to be guessed
   */
  CifSpecies(CifBlock block, List<String> notes) {
    this.notes = notes;
    elements.addAll(
        CifFormula.of(block).map(formula -> formula.counts().keySet()).orElse(Set.of()));
    Optional<CifLoop> types = block.loopWith("_atom_type_symbol");
    if (types.isPresent()) {
      int column = types.get().column("_atom_type_symbol");
      for (int row = 0; row < types.get().rowCount(); row++) {
        types
            .get()
            .cell(row, column)
            .flatMap(SpeciesSymbol::of)
            .map(SpeciesSymbol::elementOf)
            .ifPresent(elements::add);
      }
    }
  }

  /**
   * The species of a site.
   *
   * @param place file, block and line, for messages
   * @throws CifException if it is no element that scatters
   */
  String of(Optional<String> type, String label, String place) throws CifException {
    String stated = type.map(t -> t.substring(0, Math.min(60, t.length()))).orElse(label);
    Optional<String> found = type.isPresent() ? SpeciesSymbol.of(stated) : ofLabel(label, place);
    if (found.isEmpty() && group(stated).isPresent()) {
      found = group(stated);
      notes.add(
          "%s: The site %s is %s, of which only %s scatters here; its hydrogen is left out."
              .formatted(place, label, stated, found.get()));
    }
    return found.orElseThrow(
        () ->
            new CifException(
                place,
                "The value \"%s\" of %s, site %s, is no element or ion with a scattering factor."
                    .formatted(stated, type.isPresent() ? TYPE : LABEL, label)));
  }

  private static Optional<String> group(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String letters = lower.replaceFirst("[^a-z].*$", "");
    String known = letters.startsWith("wat") ? "wat" : letters;
    return Optional.ofNullable(GROUPS.getOrDefault(lower, GROUPS.get(known)));
  }

  private Optional<String> ofLabel(String label, String place) {
    if (label.matches("[A-Za-z]{1,2}\\d*[+-]\\d*")) {
      return SpeciesSymbol.of(label);
    }
    String letters = label.replaceFirst("[^A-Za-z].*$", "");
    if (letters.isEmpty() || group(label).isPresent()) {
      return Optional.empty();
    }
    Optional<String> one = SpeciesSymbol.element(letters.substring(0, 1));
    if (letters.length() == 1) {
      return one;
    }
    Optional<String> two = SpeciesSymbol.element(letters.substring(0, 2));
    if (one.isEmpty() || two.isEmpty()) {
      return two.isPresent() ? two : one;
    }
    boolean oneIsThere = elements.contains(SpeciesSymbol.elementOf(one.get()));
    boolean twoIsThere = elements.contains(two.get());
    if (oneIsThere != twoIsThere) {
      return oneIsThere ? one : two;
    }
    if (Character.isUpperCase(letters.charAt(1))) {
      notes.add(
          "%s: The site %s has no type symbol, and is taken as %s, not %s."
              .formatted(place, label, two.get(), one.get()));
    }
    return two;
  }
}
