package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Structure factors that have a closed form. */
class StructureFactorsTest {
  private static AtomSite site(String symbol, double at, double b) {
    return new AtomSite(symbol + "1", symbol, 1, at, at, at, OptionalDouble.of(b));
  }

  private static CrystalStructure cubic(String symbol, double a, AtomSite... sites) {
    SpaceGroup group = SpaceGroupTable.standard().bySymbol(symbol).orElseThrow();
    return CrystalStructure.of(symbol, UnitCell.cubic(a), group, List.of(sites));
  }

  private static double f(String symbol, double d) {
    return ScatteringFactors.it92().find(symbol).orElseThrow().at(1 / (4 * d * d));
  }

  private static void assertAmplitude(Reflection r, double amplitude) {
    double expected = amplitude * amplitude;
    assertThat(r.structureFactorSquared())
        .as(r.hkl().toString())
        .isCloseTo(expected, within(1e-12 * expected + 1e-18));
  }

  /** F = f(Cs) ± f(Cl): the sum where h + k + l is even. */
  @Test
  void caesiumChlorideReflectsBySumsAndDifferences() {
    CrystalStructure salt = cubic("P m -3 m", 4.123, site("Cs", 0, 0), site("Cl", 0.5, 0));
    List<Reflection> lines = Reflections.downTo(salt, 0.8, ScatteringModel.AT_REST);
    assertThat(lines).hasSizeGreaterThan(15);
    for (Reflection r : lines) {
      MillerIndex m = r.hkl();
      double sign = (m.h() + m.k() + m.l()) % 2 == 0 ? 1 : -1;
      double d = r.spacingAngstrom();
      assertAmplitude(r, f("Cs", d) + sign * f("Cl", d));
    }
  }

  /** F² = 64 f² for h + k + l = 4n, 32 f² for odd indices; 200 and 222 vanish. */
  @Test
  void diamondReflectsByWholeHalfOrNotAtAllWhereverItsOriginLies() {
    for (String group : List.of("F d -3 m :1", "F d -3 m :2")) {
      double at = group.endsWith("1") ? 0 : 0.125;
      CrystalStructure diamond = cubic(group, 3.56679, site("C", at, 0));
      List<Reflection> lines = Reflections.downTo(diamond, 0.5, ScatteringModel.AT_REST);
      assertThat(lines).hasSizeGreaterThan(12);
      for (Reflection r : lines) {
        MillerIndex m = r.hkl();
        int sum = Math.abs(m.h() + m.k() + m.l());
        double share = sum % 4 == 0 ? 8 : sum % 4 == 2 ? 0 : Math.sqrt(32);
        double amplitude = share * f("C", r.spacingAngstrom());
        assertThat(r.structureFactorSquared())
            .as(m.toString())
            .isCloseTo(amplitude * amplitude, within(1e-10));
      }
    }
  }

  /** Each kind of atom is damped by its own exp(-B s²). */
  @Test
  void vibrationsDampEachKindOfAtomByItsOwnDebyeWallerFactor() {
    CrystalStructure salt = cubic("F m -3 m", 5.64, site("Na", 0, 1.7), site("Cl", 0.5, 1.4));
    for (Reflection r : Reflections.downTo(salt, 0.8, ScatteringModel.AS_STATED)) {
      double d = r.spacingAngstrom();
      double s2 = 1 / (4 * d * d);
      double sign = r.hkl().h() % 2 == 0 ? 1 : -1;
      assertAmplitude(
          r, 4 * (f("Na", d) * Math.exp(-1.7 * s2) + sign * f("Cl", d) * Math.exp(-1.4 * s2)));
    }
  }

  @Test
  void ionsScatterAsSuchOnlyOnDemand() {
    CrystalStructure ions = cubic("F m -3 m", 5.64, site("Na1+", 0, 0), site("Cl1-", 0.5, 0));
    Reflection neutral = Reflections.downTo(ions, 2.8, ScatteringModel.AT_REST).get(1);
    Reflection charged =
        Reflections.downTo(ions, 2.8, ScatteringModel.AT_REST.withIons(true)).get(1);
    double d = neutral.spacingAngstrom();
    assertAmplitude(neutral, 4 * (f("Na", d) + f("Cl", d)));
    assertAmplitude(charged, 4 * (f("Na1+", d) + f("Cl1-", d)));
  }

  /** The two tables stand for the same atoms, calculated in different ways: tin differs most. */
  @Test
  void theTwoTablesOfScatteringFactorsAgree() {
    for (String symbol : List.of("C", "O", "Na", "Cl", "Fe", "Br", "Sn", "I", "Cs", "Pb", "Bi")) {
      double one = ScatteringFactors.it92().find(symbol).orElseThrow().at(0.04);
      double other = ScatteringFactors.doyleTurner().find(symbol).orElseThrow().at(0.04);
      assertThat(other / one).as(symbol).isCloseTo(1, within(0.03));
    }
  }
}
