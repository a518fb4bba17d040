package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitCellTest {
  private static final UnitCell TRICLINIC = new UnitCell(6.867, 16.706, 5.399, 62.98, 42.25, 52.16);

  @Test
  void aCubicSpacingIsTheEdgeOverTheLengthOfTheIndices() {
    UnitCell cell = UnitCell.cubic(5.4307);
    assertThat(cell.spacing(new MillerIndex(3, 1, 1)))
        .isCloseTo(5.4307 / Math.sqrt(11), within(1e-12));
  }

  @Test
  void aHexagonalSpacingFollowsItsQuadraticForm() {
    UnitCell cell = UnitCell.hexagonal(4.557, 6.979);
    double square = 4.0 / 3 * (1 + 1 + 1) / (4.557 * 4.557) + 4 / (6.979 * 6.979);
    assertThat(cell.spacing(new MillerIndex(1, 1, 2)))
        .isCloseTo(1 / Math.sqrt(square), within(1e-12));
  }

  @Test
  void aMonoclinicSpacingFollowsItsQuadraticForm() {
    UnitCell cell = new UnitCell(14.64, 8.18, 20.88, 90, 90.42, 90);
    double beta = Math.toRadians(90.42);
    double square =
        (4 / (14.64 * 14.64) + 9 / (20.88 * 20.88) - 2 * 2 * 3 * Math.cos(beta) / (14.64 * 20.88))
                / (Math.sin(beta) * Math.sin(beta))
            + 1 / (8.18 * 8.18);
    assertThat(cell.spacing(new MillerIndex(2, 1, 3)))
        .isCloseTo(1 / Math.sqrt(square), within(1e-12));
  }

  @Test
  void theVolumeOfATriclinicCellIsWhatItsFileStates() {
    assertThat(TRICLINIC.volume()).isCloseTo(328.878918, within(1e-4));
  }

  @Test
  void metricAndReciprocalMetricAreInverse() {
    double[] g = TRICLINIC.metric();
    double[] r = TRICLINIC.reciprocalMetric();
    assertThat(g[0] * r[0] + g[5] * r[5] + g[4] * r[4]).isCloseTo(1, within(1e-12));
    assertThat(g[5] * r[0] + g[1] * r[5] + g[3] * r[4]).isCloseTo(0, within(1e-12));
  }

  @Test
  void aMetricGivesItsCellBack() {
    UnitCell back = UnitCell.ofMetric(TRICLINIC.metric());
    assertThat(back.b()).isCloseTo(16.706, within(1e-12));
    assertThat(back.beta()).isCloseTo(42.25, within(1e-9));
  }

  @Test
  void theAngleBetweenCubicPlanesIsThatOfTheirIndices() {
    double cosine =
        UnitCell.cubic(6.3).cosineBetween(new MillerIndex(1, 0, 0), new MillerIndex(1, 1, 1));
    assertThat(cosine).isCloseTo(1 / Math.sqrt(3), within(1e-12));
  }

  @Test
  void distancesAreMeasuredAcrossTheBorderOfTheCell() {
    double distance =
        UnitCell.cubic(10).distance(new double[] {0.95, 0, 0}, new double[] {0.05, 0, 0});
    assertThat(distance).isCloseTo(1, within(1e-12));
  }

  @Test
  void edgesAndAnglesOutOfBoundsAreRefusedByName() {
    assertThatThrownBy(() -> new UnitCell(5, 0, 5, 90, 90, 90))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("edge b")
        .hasMessageContaining("0.0");
    assertThatThrownBy(() -> new UnitCell(5, 5, 5, 90, 190, 90)).hasMessageContaining("beta");
    assertThatThrownBy(() -> new UnitCell(5, 5, 5, 30, 30, 90)).hasMessageContaining("volume");
  }
}
