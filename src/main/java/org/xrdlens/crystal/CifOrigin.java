package org.xrdlens.crystal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;

/**
 * Which of two origins a structure uses whose file doesn't say: the one that agrees better with the
 * multiplicities and the formula of the file, else the one that keeps atoms clearly farther apart,
 * else the second, at the inversion centre.
 */
final class CifOrigin {
  /** Distances beyond this say nothing about an origin. */
  private static final double FARTHEST_ANGSTROM = 3;

  private static final double CLEARLY = 1.1;
  private static final double AGREES = 0.1;

  private record Candidate(SpaceGroup group, int wrongSites, double deviation, double shortest) {
    String named() {
      return Double.isInfinite(shortest)
          ? "farther apart than " + FARTHEST_ANGSTROM + " Å"
          : String.format(Locale.ROOT, "as close as %.2f Å", shortest);
    }
  }

  private CifOrigin() {}

  /**
   * @param groups the group with the second origin, and with the first
   * @param notes receives a sentence on what was chosen and why
   */
  static SpaceGroup choose(
      CifBlock block,
      UnitCell cell,
      List<CifSite> sites,
      List<SpaceGroup> groups,
      List<String> notes)
      throws CifException {
    Candidate second = candidate(block, cell, sites, groups.get(0));
    Candidate first = candidate(block, cell, sites, groups.get(1));
    boolean firstAgrees = first.deviation() <= AGREES;
    boolean secondAgrees = second.deviation() <= AGREES;
    String reason;
    boolean takesFirst;
    if (first.wrongSites() != second.wrongSites()) {
      takesFirst = first.wrongSites() < second.wrongSites();
      reason = "as the multiplicities of the sites agree with it better";
    } else if (firstAgrees != secondAgrees) {
      takesFirst = firstAgrees;
      reason = "as the chemical formula agrees with it only";
    } else {
      takesFirst = first.shortest() > CLEARLY * second.shortest();
      boolean clear = takesFirst || second.shortest() > CLEARLY * first.shortest();
      Candidate taken = takesFirst ? first : second;
      Candidate other = takesFirst ? second : first;
      reason =
          clear
              ? "as atoms are " + taken.named() + " with it, but " + other.named() + " otherwise"
              : "as nothing speaks against it";
    }
    notes.add(
        "The file does not say which origin of %s it uses; the %s was taken, %s."
            .formatted(
                groups.get(0), takesFirst ? "first" : "second, at the inversion centre,", reason));
    return takesFirst ? first.group() : second.group();
  }

  private static Candidate candidate(
      CifBlock block, UnitCell cell, List<CifSite> sites, SpaceGroup group) throws CifException {
    SiteContacts contacts = SiteContacts.of(sites, cell, group);
    int wrong = 0;
    for (int i = 0; i < sites.size(); i++) {
      int multiplicity = contacts.multiplicity(i);
      wrong += sites.get(i).multiplicity().orElse(multiplicity) == multiplicity ? 0 : 1;
    }
    OptionalDouble shortest =
        contacts.within(FARTHEST_ANGSTROM).stream()
            .filter(c -> !isShared(sites.get(c.site()), sites.get(c.other()), c))
            .mapToDouble(SiteContacts.Contact::angstrom)
            .min();
    return new Candidate(
        group,
        wrong,
        new CifContent(block, sites, contacts, Set.of()).deviation(),
        shortest.orElse(Double.POSITIVE_INFINITY));
  }

  /** Whether two sites may well be that close: hydrogen, disorder, or a mixed site. */
  private static boolean isShared(CifSite one, CifSite other, SiteContacts.Contact contact) {
    boolean mixed =
        contact.angstrom() < CrystalStructure.SAME_ATOM_ANGSTROM
            && one.site().occupancy() + other.site().occupancy() < CLEARLY;
    return one.isHydrogen() || other.isHydrogen() || one.excludes(other) || mixed;
  }
}
