package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;

/**
 * Whether the sites of a CIF block have room. Sites at one place share it if their occupancies add
 * up to 1. Where they exceed it: a site listed twice counts once, with a note; so much that
 * refinement and rounding explain it, alternatives of disorder, and hydrogen get a note; anything
 * else is refused.
 */
final class CifOverlaps {
  /** Sites of one species this close are one atom written twice. */
  private static final double REPEATED_ANGSTROM = 0.1;

  /** No two atoms of matter that are both there come this close; H2 has 0.74 Å. */
  private static final double CLOSEST_ANGSTROM = 0.7;

  private static final double ROUNDED_SUM = 1.005;
  private static final double LARGEST_SUM = 1.05;

  /** Places per Å³; diamond has 0.18, a molecule in 24 orientations some 3. */
  private static final double DENSEST = 5;

  private final CifBlock block;
  private final List<CifSite> sites;
  private final List<String> notes;
  private final List<SiteContacts.Contact> contacts;
  private final Set<Integer> repeated = new HashSet<>();

  private CifOverlaps(
      CifBlock block, List<CifSite> sites, SiteContacts contacts, List<String> notes) {
    this.block = block;
    this.sites = sites;
    this.notes = notes;
    this.contacts = contacts.within(CLOSEST_ANGSTROM);
  }

  /**
   * The indices of the sites that are other ones written twice.
   *
   * @param contacts of all sites, in their order
   * @param notes receives sentences about what is odd
   * @throws CifException if two atoms are on one spot
   */
  static Set<Integer> repeated(
      CifBlock block, List<CifSite> sites, SiteContacts contacts, UnitCell cell, List<String> notes)
      throws CifException {
    if (contacts.placeCount() > DENSEST * cell.volume()) {
      throw new CifException(
          block.source(),
          "The cell has %d places for atoms in %.1f Å³; matter has room for far less."
              .formatted(contacts.placeCount(), cell.volume()));
    }
    CifOverlaps overlaps = new CifOverlaps(block, sites, contacts, notes);
    overlaps.findRepeated();
    overlaps.checkSharedPlaces();
    overlaps.noteCloseAtoms();
    return overlaps.repeated;
  }

  private double occupancy(int site) {
    return sites.get(site).site().occupancy();
  }

  private void findRepeated() {
    String example = "";
    for (SiteContacts.Contact contact : contacts) {
      int first = contact.other();
      int second = contact.site();
      if (first < second
          && contact.angstrom() < REPEATED_ANGSTROM
          && !repeated.contains(first)
          && occupancy(first) + occupancy(second) > LARGEST_SUM
          && Math.abs(occupancy(first) - occupancy(second)) < 0.01
          && sites.get(first).site().symbol().equals(sites.get(second).site().symbol())
          && !sites.get(first).excludes(sites.get(second))) {
        repeated.add(second);
        example = sites.get(second).named() + " as " + sites.get(first).named();
      }
    }
    if (!repeated.isEmpty()) {
      notes.add(
          "%s: Of the sites, %d are by symmetry the same as another and count once, for instance %s."
              .formatted(block.source(), repeated.size(), example));
    }
  }

  private void checkSharedPlaces() throws CifException {
    List<List<SiteContacts.Contact>> shared = new ArrayList<>();
    sites.forEach(site -> shared.add(new ArrayList<>()));
    for (SiteContacts.Contact contact : contacts) {
      boolean counts = !repeated.contains(contact.site()) && !repeated.contains(contact.other());
      if (counts
          && contact.site() != contact.other()
          && contact.angstrom() < CrystalStructure.SAME_ATOM_ANGSTROM) {
        shared.get(contact.site()).add(contact);
      }
    }
    Set<Integer> told = new HashSet<>();
    for (int site = 0; site < sites.size(); site++) {
      double sum = occupancy(site);
      for (SiteContacts.Contact contact : shared.get(site)) {
        sum += occupancy(contact.other());
      }
      if (sum > ROUNDED_SUM && !shared.get(site).isEmpty() && !told.contains(site)) {
        answer(site, shared.get(site), sum);
        shared.get(site).forEach(contact -> told.add(contact.other()));
      }
    }
  }

  private void answer(int site, List<SiteContacts.Contact> shared, double sum) throws CifException {
    CifSite here = sites.get(site);
    StringBuilder others = new StringBuilder();
    boolean isExcused = true;
    for (SiteContacts.Contact contact : shared) {
      CifSite other = sites.get(contact.other());
      others.append(
          String.format(
              Locale.ROOT,
              "%s%s with %s, %.2f Å away",
              others.isEmpty() ? "" : "; ",
              other.named(),
              other.site().occupancy(),
              contact.angstrom()));
      isExcused &= here.excludes(other) || (here.isHydrogen() && other.isHydrogen());
    }
    String found =
        String.format(
            Locale.ROOT,
            "The site %s with occupancy %s shares its place with %s: together they fill it %.3f times",
            here.named(),
            here.site().occupancy(),
            others.length() > 400 ? others.substring(0, 400) + "..." : others,
            sum);
    if (sum > LARGEST_SUM && !isExcused) {
      throw new CifException(
          block.source(), found + ". Only one atom fits, unless they are groups of a disorder.");
    }
    notes.add(block.source() + ": " + found + ", and count as they are.");
  }

  private void noteCloseAtoms() {
    int count = 0;
    SiteContacts.Contact shortest = null;
    for (SiteContacts.Contact contact : contacts) {
      CifSite one = sites.get(contact.site());
      CifSite other = sites.get(contact.other());
      if (contact.angstrom() >= CrystalStructure.SAME_ATOM_ANGSTROM
          && contact.site() <= contact.other()
          && occupancy(contact.site()) + occupancy(contact.other()) > LARGEST_SUM
          && !one.isHydrogen()
          && !other.isHydrogen()
          && !one.excludes(other)) {
        count++;
        boolean isShorter = shortest == null || contact.angstrom() < shortest.angstrom();
        shortest = isShorter ? contact : shortest;
      }
    }
    if (shortest != null) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: In %d pairs, atoms are closer than %s Å, which no bond is; the closest are %s and %s with %.2f Å.",
              block.source(),
              count,
              CLOSEST_ANGSTROM,
              sites.get(shortest.site()).named(),
              sites.get(shortest.other()).named(),
              shortest.angstrom()));
    }
  }
}
