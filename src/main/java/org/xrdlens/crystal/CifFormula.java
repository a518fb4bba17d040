package org.xrdlens.crystal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.cif.CifBlock;

/**
 * The chemical formula that a CIF block states.
 *
 * @param text as the file writes it
 * @param counts how many atoms of each element there are in a formula unit, deuterium as H
 */
record CifFormula(String text, Map<String, Double> counts) {
  static final String TAG = "_chemical_formula_sum";
  private static final Pattern TERM =
      Pattern.compile("([A-Za-z]{1,2})(\\d{1,7}(?:\\.\\d{1,9})?|\\.\\d{1,9})?(?:\\(\\d+\\))?");

  /** The formula; empty if there is none or it can't be read. */
  static Optional<CifFormula> of(CifBlock block) {
    Optional<String> text = block.value(TAG).filter(t -> !t.isBlank() && t.length() < 1000);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Double> counts = new TreeMap<>();
    for (String word : text.get().strip().split("[\\s,]+", -1)) {
      Matcher term = TERM.matcher(word);
      Optional<String> element =
          term.matches() ? SpeciesSymbol.element(term.group(1)) : Optional.empty();
      if (element.isEmpty()) {
        return Optional.empty();
      }
      double count = term.group(2) == null ? 1 : Double.parseDouble(term.group(2));
      counts.merge(SpeciesSymbol.elementOf(element.get()), count, Double::sum);
    }
    return Optional.of(new CifFormula(text.get(), counts));
  }
}
