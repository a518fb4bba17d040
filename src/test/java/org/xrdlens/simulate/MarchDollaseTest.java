package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.crystal.MillerIndex;

class MarchDollaseTest {
  private static final MillerIndex C_AXIS = new MillerIndex(0, 0, 1);

  @Test
  void aCoefficientOfOneIsNoTexture() {
    double[] factors = new MarchDollase(C_AXIS, 1, 1).factors(TestStructures.hexagonal());
    assertThat(factors).isNotEmpty();
    for (double factor : factors) {
      assertThat(factor).isCloseTo(1, within(1e-12));
    }
  }

  /** The integral over the sphere, by the midpoint rule in cos α. */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.7, 1.6, 3})
  void theMeanOverAllDirectionsIsOne(double r) {
    MarchDollase texture = new MarchDollase(C_AXIS, r, 1);
    int steps = 1_000_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double cosine = (i + 0.5) / steps;
      sum += texture.density(cosine * cosine);
    }
    assertThat(sum / steps).isCloseTo(1, within(1e-6));
  }

  @Test
  void platesLyingFlatStrengthenThePreferredPlaneByTheInverseCubeOfTheCoefficient() {
    DiffractionLines lines = TestStructures.hexagonal();
    double[] factors = new MarchDollase(C_AXIS, 0.5, 1).factors(lines);
    for (int i = 0; i < factors.length; i++) {
      MillerIndex hkl = lines.hkl(i);
      if (hkl.h() == 0 && hkl.k() == 0) {
        assertThat(factors[i]).as(hkl.toString()).isCloseTo(8, within(1e-9));
      } else if (hkl.l() == 0) {
        assertThat(factors[i]).as(hkl.toString()).isCloseTo(Math.pow(0.5, 1.5), within(1e-9));
      }
    }
  }

  @Test
  void aFamilyCountsByTheMeanOverItsPlanes() {
    DiffractionLines lines = TestStructures.cubic();
    MarchDollase texture = new MarchDollase(new MillerIndex(1, 0, 0), 0.4, 1);
    double expected = (texture.density(1) + 2 * texture.density(0)) / 3;
    assertThat(texture.factors(lines)[0]).isCloseTo(expected, within(1e-12));
  }

  @Test
  void equivalentAxesAreOneTexture() {
    DiffractionLines lines = TestStructures.cubic();
    double[] one = new MarchDollase(new MillerIndex(1, 1, 0), 0.3, 1).factors(lines);
    double[] other = new MarchDollase(new MillerIndex(0, -1, 1), 0.3, 1).factors(lines);
    assertThat(one).usingComparatorWithPrecision(1e-9).containsExactly(other);
  }

  @Test
  void theRandomShareOfAFilmStaysAsItIs() {
    DiffractionLines lines = TestStructures.hexagonal();
    double[] full = new MarchDollase(C_AXIS, 0.3, 1).factors(lines);
    double[] half = new MarchDollase(C_AXIS, 0.3, 0.5).factors(lines);
    assertThat(half[4]).isCloseTo(0.5 + 0.5 * full[4], within(1e-12));
    DiffractionLines textured = lines.textured(new MarchDollase(C_AXIS, 0.3, 0.5));
    assertThat(textured.intensity(4)).isCloseTo(lines.intensity(4) * half[4], within(1e-6));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new MarchDollase(new MillerIndex(0, 0, 0), 1, 1))
        .hasMessageContaining("0 0 0");
    assertThatThrownBy(() -> new MarchDollase(C_AXIS, 0, 1)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new MarchDollase(C_AXIS, 1, 1.5)).hasMessageContaining("1.5");
  }
}
