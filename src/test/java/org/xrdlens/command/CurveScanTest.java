package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.image.ShownCurve;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.ScanAxis;

class CurveScanTest {
  private static ShownCurve curve(String title, String axis) {
    return new ShownCurve(
        title,
        axis,
        "Made.",
        new double[] {1, 1.5, 2},
        new double[] {5, Double.NaN, 7},
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "2θ (°), TWO_THETA",
    "2Theta, TWO_THETA",
    "two_theta, TWO_THETA",
    "Distance (°), TWO_THETA",
    "(degrees), TWO_THETA",
    "(1/Å), Q",
    "q (Å^-1), Q",
    "Distance (1/nm), Q_PER_NANOMETRE",
    "q (nm^-1), Q_PER_NANOMETRE",
    "q [nm⁻¹], Q_PER_NANOMETRE",
    "q, Q",
    "(Å), D",
    "d, D"
  })
  void theAxisIsReadFromWordsAndUnits(String words, ScanAxis axis) throws IOException {
    assertThat(CurveAxis.of(words)).contains(new CurveAxis(axis, false));
    assertThat(CurveScan.of(curve("a", words)).axis()).isEqualTo(axis);
  }

  @Test
  void wordsThatSayNothingAreTakenForTwoThetaAndTheRecordSaysSo() throws IOException {
    MeasuredScan scan = CurveScan.of(curve("Results", "X0"));
    assertThat(scan.axis()).isEqualTo(ScanAxis.TWO_THETA);
    assertThat(scan.record().get("warning")).contains("\"X0\" names no unit");
    assertThat(scan.toPattern().name()).isEqualTo("Results");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(pixel)", "Distance (microns)", "Temperature (°C)", "t (s)"})
  void anAxisInAnotherUnitIsRefused(String words) {
    assertThatThrownBy(() -> CurveScan.of(curve("blobs.gif", words)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"blobs.gif\" has an axis in")
        .hasMessageContaining("Set Scale");
  }

  @ParameterizedTest
  @CsvSource({
    "Plot of a/b: c,Plot of a_b_ c",
    "../../etc,__.._etc",
    "film #3.tif,film _3.tif",
    "'  ',curve"
  })
  void aTitleBecomesAFileName(String title, String name) {
    assertThat(CurveScan.fileName(title)).isEqualTo(name);
  }
}
