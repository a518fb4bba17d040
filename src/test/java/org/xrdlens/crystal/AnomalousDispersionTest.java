package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xrdlens.pattern.Radiation;

class AnomalousDispersionTest {
  /**
   * Creagh and McAuley, International Tables for Crystallography C (1992), table 4.2.6.8, an
   * independent calculation. The two differ by up to 0.1 electrons for f', by 1 % for f''.
   */
  @ParameterizedTest
  @CsvSource({
    "MO, Al, 0.0645, 0.0514",
    "MO, Si, 0.0817, 0.0704",
    "MO, S, 0.1246, 0.1234",
    "MO, Fe, 0.3463, 0.8444",
    "MO, Cu, 0.3201, 1.2651",
    "MO, Br, -0.2901, 2.4595",
    "MO, I, -0.4742, 1.8119",
    "MO, Pb, -3.3944, 10.1111",
    "CU, Fe, -1.1336, 3.1974",
    "CU, Br, -0.6763, 1.2805",
    "CU, I, -0.3257, 6.8362"
  })
  void agreesWithTheInternationalTables(Anode anode, String element, double real, double imag) {
    AnomalousDispersion dispersion = AnomalousDispersion.of(element, anode);
    assertThat(dispersion.real()).isCloseTo(real, within(0.1));
    assertThat(dispersion.imaginary()).isCloseTo(imag, within(0.01 * imag + 0.001));
  }

  /** f'' is absorption: never negative, and zero for no element beyond helium but by rounding. */
  @ParameterizedTest
  @EnumSource(Anode.class)
  void everyElementWithAScatteringFactorHasOneThatAbsorbs(Anode anode) {
    for (String line : BundledText.lines("scattering-factors-doyle-turner.csv")) {
      String element = line.substring(0, line.indexOf(','));
      AnomalousDispersion dispersion = AnomalousDispersion.of(element, anode);
      boolean light = element.equals("H") || element.equals("He");
      assertThat(dispersion.imaginary() > 0).as(element).isNotEqualTo(light);
      assertThat(dispersion.imaginary()).as(element).isLessThan(36);
      assertThat(Math.abs(dispersion.real())).as(element).isLessThan(23);
    }
  }

  /** Iron absorbs copper's radiation above its edge, cobalt's not: the step at 7112 eV. */
  @Test
  void anEdgeBetweenTwoAnodesShowsAsAStep() {
    double copper = AnomalousDispersion.of("Fe", Anode.CU).imaginary();
    double cobalt = AnomalousDispersion.of("Fe", Anode.CO).imaginary();
    assertThat(copper / cobalt).isGreaterThan(5);
  }

  @ParameterizedTest
  @EnumSource(Anode.class)
  void anAnodeIsKnownByEachOfItsLines(Anode anode) {
    for (String line : List.of("Ka", "Ka1", "Ka1+2")) {
      assertThat(Anode.of(Radiation.parse(anode.symbol() + line))).contains(anode);
    }
    double wavelength = anode.radiation().wavelengthAngstrom();
    assertThat(Anode.of(Radiation.ofWavelength(wavelength))).contains(anode);
    assertThat(Anode.of(Radiation.ofWavelength(0.95 * wavelength))).isEmpty();
  }

  @Test
  void aWavelengthOfNoAnodeIsAnsweredByASentence() {
    assertThatThrownBy(() -> Anode.emitting(Radiation.ofWavelength(0.4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Cr, Fe, Co, Cu, Mo, Ag")
        .hasMessageContaining("0.4");
  }

  /** |F|² of zinc blende: the mean of 16 ((f₁ + f₁' ± f₂'')² + (f₂ + f₂' ∓ f₁'')²). */
  @Test
  void withoutInversionCentreThePowderLineIsTheMeanOfBothFriedelPartners() {
    CrystalStructure blende =
        CrystalStructure.of(
            "CuI",
            UnitCell.cubic(6.05),
            SpaceGroupTable.standard().bySymbol("F -4 3 m").orElseThrow(),
            List.of(site("Cu", 0), site("I", 0.25)));
    ScatteringModel model = ScatteringModel.AT_REST.withAnomalous(Anode.CU);
    Reflection line = Reflections.downTo(blende, 3, model).get(0);
    double d = line.spacingAngstrom();
    AnomalousDispersion cu = AnomalousDispersion.of("Cu", Anode.CU);
    AnomalousDispersion iodine = AnomalousDispersion.of("I", Anode.CU);
    double f1 = factor("Cu", d) + cu.real();
    double f2 = factor("I", d) + iodine.real();
    double one = 16 * (square(f1 + iodine.imaginary()) + square(f2 - cu.imaginary()));
    double other = 16 * (square(f1 - iodine.imaginary()) + square(f2 + cu.imaginary()));
    assertThat(line.hkl()).isEqualTo(new MillerIndex(1, 1, 1));
    assertThat(line.structureFactorSquared()).isCloseTo((one + other) / 2, within(1e-8));
  }

  private static double factor(String symbol, double d) {
    return ScatteringFactors.it92().find(symbol).orElseThrow().at(1 / (4 * d * d));
  }

  private static double square(double x) {
    return x * x;
  }

  private static AtomSite site(String symbol, double at) {
    return new AtomSite(symbol + "1", symbol, 1, at, at, at, OptionalDouble.empty());
  }
}
