package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What chemistry and crystallography demand of every structure of the library. */
class StructureCurationTest {
  /**
   * How far a distance may lie below the sum of two ionic radii: bonds of heavy metals with iodide
   * are partly covalent (Ag–Br in AgBr itself lies 7 % below), and halides touch within an
   * octahedron of a small cation (I···I in [PtI6]²⁻ lies 14 % below).
   */
  private static final double SHORTEST = 0.85;

  /** How far a bond may lie above it: Sn²⁺ with its lone pair in a cubic cage lies 14 % above. */
  private static final double LONGEST = 1.16;

  /** Face-sharing octahedra bring the metals to 3.3 Å in [Cr2Br9]³⁻. */
  private static final double CATIONS_APART_ANGSTROM = 3.2;

  private static Stream<CrystalStructure> library() {
    return StructureLibrary.builtIn().stream();
  }

  private static Stream<CrystalStructure> everything() {
    return Stream.concat(library(), SecondaryPhases.builtIn().stream());
  }

  /** N–H···Cl bonds measure 3.2 Å from N to Cl; to the larger halides it is more. */
  private static final double ORGANIC_TO_HALIDE_ANGSTROM = 3.2;

  @ParameterizedTest
  @MethodSource("library")
  void noTwoIonsComeCloserThanTheirRadiiAllow(CrystalStructure structure) {
    ShortestDistances.of(structure)
        .forEach(
            (pair, distance) ->
                assertThat(distance)
                    .as("%s: %s", structure.name(), pair)
                    .isGreaterThan(least(pair)));
  }

  private static double least(String pair) {
    String[] species = pair.split("-");
    if (List.of("C", "N").contains(species[0]) || List.of("C", "N").contains(species[1])) {
      return ORGANIC_TO_HALIDE_ANGSTROM;
    }
    boolean cations = !IonicRadii.isHalide(species[0]) && !IonicRadii.isHalide(species[1]);
    return cations ? CATIONS_APART_ANGSTROM : SHORTEST * smallest(species[0], species[1]);
  }

  @ParameterizedTest
  @MethodSource("library")
  void everyMetalHasItsHalidesAtTheLengthOfABond(CrystalStructure structure) {
    ShortestDistances.of(structure)
        .forEach(
            (pair, distance) -> {
              String[] species = pair.split("-");
              if (isBond(species[0], species[1])) {
                assertThat(distance)
                    .as("%s: %s", structure.name(), pair)
                    .isLessThan(LONGEST * largest(species[0], species[1]));
              }
            });
  }

  /** Whether one is a halide and the other the metal inside its polyhedra. */
  private static boolean isBond(String one, String other) {
    List<String> organic = List.of("C", "N");
    return !organic.contains(one)
        && !organic.contains(other)
        && IonicRadii.isHalide(one) != IonicRadii.isHalide(other)
        && !IonicRadii.isLarge(one)
        && !IonicRadii.isLarge(other);
  }

  private static double smallest(String one, String other) {
    return radii(one).min().orElseThrow() + radii(other).min().orElseThrow();
  }

  private static double largest(String one, String other) {
    return radii(one).max().orElseThrow() + radii(other).max().orElseThrow();
  }

  private static DoubleStream radii(String species) {
    return Stream.of(IonicRadii.of(species)).mapToDouble(IonicRadii.Ion::radius);
  }

  /** Occupancies are written with four decimals, hence the half percent. */
  @ParameterizedTest
  @MethodSource("library")
  void theCellHoldsTheFormulaOfTheName(CrystalStructure structure) {
    Map<String, Double> formula =
        ChemicalFormula.of(structure.name().replace("(NH4)3Sb2I9 as Rb", "Rb3Sb2I9"));
    Map<String, Double> content = content(structure);
    assertThat(content.keySet()).as(structure.name()).isEqualTo(formula.keySet());
    double units = total(content) / total(formula);
    assertThat(units).as(structure.name()).isCloseTo(Math.rint(units), within(0.005 * units));
    formula.forEach(
        (species, count) ->
            assertThat(content.get(species) / units)
                .as("%s: %s", structure.name(), species)
                .isCloseTo(count, within(0.005 * total(formula))));
  }

  /**
   * Counts by species; a methylammonium counts by its carbon, or by the atom that stands for it.
   */
  private static Map<String, Double> content(CrystalStructure structure) {
    Map<String, Double> counts = new TreeMap<>();
    for (AtomSite atom : structure.atomsInCell()) {
      String species = ShortestDistances.species(atom);
      double share =
          switch (ShortestDistances.isOrganic(atom) ? atom.symbol() : "") {
            case "N" -> 0;
            case "K" -> atom.occupancy() * 19 / 18;
            default -> atom.occupancy();
          };
      counts.merge(species, share, Double::sum);
    }
    return counts;
  }

  private static double total(Map<String, Double> counts) {
    return counts.values().stream().mapToDouble(x -> x).sum();
  }

  @ParameterizedTest
  @MethodSource("library")
  void theChargesOfTheUsualOxidationStatesBalance(CrystalStructure structure) {
    Map<String, Double> formula =
        ChemicalFormula.of(structure.name().replace("(NH4)3Sb2I9 as Rb", "Rb3Sb2I9"));
    List<Double> sums = List.of(0.0);
    for (Map.Entry<String, Double> part : formula.entrySet()) {
      sums =
          sums.stream()
              .flatMap(
                  sum ->
                      Stream.of(IonicRadii.of(part.getKey()))
                          .map(ion -> sum + ion.charge() * part.getValue()))
              .toList();
    }
    assertThat(sums).as(structure.name()).anyMatch(sum -> Math.abs(sum) < 1e-9);
  }

  /**
   * Crystals of these halides weigh 2.2 (methylammonium tin chloride, its hydrogens left out) to
   * 6.5 g/cm³ (AgBr); a halide takes 38 (in K2SnCl6 42) to 90 Å³ with its share of cations.
   */
  @ParameterizedTest
  @MethodSource("library")
  void theDensityAndTheRoomOfAHalideAreThoseOfHalides(CrystalStructure structure) {
    double halides =
        content(structure).entrySet().stream()
            .filter(part -> IonicRadii.isHalide(part.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    assertThat(AtomicWeights.density(structure)).as(structure.name()).isBetween(2.1, 6.6);
    assertThat(structure.cell().volume() / halides).as(structure.name()).isBetween(38.0, 90.0);
  }

  /**
   * The atoms have the symmetry of their group, and no more: no operation beyond it brings every
   * atom to within 0.05 Å of another of its kind in a cell that keeps its shape to 0.05 Å. (The
   * same holds by spglib 2.0 at symprec 0.05, for all of these.)
   */
  @ParameterizedTest
  @MethodSource("everything")
  void theSymmetryIsNotHigherThanThatOfTheGroup(CrystalStructure structure) {
    assertThat(HiddenSymmetry.find(structure, 0.05)).as(structure.name()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void theCellHasExactlyTheShapeOfItsGroup(CrystalStructure structure) {
    assertThat(structure.spaceGroup().allows(structure.cell(), 1e-9)).isTrue();
  }
}
