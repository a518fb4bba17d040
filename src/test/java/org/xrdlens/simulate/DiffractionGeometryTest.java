package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.pattern.Radiation;

class DiffractionGeometryTest {
  private static final double WAVELENGTH = Radiation.CU_KALPHA1.wavelengthAngstrom();
  private static final DiffractionGeometry SYMMETRIC = BraggBrentano.LONG_SAMPLE;
  private static final InPlaneStrain STRETCHED = new InPlaneStrain(0.01, 0.3);

  private static ThinLayer layer(double opticalDepth, double above) {
    return new ThinLayer(Texture.RANDOM, InPlaneStrain.NONE, opticalDepth, above);
  }

  private static ThinLayer strained(InPlaneStrain strain) {
    return new ThinLayer(Texture.RANDOM, strain, Double.POSITIVE_INFINITY, 0);
  }

  private static double theta(DiffractionLines lines, int family) {
    return Math.asin(WAVELENGTH / (2 * lines.spacingAngstrom(family)));
  }

  @Test
  void aThickUnstrainedFilmAtRandomIsAPowder() {
    DiffractionLines lines = TestStructures.monoclinic();
    DiffractionLines seen = ThinLayer.POWDER.seen(lines, SYMMETRIC, WAVELENGTH);
    DiffractionLines thick = layer(50, 0).seen(lines, SYMMETRIC, WAVELENGTH);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(seen.intensity(i)).isEqualTo(lines.intensity(i));
      assertThat(seen.spacingAngstrom(i)).isEqualTo(lines.spacingAngstrom(i));
      assertThat(thick.intensity(i)).isCloseTo(lines.intensity(i), within(1e-9));
    }
  }

  @Test
  void aFilmInThetaTwoThetaCountsByWhatItAbsorbs() {
    DiffractionLines lines = TestStructures.cubic();
    DiffractionLines seen = layer(0.05, 0.1).seen(lines, SYMMETRIC, WAVELENGTH);
    for (int i = 0; i < lines.size(); i++) {
      double sine = Math.sin(theta(lines, i));
      double expected = (1 - Math.exp(-2 * 0.05 / sine)) * Math.exp(-2 * 0.1 / sine);
      assertThat(seen.intensity(i) / lines.intensity(i)).isCloseTo(expected, within(1e-12));
    }
  }

  /** A very thin film diffracts in proportion to its length in the beam, t / sin θ. */
  @Test
  void aVeryThinFilmIsWeakAtHighAngles() {
    double low = SYMMETRIC.filling(Math.toRadians(7), 1e-6);
    double high = SYMMETRIC.filling(Math.toRadians(28), 1e-6);
    double expected = Math.sin(Math.toRadians(28)) / Math.sin(Math.toRadians(7));
    assertThat(low / high).isCloseTo(expected, within(1e-4));
  }

  /** Simpson's rule over the depth: the beam's width on the film times the loss in and out. */
  @Test
  void aFilmAtGrazingIncidenceCountsByTheIntegralOverItsDepth() {
    double incidence = Math.toRadians(2);
    double theta = Math.toRadians(15);
    double exit = 2 * theta - incidence;
    double thickness = 0.3;
    double path = 1 / Math.sin(incidence) + 1 / Math.sin(exit);
    int steps = 2000;
    double sum = 0;
    for (int k = 0; k <= steps; k++) {
      double weight = k == 0 || k == steps ? 1 : 2 + 2 * (k % 2);
      sum += weight * Math.exp(-path * thickness * k / steps);
    }
    double integral = sum * thickness / steps / 3 / Math.sin(incidence);
    double powder = 0.5;
    assertThat(new GrazingIncidence(2).filling(theta, thickness))
        .isCloseTo(integral / powder, within(1e-9));
  }

  @Test
  void symmetricIncidenceIsTheSymmetricScan() {
    double theta = Math.toRadians(12);
    GrazingIncidence atTheta = new GrazingIncidence(12);
    assertThat(atTheta.tilt(theta)).isCloseTo(0, within(1e-12));
    assertThat(atTheta.filling(theta, 0.2)).isCloseTo(SYMMETRIC.filling(theta, 0.2), within(1e-12));
  }

  @Test
  void whatLeavesBelowTheSurfaceIsNotSeen() {
    GrazingIncidence steep = new GrazingIncidence(10);
    assertThat(steep.filling(Math.toRadians(4), 1)).isZero();
    assertThat(steep.transmission(Math.toRadians(4), 0.1)).isZero();
  }

  @Test
  void aShortSampleLosesTheBeamThatMissesIt() {
    BraggBrentano shortSample = new BraggBrentano(Math.sin(Math.toRadians(10)));
    assertThat(shortSample.irradiation(Math.toRadians(20))).isEqualTo(1);
    assertThat(shortSample.irradiation(Math.toRadians(5)))
        .isCloseTo(Math.sin(Math.toRadians(5)) / Math.sin(Math.toRadians(10)), within(1e-12));
  }

  @Test
  void aStretchedFilmIsThinnerAcrossWhichMovesAllLinesOfASymmetricScanAlike() {
    DiffractionLines lines = TestStructures.hexagonal();
    DiffractionLines seen = strained(STRETCHED).seen(lines, SYMMETRIC, WAVELENGTH);
    for (int i = 0; i < lines.size(); i++) {
      double strain = seen.spacingAngstrom(i) / lines.spacingAngstrom(i) - 1;
      assertThat(strain).isCloseTo(-2 * 0.3 / 0.7 * 0.01, within(1e-12));
    }
  }

  @Test
  void atGrazingIncidenceTheStrainGrowsWithTheSquareOfTheSineOfTheTilt() {
    DiffractionLines lines = TestStructures.hexagonal();
    DiffractionLines seen = strained(STRETCHED).seen(lines, new GrazingIncidence(2), WAVELENGTH);
    for (int i = 0; i < lines.size(); i++) {
      double sine = Math.sin(theta(lines, i) - Math.toRadians(2));
      double cosine = Math.cos(theta(lines, i) - Math.toRadians(2));
      double expected = STRETCHED.normal() * cosine * cosine + 0.01 * sine * sine;
      double strain = seen.spacingAngstrom(i) / lines.spacingAngstrom(i) - 1;
      assertThat(strain).isCloseTo(expected, within(1e-12));
    }
  }

  /** The direction in which a biaxially stressed film keeps its spacings, sin²ψ = 2ν/(1 + ν). */
  @Test
  void thereIsADirectionWithoutStrain() {
    double tilt = Math.asin(Math.sqrt(2 * 0.3 / 1.3));
    assertThat(STRETCHED.at(tilt)).isCloseTo(0, within(1e-15));
    assertThat(STRETCHED.at(Math.PI / 2)).isCloseTo(0.01, within(1e-15));
    assertThat(InPlaneStrain.NONE.at(0.3)).isZero();
  }

  @Test
  void aTextureActsAtTheTiltOfEachLine() {
    DiffractionLines lines = TestStructures.cubic();
    Texture texture = Texture.of(new MillerIndex(1, 0, 0), new MarchDollase(0.3), 1);
    GrazingIncidence grazing = new GrazingIncidence(1);
    DiffractionLines seen =
        new ThinLayer(texture, InPlaneStrain.NONE, Double.POSITIVE_INFINITY, 0)
            .seen(lines, grazing, WAVELENGTH);
    double[] factors = texture.factors(lines, i -> grazing.tilt(theta(lines, i)));
    for (int i = 0; i < lines.size(); i++) {
      double expected = factors[i] * grazing.irradiation(theta(lines, i));
      assertThat(seen.intensity(i) / lines.intensity(i)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new GrazingIncidence(0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new BraggBrentano(2)).hasMessageContaining("2.0");
    assertThatThrownBy(() -> new InPlaneStrain(0.01, 0.5)).hasMessageContaining("0.5");
    assertThatThrownBy(() -> layer(0, 0)).hasMessageContaining("0.0");
  }
}
