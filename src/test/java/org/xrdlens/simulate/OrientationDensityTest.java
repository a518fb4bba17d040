package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrientationDensityTest {
  static Stream<OrientationDensity> densities() {
    return Stream.of(
        new MarchDollase(0.05),
        new MarchDollase(0.1),
        new MarchDollase(0.3),
        new MarchDollase(0.7),
        new MarchDollase(1.6),
        new MarchDollase(3),
        new WatsonFibre(1),
        new WatsonFibre(5),
        new WatsonFibre(15),
        new WatsonFibre(40),
        new WatsonFibre(120),
        new WatsonFibre(180));
  }

  /** The integral over the sphere, by the midpoint rule in cos δ. */
  @ParameterizedTest
  @MethodSource("densities")
  void theMeanOverAllDirectionsIsOne(OrientationDensity density) {
    int steps = 1_000_000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double cosine = (i + 0.5) / steps;
      sum += density.at(cosine * cosine);
    }
    assertThat(sum / steps).isCloseTo(1, within(2e-5));
  }

  /** However crystallites are oriented, all directions of the scattering vector see them once. */
  @ParameterizedTest
  @MethodSource("densities")
  void theMeanOverAllTiltsOfTheScatteringVectorIsOne(OrientationDensity density) {
    double towardsAxis = Math.cos(Math.toRadians(35)) * Math.cos(Math.toRadians(35));
    int steps = 4000;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      sum += density.at(Math.acos((i + 0.5) / steps), towardsAxis);
    }
    assertThat(sum / steps).isCloseTo(1, within(2e-3));
  }

  @ParameterizedTest
  @MethodSource("densities")
  void aTiltedPlaneCountsByTheMeanOverItsTurn(OrientationDensity density) {
    for (double tilt : new double[] {0.05, 0.2, 0.45}) {
      for (double angle : new double[] {0, 0.05, 0.21, 0.4, 0.8, 1.3, Math.PI / 2}) {
        int steps = 20_000;
        double sum = 0;
        for (int k = 0; k < steps; k++) {
          double turn = 2 * Math.PI * (k + 0.5) / steps;
          double cosine =
              Math.cos(tilt) * Math.cos(angle) + Math.sin(tilt) * Math.sin(angle) * Math.cos(turn);
          sum += density.at(cosine * cosine);
        }
        double mean = sum / steps;
        assertThat(density.at(tilt, Math.cos(angle) * Math.cos(angle)))
            .as("tilt %s, angle %s", tilt, angle)
            .isCloseTo(mean, within(1e-3 * mean + 1e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("densities")
  void withoutTiltThePlanesCountByTheirAngleToTheAxis(OrientationDensity density) {
    assertThat(density.at(0.0, 0.37)).isCloseTo(density.at(0.37), within(1e-9));
    assertThat(density.at(0.4, 1))
        .isCloseTo(density.at(Math.cos(0.4) * Math.cos(0.4)), within(1e-9));
  }

  @Test
  void aFibreFallsToHalfAtHalfItsWidth() {
    WatsonFibre fibre = new WatsonFibre(16);
    double cosine = Math.cos(Math.toRadians(8));
    assertThat(fibre.at(cosine * cosine) / fibre.at(1)).isCloseTo(0.5, within(1e-12));
  }
}
