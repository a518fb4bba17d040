package org.xrdlens.crystal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A space group in one setting: its symbols and all its operations modulo lattice vectors, centring
 * included.
 */
public final class SpaceGroup {
  /** No space group has more operations in a standard cell; CIFs in larger cells may. */
  private static final int MOST_OPERATIONS = 1536;

  private final int number;
  private final String symbol;
  private final String hall;
  private final List<SymmetryOperation> operations;
  private final List<SymmetryOperation> laueClass;
  private final MetricSymmetry metricSymmetry;

  private SpaceGroup(
      int number, String symbol, String hall, Collection<SymmetryOperation> operations) {
    this.number = number;
    this.symbol = Objects.requireNonNull(symbol, "symbol");
    this.hall = Objects.requireNonNull(hall, "hall");
    this.operations = List.copyOf(operations);
    this.laueClass = laueClass(operations);
    this.metricSymmetry = new MetricSymmetry(laueClass);
  }

  /**
   * The group that a Hall symbol spells out.
   *
   * @param number number in International Tables A, 1 to 230; 0 if it isn't known
   * @param symbol full Hermann-Mauguin symbol of the setting, for instance {@code P 1 21/a 1}
   * @param hall Hall symbol, for instance {@code -P 2yab}
   * @throws IllegalArgumentException if the Hall symbol can't be read
   */
  public static SpaceGroup ofHall(int number, String symbol, String hall) {
    return new SpaceGroup(number, symbol, hall, closure(HallSymbol.generators(hall)));
  }

  /**
   * The group that a list of operations generates; a complete list stays as it is.
   *
   * @param symbol Hermann-Mauguin symbol, empty if it isn't known
   * @throws IllegalArgumentException if the operations generate more than a cell can have
   */
  public static SpaceGroup ofOperations(
      int number, String symbol, String hall, Collection<SymmetryOperation> operations) {
    return new SpaceGroup(number, symbol, hall, closure(operations));
  }

  private static Set<SymmetryOperation> closure(Collection<SymmetryOperation> generators) {
    Set<SymmetryOperation> distinct = new LinkedHashSet<>(generators);
    Set<SymmetryOperation> group = new LinkedHashSet<>();
    group.add(SymmetryOperation.IDENTITY);
    if (distinct.size() <= MOST_OPERATIONS && isGroup(distinct)) {
      group.addAll(distinct);
      return group;
    }
    Deque<SymmetryOperation> open = new ArrayDeque<>(group);
    while (!open.isEmpty() && distinct.size() <= MOST_OPERATIONS) {
      SymmetryOperation next = open.remove();
      for (SymmetryOperation generator : distinct) {
        SymmetryOperation product = generator.after(next);
        if (group.add(product)) {
          open.add(product);
        }
      }
      if (group.size() > MOST_OPERATIONS) {
        break;
      }
    }
    if (Math.max(group.size(), distinct.size()) > MOST_OPERATIONS) {
      throw new IllegalArgumentException(
          "The symmetry operations generate more than "
              + MOST_OPERATIONS
              + " operations, so they are no space group; the first is "
              + distinct.iterator().next()
              + ".");
    }
    return group;
  }

  /**
   * Whether a list is complete, as most are in CIFs. It is when the subgroup of its first
   * operation, enlarged by the next one that is missing until none is, never leaves it; so a few
   * products for each operation tell, where each with each would be slow.
   */
  private static boolean isGroup(Set<SymmetryOperation> operations) {
    List<SymmetryOperation> generators = new ArrayList<>();
    Set<SymmetryOperation> subgroup = new LinkedHashSet<>();
    for (SymmetryOperation operation : operations) {
      if (!subgroup.contains(operation)) {
        generators.add(operation);
        subgroup.clear();
        Deque<SymmetryOperation> open = new ArrayDeque<>(generators);
        while (!open.isEmpty()) {
          SymmetryOperation next = open.remove();
          if (!operations.contains(next)) {
            return false;
          }
          if (subgroup.add(next)) {
            generators.forEach(generator -> open.add(generator.after(next)));
          }
        }
      }
    }
    return true;
  }

  private static List<SymmetryOperation> laueClass(Collection<SymmetryOperation> operations) {
    Set<SymmetryOperation> rotations = new LinkedHashSet<>();
    for (SymmetryOperation operation : operations) {
      rotations.add(operation.withoutTranslation());
    }
    for (SymmetryOperation rotation : List.copyOf(rotations)) {
      rotations.add(rotation.inverted());
    }
    return List.copyOf(rotations);
  }

  /** The number in International Tables A, 1 to 230; 0 if it isn't known. */
  public int number() {
    return number;
  }

  /** The full Hermann-Mauguin symbol with blanks, for instance {@code P 1 21/a 1}. */
  public String symbol() {
    return symbol;
  }

  /** The Hall symbol; empty if it isn't known. */
  public String hall() {
    return hall;
  }

  /** All operations modulo lattice vectors, the identity first. */
  public List<SymmetryOperation> operations() {
    return operations;
  }

  /** The rotations of the group together with inversion: those under which |F|² doesn't change. */
  List<SymmetryOperation> laueClass() {
    return laueClass;
  }

  /**
   * The short Hermann-Mauguin symbol of this setting without blanks, for instance {@code P21/n},
   * {@code Pm-3m}, {@code P-3m1}. Settings of one group differ in it; what they share is the {@link
   * CrystalStructure#classLabel() class}.
   */
  public String label() {
    return shortSymbol(number, symbol);
  }

  /** A symbol without blanks and, in the monoclinic system, without the axes that have nothing. */
  static String shortSymbol(int number, String symbol) {
    boolean monoclinic = number >= 3 && number <= 15;
    return (monoclinic ? symbol.replaceAll(" 1(?= |$)", "") : symbol).replace(" ", "");
  }

  /** Whether the group makes a reflection vanish by its centring, screws and glides. */
  public boolean extinguishes(MillerIndex hkl) {
    for (SymmetryOperation operation : operations) {
      if (operation.extinguishes(hkl)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The planes that are equivalent to given ones in the Laue class, Friedel partners included; as
   * many as the multiplicity in a powder pattern, the conventional one first.
   */
  public List<MillerIndex> equivalents(MillerIndex hkl) {
    Set<MillerIndex> found = new LinkedHashSet<>();
    for (SymmetryOperation rotation : laueClass) {
      found.add(rotation.apply(hkl));
    }
    return found.stream().sorted(MillerIndex.CONVENTIONAL).toList();
  }

  /**
   * Whether a cell has the metric that the group demands, for instance equal edges and right angles
   * in a cubic group.
   *
   * @param relativeTolerance largest difference of a metric element that counts as equal, relative
   *     to the longest edge squared
   */
  public boolean allows(UnitCell cell, double relativeTolerance) {
    double[] g = cell.reciprocalMetric();
    double tolerance = relativeTolerance * Math.max(g[0], Math.max(g[1], g[2]));
    return metricSymmetry.holds(g, tolerance);
  }

  /**
   * The cell nearest to a given one that has the metric the group demands: its metric tensor,
   * averaged over the rotations of the group. So any strain becomes one that keeps the symmetry,
   * for instance the mean of three edges in a cubic group.
   */
  public UnitCell symmetrized(UnitCell cell) {
    return UnitCell.ofMetric(metricSymmetry.mean(cell.metric()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpaceGroup that
        && number == that.number
        && symbol.equals(that.symbol)
        && Set.copyOf(operations).equals(Set.copyOf(that.operations));
  }

  @Override
  public int hashCode() {
    return Set.copyOf(operations).hashCode();
  }

  @Override
  public String toString() {
    return symbol.isEmpty() ? operations.size() + " symmetry operations" : symbol;
  }
}
