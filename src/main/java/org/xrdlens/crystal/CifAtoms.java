package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifException;
import org.xrdlens.cif.CifLoop;

/** The atom sites of a CIF block. */
final class CifAtoms {
  private static final String SITE = "_atom_site_";
  private static final String[] FRACTIONS = {SITE + "fract_x", SITE + "fract_y", SITE + "fract_z"};
  private static final String[] CARTESIAN = {SITE + "cartn_x", SITE + "cartn_y", SITE + "cartn_z"};
  private static final String OCCUPANCY = SITE + "occupancy";

  /** Refined and rounded occupancies exceed 1 by so much; they count as 1. */
  private static final double LARGEST_OCCUPANCY = 1.05;

  private static final double ROUNDED_OCCUPANCY = 1.0001;

  private static final int MOST_ROWS = 50_000;
  private static final int LONGEST_LABEL = 60;
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

  private final CifBlock block;
  private final CifLoop loop;
  private final List<String> notes;
  private final CifSpecies species;
  private final CifDisplacements displacements;
  private final CartesianCoordinates cartesian;
  private final List<String> leftOut = new ArrayList<>();
  private int cartesianCount;

  private CifAtoms(CifBlock block, CifLoop loop, UnitCell cell, List<String> notes)
      throws CifException {
    this.block = block;
    this.loop = loop;
    this.notes = notes;
    this.species = new CifSpecies(block, notes);
    this.displacements = new CifDisplacements(block, cell, notes);
    this.cartesian = new CartesianCoordinates(block, cell);
  }

  /** Whether a block has atoms at all. */
  static boolean areIn(CifBlock block) {
    return loopOf(block).isPresent();
  }

  private static Optional<CifLoop> loopOf(CifBlock block) {
    return block.loopWith(FRACTIONS[0], CARTESIAN[0]);
  }

  /**
   * @param notes receives sentences about what was left out or odd
   * @throws CifException if no site has coordinates, or one has a species that is no element or a
   *     number out of bounds
   */
  static List<CifSite> read(CifBlock block, UnitCell cell, List<String> notes) throws CifException {
    CifLoop loop =
        loopOf(block)
            .orElseThrow(
                () -> new CifException(block.source(), "There is no " + FRACTIONS[0] + "."));
    if (loop.rowCount() > MOST_ROWS) {
      throw new CifException(
          block.source() + ", line " + loop.line(),
          "The loop has %d atom sites, and at most %d are read."
              .formatted(loop.rowCount(), MOST_ROWS));
    }
    CifAtoms atoms = new CifAtoms(block, loop, cell, notes);
    List<CifSite> sites = new ArrayList<>();
    for (int row = 0; row < loop.rowCount(); row++) {
      atoms.readRow(row).ifPresent(sites::add);
    }
    atoms.noteWhatIsOdd();
    if (sites.stream().noneMatch(site -> site.site().occupancy() > 0)) {
      throw new CifException(
          block.source() + ", line " + loop.line(),
          "No atom site of the loop with %d rows has coordinates and an occupancy above 0."
              .formatted(loop.rowCount()));
    }
    return sites;
  }

  private void noteWhatIsOdd() {
    if (!leftOut.isEmpty()) {
      notes.add(
          "Of the sites, %d have no coordinates or are dummies, and are left out: %s%s."
              .formatted(
                  leftOut.size(),
                  String.join(", ", leftOut.subList(0, Math.min(5, leftOut.size()))),
                  leftOut.size() > 5 ? ", ..." : ""));
    }
    if (cartesianCount > 0) {
      notes.add(
          "Of the sites, %d have coordinates in Å only, which were made fractions %s."
              .formatted(
                  cartesianCount,
                  cartesian.isStated() ? "by the file's matrix" : "with x along a and z along c*"));
    }
  }

  private Optional<CifSite> readRow(int row) throws CifException {
    String label =
        text(row, "label")
            .or(() -> text(row, "label_atom_id"))
            .or(() -> text(row, "type_symbol"))
            .map(text -> text.substring(0, Math.min(LONGEST_LABEL, text.length())))
            .orElse("in row " + (row + 1));
    Optional<double[]> position = position(row);
    boolean isDummy = text(row, "calc_flag").filter("dum"::equalsIgnoreCase).isPresent();
    if (isDummy || position.isEmpty()) {
      leftOut.add(label + " (line " + loop.lineOfRow(row) + ")");
      return Optional.empty();
    }
    String place = CifNumbers.place(block, loop, row);
    double[] at = position.get();
    try {
      AtomSite site =
          new AtomSite(
              label,
              species.of(text(row, "type_symbol"), label, place),
              occupancy(row, label),
              at[0],
              at[1],
              at[2],
              displacements.b(loop, row, label),
              displacements.tensor(label));
      return Optional.of(new CifSite(site, loop.lineOfRow(row), disorder(row), multiplicity(row)));
    } catch (IllegalArgumentException e) {
      throw new CifException(place, e.getMessage(), e);
    }
  }

  private Optional<double[]> position(int row) throws CifException {
    Optional<double[]> fractions = triple(row, FRACTIONS);
    if (fractions.isPresent()) {
      return fractions;
    }
    Optional<double[]> angstrom = triple(row, CARTESIAN);
    cartesianCount += angstrom.isPresent() ? 1 : 0;
    return angstrom.map(cartesian::fractions);
  }

  private Optional<double[]> triple(int row, String[] tags) throws CifException {
    double[] values = new double[3];
    for (int i = 0; i < 3; i++) {
      OptionalDouble value = CifNumbers.optional(block, loop, row, tags[i]);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values[i] = value.getAsDouble();
    }
    return Optional.of(values);
  }

  private double occupancy(int row, String label) throws CifException {
    double occupancy = CifNumbers.optional(block, loop, row, OCCUPANCY).orElse(1);
    if (!(occupancy >= 0 && occupancy <= LARGEST_OCCUPANCY)) {
      throw new CifException(
          CifNumbers.place(block, loop, row),
          "The %s of site %s must lie between 0 and 1, but is %s."
              .formatted(OCCUPANCY, label, occupancy));
    }
    if (occupancy > ROUNDED_OCCUPANCY) {
      notes.add(
          "%s: The %s of site %s is %s, and counts as 1."
              .formatted(CifNumbers.place(block, loop, row), OCCUPANCY, label, occupancy));
    }
    return Math.min(1, occupancy);
  }

  private String disorder(int row) {
    String group = text(row, "disorder_group").orElse("");
    String assembly = text(row, "disorder_assembly").orElse("");
    return group.equals("0") || group.isEmpty() ? "" : assembly + "/" + group;
  }

  private OptionalInt multiplicity(int row) {
    Optional<String> stated =
        text(row, "symmetry_multiplicity").or(() -> text(row, "site_symmetry_multiplicity"));
    return stated.filter(text -> COUNT.matcher(text).matches()).stream()
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  private Optional<String> text(int row, String item) {
    return loop.cell(row, loop.column(SITE + item)).filter(text -> !text.isBlank());
  }
}
