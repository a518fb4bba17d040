package org.xrdlens.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.xrdlens.pattern.IntensityUnit.COUNTS;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.Plot;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

class ShownCurveTest {

  private static ResultsTable table() {
    ResultsTable table = new ResultsTable();
    for (int i = 0; i < 5; i++) {
      table.addRow();
      table.addValue("Label", "spot " + i);
      table.addValue("Area", 3 * i);
      table.addValue("2Theta", 20 + i);
      table.addValue("Counts", 100 - i);
    }
    return table;
  }

  /** An image whose values are ten times the pixel's x, plus y. */
  private static ImagePlus ramp() {
    FloatProcessor pixels = new FloatProcessor(200, 50);
    for (int y = 0; y < 50; y++) {
      for (int x = 0; x < 200; x++) {
        pixels.setf(x, y, 10 * x + y);
      }
    }
    return new ImagePlus("ramp", pixels);
  }

  @Test
  void columnsAreFoundByTheirTitles() {
    ShownCurve curve = ShownCurve.ofTable("Results", table(), "", "");
    assertThat(curve.axis()).isEqualTo("2Theta");
    assertThat(curve.x()).containsExactly(20, 21, 22, 23, 24);
    assertThat(curve.y()).containsExactly(100, 99, 98, 97, 96);
    assertThat(curve.origin()).contains("\"2Theta\" and \"Counts\"");
  }

  @Test
  void columnsAreThoseThatTheUserNames() {
    assertThat(ShownCurve.ofTable("Results", table(), "Area", "2Theta").x()[2]).isEqualTo(6);
    assertThatThrownBy(() -> ShownCurve.ofTable("Results", table(), "Angle", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no column \"Angle\" of numbers")
        .hasMessageContaining("Area, 2Theta, Counts");
  }

  @Test
  void withoutTellingTitlesTheFirstTwoColumnsOfNumbersAreTaken() {
    ResultsTable table = new ResultsTable();
    for (int i = 0; i < 3; i++) {
      table.addRow();
      table.addValue("name", "a");
      table.addValue("X", i);
      table.addValue("Y", 2 * i);
    }
    ShownCurve curve = ShownCurve.ofTable("t", table, "", "");
    assertThat(curve.x()).containsExactly(0, 1, 2);
    assertThat(curve.y()).containsExactly(0, 2, 4);
  }

  @Test
  void aPlotGivesItsFirstCurveInTheDigitsThatItWasGiven() {
    Plot plot = new Plot("scan", "2θ (°)", "Counts");
    plot.add("line", new double[] {20.02, 20.04, 20.06}, new double[] {7, 8, 9});
    plot.add("circle", new double[] {1, 2}, new double[] {1, 2});
    ImagePlus image = plot.getImagePlus();
    assertThat(ShownCurve.isPlot(image)).isTrue();
    ShownCurve curve = ShownCurve.ofPlot(image);
    assertThat(curve.axis()).isEqualTo("2θ (°)");
    assertThat(curve.x()).containsExactly(20.02, 20.04, 20.06);
    assertThat(curve.y()).containsExactly(7, 8, 9);
  }

  @Test
  void aHorizontalLineOnAnAxisWithAnOriginReadsThatAxis() {
    ImagePlus image = ramp();
    image.getCalibration().pixelWidth = 0.1;
    image.getCalibration().xOrigin = -100;
    image.getCalibration().setXUnit("°");
    image.getCalibration().setYUnit("row");
    image.setRoi(new Line(20, 7, 120, 7));
    ShownCurve curve = LineProfile.of(image);
    assertThat(curve.axis()).isEqualTo("(°)");
    for (int i = 0; i < curve.x().length; i++) {
      // Value 10 x + y at the pixel x; angle 10° + 0.1° x.
      double pixel = (curve.y()[i] - 7) / 10;
      assertThat(curve.x()[i]).isCloseTo(10 + 0.1 * pixel, within(0.01));
    }
    assertThat(curve.x()[0]).isCloseTo(12, within(1e-9));
  }

  @Test
  void aLineOnAnImageOfPatternsKnowsHowItsRowWasMeasured() {
    PatternRow mo = new PatternRow(Radiation.parse("MoKa1"), OptionalDouble.of(2), COUNTS);
    PatternRow cu = new PatternRow(Radiation.CU_KALPHA1, OptionalDouble.empty(), COUNTS);
    float[] row = {1, 2, 3, 4, 5};
    ImagePlus image =
        PatternImage.of(new TwoThetaGrid(10, 0.1, 5), List.of("a", "b"), List.of(row, row))
            .withMeasurements(List.of(cu, mo))
            .toImagePlus("set");
    image.setRoi(new Line(0, 1, 4, 1));
    assertThat(LineProfile.of(image).measured()).contains(mo);
  }

  @Test
  void anyOtherLineReadsTheDistanceFromItsStart() {
    ImagePlus image = ramp();
    image.getCalibration().pixelWidth = 0.05;
    image.getCalibration().pixelHeight = 0.05;
    image.getCalibration().setUnit("1/Å");
    image.setRoi(new Line(10, 10, 40, 50 - 1));
    ShownCurve curve = LineProfile.of(image);
    assertThat(curve.x()[0]).isZero();
    assertThat(curve.x()[curve.x().length - 1]).isCloseTo(0.05 * Math.hypot(30, 39), within(1e-6));
  }

  @Test
  void aLineAcrossTwoUnitsIsRefused() {
    ImagePlus image = ramp();
    image.getCalibration().setXUnit("°");
    image.getCalibration().setYUnit("row");
    image.setRoi(new Line(20, 7, 120, 17));
    assertThatThrownBy(() -> LineProfile.of(image))
        .hasMessageContaining("different units, ° and row");
  }
}
