package org.xrdlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.xrdlens.evaluate.CoverageCurve;
import org.xrdlens.evaluate.Predictions;
import org.xrdlens.evaluate.Reliability;

class ValidationChartsTest {
  private static final List<String> CLASSES = List.of("Pm-3m", "P-3m1", "P63/mmc");

  /** The plot of the standard figure, and a field's size, in pixels. */
  private static final int LEFT = 142;

  private static final int TOP = 60;
  private static final int WIDTH = 1034 / 3;
  private static final int HEIGHT = 582 / 3;

  /** Confidences from 1/2 to 1, right in three of four; the second class is called the third. */
  private static Predictions predictions() {
    SplittableRandom random = new SplittableRandom(5);
    int n = 60;
    int[] truth = new int[n];
    double[][] p = new double[n][CLASSES.size()];
    for (int i = 0; i < n; i++) {
      truth[i] = i % 4 == 1 ? 1 : i % 4 == 2 ? 2 : 0;
      double confidence = 0.5 + 0.5 * random.nextDouble();
      int called = truth[i] == 1 ? 2 : truth[i];
      for (int c = 0; c < CLASSES.size(); c++) {
        p[i][c] = c == called ? confidence : (1 - confidence) / 2;
      }
    }
    return new Predictions(CLASSES, truth, p);
  }

  private static Predictions judgedThreeTimes() {
    return Predictions.joined(Collections.nCopies(3, predictions()));
  }

  @Test
  void aFieldIsAsDarkAsItsShareOfTheTrueClass() throws IOException {
    JFreeChart chart = ConfusionChart.of("title", "subtitle", predictions().confusion());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartImage.png(chart)));
    Color dark = new Color(0x08306b);
    assertThat(field(image, 0, 0)).isEqualTo(dark);
    assertThat(field(image, 1, 2)).isEqualTo(dark);
    assertThat(field(image, 2, 2)).isEqualTo(dark);
    assertThat(field(image, 1, 1)).isEqualTo(Color.WHITE);
    assertThat(field(image, 2, 1)).isEqualTo(Color.WHITE);
  }

  /** The colour near the corner of a field, beside its number. */
  private static Color field(BufferedImage image, int truth, int called) {
    return new Color(
        image.getRGB(LEFT + called * WIDTH + WIDTH / 5, TOP + truth * HEIGHT + HEIGHT / 5));
  }

  @Test
  void judgingAgainMakesNoIntervalOfTheCalibrationShorter() {
    IntervalXYDataset once = calibration(predictions(), 1);
    IntervalXYDataset thrice = calibration(judgedThreeTimes(), 3);
    assertThat(once.getItemCount(0)).isEqualTo(5);
    for (int bin = 0; bin < 5; bin++) {
      assertThat(thrice.getXValue(0, bin)).isCloseTo(once.getXValue(0, bin), within(1e-12));
      assertThat(thrice.getStartYValue(0, bin))
          .isCloseTo(once.getStartYValue(0, bin), within(1e-12));
      assertThat(once.getStartYValue(0, bin)).isLessThan(once.getYValue(0, bin));
    }
  }

  private static IntervalXYDataset calibration(Predictions predictions, int repeats) {
    Reliability reliability = Reliability.of(predictions);
    JFreeChart chart = CalibrationChart.of("title", "subtitle", reliability, repeats);
    return (IntervalXYDataset) chart.getXYPlot().getDataset();
  }

  @Test
  void judgingAgainLeavesTheCurveOfTheSurestAsItIs() {
    IntervalXYDataset once = coverage(predictions(), 1);
    IntervalXYDataset thrice = coverage(judgedThreeTimes(), 3);
    int last = once.getItemCount(0) - 1;
    assertThat(once.getXValue(0, last)).isEqualTo(1);
    assertThat(once.getYValue(0, last)).isEqualTo(0.75);
    for (int i = 0; i <= last; i++) {
      assertThat(thrice.getXValue(0, 3 * i)).isCloseTo(once.getXValue(0, i), within(1e-12));
      assertThat(thrice.getYValue(0, 3 * i)).isCloseTo(once.getYValue(0, i), within(1e-12));
      assertThat(thrice.getEndYValue(0, 3 * i)).isCloseTo(once.getEndYValue(0, i), within(1e-12));
    }
  }

  private static IntervalXYDataset coverage(Predictions predictions, int repeats) {
    CoverageCurve curve = CoverageCurve.of(predictions);
    JFreeChart chart = CoverageChart.of("title", "subtitle", curve, repeats);
    return (IntervalXYDataset) chart.getXYPlot().getDataset();
  }
}
