package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScatteringFactorsTest {
  private static final String ELEMENTS =
      "H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se "
          + "Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu "
          + "Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U "
          + "Np Pu Am Cm Bk Cf";

  private static double forward(String symbol) {
    return ScatteringFactors.it92().find(symbol).orElseThrow().at(0);
  }

  /** The fit of the table misses the electron count by up to 0.06. */
  @Test
  void forwardScatteringOfEveryNeutralAtomIsItsNumberOfElectrons() {
    int electrons = 0;
    for (String element : ELEMENTS.split(" ", -1)) {
      electrons++;
      assertThat(forward(element)).as(element).isCloseTo(electrons, within(0.07));
    }
    assertThat(electrons).isEqualTo(98);
  }

  @ParameterizedTest
  @CsvSource({
    "Cs1+, 54",
    "Pb2+, 80",
    "I1-, 54",
    "I-, 54",
    "Br-1, 36",
    "O2-, 10",
    "Bi3+, 80",
    "Al3+, 10",
    "Ti4+, 18",
    "Cs+, 54",
    "SN2+, 48",
    "d, 1"
  })
  void forwardScatteringOfAnIonIsItsNumberOfElectrons(String ion, double electrons) {
    assertThat(forward(ion)).isCloseTo(electrons, within(0.07));
  }

  @Test
  void anIonOutsideTheTableScattersLikeItsAtom() {
    assertThat(forward("Pb3+")).isEqualTo(forward("Pb"));
  }

  @Test
  void whatIsNoElementHasNoFactor() {
    assertThat(ScatteringFactors.it92().find("Xx")).isEmpty();
    assertThat(ScatteringFactors.it92().find("Water")).isEmpty();
    assertThat(ScatteringFactors.it92().find("")).isEmpty();
  }

  /** International Tables C (1992), table 6.1.1.1: iodine at sin θ/λ = 0.3 is 38.2 electrons. */
  @Test
  void theFactorFallsWithTheAngle() {
    ScatteringFactor iodine = ScatteringFactors.it92().find("I").orElseThrow();
    assertThat(iodine.at(0.09)).isBetween(36.0, 40.0);
    assertThat(iodine.at(0.25)).isLessThan(iodine.at(0.09));
  }
}
