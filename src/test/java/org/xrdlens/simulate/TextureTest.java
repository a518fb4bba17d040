package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xrdlens.crystal.MillerIndex;

class TextureTest {
  private static final MillerIndex C_AXIS = new MillerIndex(0, 0, 1);

  private static Texture march(MillerIndex axis, double coefficient, double fraction) {
    return Texture.of(axis, new MarchDollase(coefficient), fraction);
  }

  private static Texture fibre(MillerIndex axis, double fwhmDegrees) {
    return Texture.of(axis, new WatsonFibre(fwhmDegrees), 1);
  }

  @Test
  void aCoefficientOfOneAnInfiniteSpreadAndAShareOfNothingAreNoTexture() {
    DiffractionLines lines = TestStructures.hexagonal();
    for (Texture texture :
        List.of(
            march(C_AXIS, 1, 1),
            fibre(C_AXIS, Double.POSITIVE_INFINITY),
            march(C_AXIS, 0.2, 0),
            Texture.RANDOM)) {
      for (double tilt : new double[] {0, 0.3}) {
        for (double factor : texture.factors(lines, family -> tilt)) {
          assertThat(factor).isCloseTo(1, within(1e-12));
        }
      }
    }
  }

  @Test
  void platesLyingFlatStrengthenThePreferredPlaneByTheInverseCubeOfTheCoefficient() {
    DiffractionLines lines = TestStructures.hexagonal();
    double[] factors = march(C_AXIS, 0.5, 1).factors(lines);
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
    MarchDollase march = new MarchDollase(0.4);
    double[] factors = march(new MillerIndex(1, 0, 0), 0.4, 1).factors(lines);
    assertThat(factors[0]).isCloseTo((march.at(1) + 2 * march.at(0)) / 3, within(1e-12));
  }

  @Test
  void equivalentAxesAreOneTexture() {
    DiffractionLines lines = TestStructures.cubic();
    double[] one = march(new MillerIndex(1, 1, 0), 0.3, 1).factors(lines, family -> 0.2);
    double[] other = march(new MillerIndex(0, -1, 1), 0.3, 1).factors(lines, family -> 0.2);
    assertThat(one).usingComparatorWithPrecision(1e-9).containsExactly(other);
  }

  @Test
  void theRandomShareOfAFilmStaysAsItIs() {
    DiffractionLines lines = TestStructures.hexagonal();
    double[] full = march(C_AXIS, 0.3, 1).factors(lines);
    double[] half = march(C_AXIS, 0.3, 0.5).factors(lines);
    assertThat(half[4]).isCloseTo(0.5 + 0.5 * full[4], within(1e-12));
    DiffractionLines textured = lines.textured(march(C_AXIS, 0.3, 0.5));
    assertThat(textured.intensity(4)).isCloseTo(lines.intensity(4) * half[4], within(1e-6));
  }

  @Test
  void severalAxesAddUpByTheirShares() {
    DiffractionLines lines = TestStructures.hexagonal();
    MillerIndex a = new MillerIndex(1, 0, 0);
    Texture both =
        new Texture(
            List.of(
                new TextureComponent(C_AXIS, new MarchDollase(0.3), 0.5),
                new TextureComponent(a, new WatsonFibre(20), 0.3)));
    double[] first = march(C_AXIS, 0.3, 1).factors(lines);
    double[] second = fibre(a, 20).factors(lines);
    double[] sum = both.factors(lines);
    for (int i = 0; i < sum.length; i++) {
      double expected = 0.5 * first[i] + 0.3 * second[i] + 0.2;
      assertThat(sum[i]).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void aNarrowFibreLeavesOnlyThePlanesAlongItsAxis() {
    DiffractionLines lines = TestStructures.hexagonal();
    double[] factors = fibre(C_AXIS, 1).factors(lines);
    for (int i = 0; i < factors.length; i++) {
      MillerIndex hkl = lines.hkl(i);
      if (hkl.h() == 0 && hkl.k() == 0) {
        assertThat(factors[i]).as(hkl.toString()).isGreaterThan(1e4);
      } else {
        assertThat(factors[i]).as(hkl.toString()).isLessThan(1e-12);
      }
    }
  }

  /** At grazing incidence the planes seen are those whose tilt is their angle to the axis. */
  @Test
  void aTiltedScatteringVectorSeesAFibresInclinedPlanes() {
    DiffractionLines lines = TestStructures.cubic();
    MillerIndex axis = new MillerIndex(1, 0, 0);
    double between = Math.acos(1 / Math.sqrt(2));
    double[] factors = fibre(axis, 2).factors(lines, family -> between);
    assertThat(lines.hkl(0)).hasToString("1 0 0");
    assertThat(lines.hkl(1)).hasToString("1 1 0");
    assertThat(factors[0]).isLessThan(1e-12);
    assertThat(factors[1]).isGreaterThan(10);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> march(new MillerIndex(0, 0, 0), 1, 1)).hasMessageContaining("0 0 0");
    assertThatThrownBy(() -> march(C_AXIS, 0, 1)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> march(C_AXIS, 1, 1.5)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> fibre(C_AXIS, 0)).hasMessageContaining("0.0");
    TextureComponent most = new TextureComponent(C_AXIS, new MarchDollase(0.5), 0.6);
    assertThatThrownBy(() -> new Texture(List.of(most, most))).hasMessageContaining("1.2");
  }
}
