package org.xrdlens.crystal;

import java.util.OptionalInt;

/**
 * An atom site of a CIF with what only its checking needs.
 *
 * @param site the site
 * @param line the line that it stands in
 * @param disorder its disorder assembly and group, empty if it belongs to none
 * @param multiplicity how many images the file says it has in a cell
 */
record CifSite(AtomSite site, int line, String disorder, OptionalInt multiplicity) {
  /** Whether two sites are alternatives, of which a place of the crystal has one. */
  boolean excludes(CifSite other) {
    return !disorder.isEmpty() && !other.disorder.isEmpty() && !disorder.equals(other.disorder);
  }

  /** Whether the site is of hydrogen, which files place roughly. */
  boolean isHydrogen() {
    return SpeciesSymbol.elementOf(site.symbol()).equals("H");
  }

  /** The label with its line, for messages. */
  String named() {
    return site.label() + " (line " + line + ")";
  }
}
