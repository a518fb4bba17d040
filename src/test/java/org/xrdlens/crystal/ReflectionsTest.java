package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.Radiation;

class ReflectionsTest {
  private static final SpaceGroup FCC =
      SpaceGroupTable.standard().bySymbol("F m -3 m").orElseThrow();
  private static final CrystalStructure SALT =
      CrystalStructure.of(
          "NaCl",
          UnitCell.cubic(5.6402),
          FCC,
          List.of(site("Na", 0, 0, 0, 1.7), site("Cl", 0.5, 0.5, 0.5, 1.4)));

  private static AtomSite site(String symbol, double x, double y, double z, double b) {
    return new AtomSite(symbol + "1", symbol, 1, x, y, z, OptionalDouble.of(b));
  }

  private static double f(String symbol, double d) {
    return ScatteringFactors.it92().find(symbol).orElseThrow().at(1 / (4 * d * d));
  }

  @Test
  void rockSaltReflectsBySumsAndDifferencesOfItsIons() {
    for (Reflection r : Reflections.downTo(SALT, 1.2, ScatteringModel.AT_REST)) {
      double d = r.spacingAngstrom();
      double sign = r.hkl().h() % 2 == 0 ? 1 : -1;
      double amplitude = 4 * (f("Na", d) + sign * f("Cl", d));
      assertThat(r.structureFactorSquared())
          .as(r.hkl().toString())
          .isCloseTo(amplitude * amplitude, within(1e-9 * amplitude * amplitude));
    }
  }

  @Test
  void equalAtomsOnBothSitesOfRockSaltMakeASimpleCubicLatticeOfHalfTheEdge() {
    CrystalStructure half =
        CrystalStructure.of(
            "half",
            UnitCell.cubic(5.6402),
            FCC,
            List.of(site("K", 0, 0, 0, 0), site("K", 0.5, 0.5, 0.5, 0)));
    for (Reflection r : Reflections.downTo(half, 1.2, ScatteringModel.AS_STATED)) {
      assertThat(r.structureFactorSquared() > 1e-9).isEqualTo(r.hkl().h() % 2 == 0);
    }
  }

  @Test
  void familiesComeByFallingSpacingWithTheirMultiplicities() {
    List<Reflection> lines = Reflections.of(SALT, Radiation.CU_KALPHA1, 70);
    assertThat(lines)
        .extracting(r -> r.hkl() + " x" + r.multiplicity())
        .containsExactly("1 1 1 x8", "2 0 0 x6", "2 2 0 x12", "3 1 1 x24", "2 2 2 x8", "4 0 0 x6");
    double angle = Radiation.CU_KALPHA1.twoThetaDegrees(lines.get(1).spacingAngstrom());
    assertThat(angle).isCloseTo(Math.toDegrees(2 * Math.asin(1.540593 / 5.6402)), within(1e-9));
  }

  @Test
  void familiesOfEqualSpacingThatSymmetryDoesNotRelateStayApart() {
    assertThat(Reflections.downTo(SALT, 1.05, ScatteringModel.AT_REST))
        .filteredOn(r -> Math.abs(r.spacingAngstrom() - 5.6402 / Math.sqrt(27)) < 1e-9)
        .extracting(Reflection::multiplicity)
        .containsExactlyInAnyOrder(24, 8);
  }

  @Test
  void everyPlaneOfTheSphereBelongsToOneFamilyOrIsAbsent() {
    int families =
        Reflections.downTo(SALT, 0.8, ScatteringModel.AT_REST).stream()
            .mapToInt(Reflection::multiplicity)
            .sum();
    int limit = 8;
    long unmixed =
        IntStream.rangeClosed(-limit, limit)
            .flatMap(
                h ->
                    IntStream.rangeClosed(-limit, limit)
                        .flatMap(
                            k ->
                                IntStream.rangeClosed(-limit, limit)
                                    .filter(l -> (h + k) % 2 == 0 && (k + l) % 2 == 0)
                                    .map(l -> h * h + k * k + l * l)))
            .filter(n -> n > 0 && 5.6402 / Math.sqrt(n) >= 0.8)
            .count();
    assertThat(families).isEqualTo((int) unmixed);
  }

  @Test
  void displacementsDampIntensityByTheSquareOfTheDebyeWallerFactor() {
    CrystalStructure caesium =
        CrystalStructure.of(
            "Cs",
            UnitCell.cubic(6.141),
            SpaceGroupTable.standard().bySymbol("I m -3 m").orElseThrow(),
            List.of(new AtomSite("Cs1", "Cs", 1, 0, 0, 0, OptionalDouble.empty())));
    Reflection rest = Reflections.downTo(caesium, 2, ScatteringModel.AT_REST).get(1);
    Reflection warm =
        Reflections.downTo(caesium, 2, ScatteringModel.AS_STATED.withDefaultB(3)).get(1);
    double d = rest.spacingAngstrom();
    assertThat(warm.structureFactorSquared() / rest.structureFactorSquared())
        .isCloseTo(Math.exp(-2 * 3 / (4 * d * d)), within(1e-12));
  }

  /** A tensor that is the same in all directions damps like the B it stands for. */
  @Test
  void anIsotropicTensorDampsLikeItsB() {
    UnitCell cell = UnitCell.hexagonal(4.5, 7);
    SpaceGroup group = SpaceGroupTable.standard().bySymbol("P -3 m 1").orElseThrow();
    double u = 0.03;
    DisplacementTensor tensor = DisplacementTensor.ofU(new double[] {u, u, u, 0, 0, u / 2}, cell);
    double b = 8 * Math.PI * Math.PI * u;
    assertThat(tensor.equivalentB(cell)).isCloseTo(b, within(1e-9));
    AtomSite plain = new AtomSite("I1", "I", 1, 1 / 3.0, 2 / 3.0, 0.27, OptionalDouble.of(b));
    AtomSite turned =
        new AtomSite(
            "I1", "I", 1, 1 / 3.0, 2 / 3.0, 0.27, OptionalDouble.empty(), Optional.of(tensor));
    List<Reflection> expected = reflections(cell, group, plain);
    List<Reflection> found = reflections(cell, group, turned);
    for (int i = 0; i < expected.size(); i++) {
      double f2 = expected.get(i).structureFactorSquared();
      assertThat(found.get(i).structureFactorSquared()).isCloseTo(f2, within(1e-9 * (1 + f2)));
    }
  }

  private static List<Reflection> reflections(UnitCell cell, SpaceGroup group, AtomSite site) {
    CrystalStructure structure = CrystalStructure.of("x", cell, group, List.of(site));
    return Reflections.downTo(structure, 1, ScatteringModel.AS_STATED);
  }

  @Test
  void partialOccupancyScalesTheAmplitude() {
    AtomSite half = new AtomSite("Cs1", "Cs", 0.5, 0, 0, 0, OptionalDouble.empty());
    AtomSite full = new AtomSite("Cs1", "Cs", 1, 0, 0, 0, OptionalDouble.empty());
    double ratio = first(half) / first(full);
    assertThat(ratio).isCloseTo(0.25, within(1e-12));
  }

  private static double first(AtomSite site) {
    CrystalStructure structure = CrystalStructure.of("x", UnitCell.cubic(5), FCC, List.of(site));
    return Reflections.downTo(structure, 2, ScatteringModel.AT_REST)
        .get(0)
        .structureFactorSquared();
  }

  /** A shift of the origin changes phases but no intensity. */
  @Test
  void intensitiesDoNotDependOnTheOrigin() {
    CrystalStructure one = acentric(0, 0);
    CrystalStructure other = acentric(0.123, 0.377);
    List<Reflection> a = Reflections.downTo(one, 1.5, ScatteringModel.AS_STATED);
    List<Reflection> b = Reflections.downTo(other, 1.5, ScatteringModel.AS_STATED);
    for (int i = 0; i < a.size(); i++) {
      double f2 = a.get(i).structureFactorSquared();
      assertThat(b.get(i).structureFactorSquared()).isCloseTo(f2, within(1e-9 * (1 + f2)));
    }
  }

  private static CrystalStructure acentric(double dx, double dz) {
    SpaceGroup group = SpaceGroupTable.standard().bySymbol("P 1 c 1").orElseThrow();
    UnitCell cell = new UnitCell(7, 8, 9, 90, 95, 90);
    AtomSite cation = site("Rb", 0.1 + dx, 0.2, 0.3 + dz, 2);
    AtomSite anion = site("I", 0.4 + dx, 0.7, 0.05 + dz, 3);
    return CrystalStructure.of("acentric", cell, group, List.of(cation, anion));
  }

  @Test
  void beyondReasonIsRefusedWithTheNumbers() {
    assertThatThrownBy(() -> Reflections.downTo(SALT, 1e-3, ScatteringModel.AT_REST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaCl")
        .hasMessageContaining("0.001");
    assertThatThrownBy(() -> Reflections.of(SALT, Radiation.CU_KALPHA1, 181))
        .hasMessageContaining("181");
  }
}
