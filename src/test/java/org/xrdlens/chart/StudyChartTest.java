package org.xrdlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

class StudyChartTest {
  private static final Color FIRST = new Color(0x0072b2);
  private static final Color SECOND = new Color(0xd55e00);

  private static StudyFigure figure() {
    return new StudyFigure(
        "Accuracy against step",
        "64 patterns, grouped folds",
        "Step (° 2θ)",
        List.of(
            new StudyFigure.Tick(Math.log(0.04), "0.04"),
            new StudyFigure.Tick(Math.log(0.16), "0.16"),
            new StudyFigure.Tick(Math.log(0.64), "0.64")),
        List.of(
            curve("trained on measured steps", 0.85, 0.8, 0.5),
            curve("trained on coarse steps too", 0.84, 0.83, 0.7)),
        OptionalDouble.of(0.86));
  }

  private static StudyFigure.StudyCurve curve(String name, double... accuracies) {
    double[] steps = {0.04, 0.16, 0.64};
    StudyFigure.Point[] points = new StudyFigure.Point[3];
    for (int i = 0; i < 3; i++) {
      points[i] =
          new StudyFigure.Point(
              Math.log(steps[i]), accuracies[i], accuracies[i] - 0.1, accuracies[i] + 0.08);
    }
    return new StudyFigure.StudyCurve(name, List.of(points));
  }

  @Test
  void bothCurvesAreDrawnInTheirColoursWithinTheFrame() throws IOException {
    JFreeChart chart = StudyChart.of(figure());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartImage.png(chart)));
    assertThat(pixels(image, FIRST)).isGreaterThan(200);
    assertThat(pixels(image, SECOND)).isGreaterThan(200);
    assertThat(chart.getXYPlot().getRangeAxis().getRange().contains(0.4)).isTrue();
    assertThat(chart.getXYPlot().getRangeAxis().getRange().contains(1)).isTrue();
  }

  private static int pixels(BufferedImage image, Color colour) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += (image.getRGB(x, y) & 0xffffff) == (colour.getRGB() & 0xffffff) ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void stepsOfEqualRatioStandEquallyFar() {
    JFreeChart chart = StudyChart.of(figure());
    double length = chart.getXYPlot().getDomainAxis().getRange().getLength();
    assertThat(length).isCloseTo(1.12 * Math.log(16), within(1e-9));
  }

  @Test
  void namesStandBelowEachOtherAndNothingJoinsThem() throws IOException {
    List<StudyFigure.Tick> names =
        List.of(new StudyFigure.Tick(0, "first-method"), new StudyFigure.Tick(1, "second-method"));
    StudyFigure.StudyCurve dots =
        new StudyFigure.StudyCurve(
            "ours",
            List.of(
                new StudyFigure.Point(0, 0.9, 0.9, 0.9), new StudyFigure.Point(1, 0.5, 0.5, 0.5)));
    StudyFigure figure =
        new StudyFigure("Methods", "", "", names, List.of(dots), OptionalDouble.empty());
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(ChartImage.png(StudyChart.ofNames(figure))));
    int upper = 0;
    int lower = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) == (FIRST.getRGB() & 0xffffff)) {
          // The better one is at the right, and the first at the top.
          assertThat(x > image.getWidth() / 2).isEqualTo(y < image.getHeight() / 2);
          upper += y < image.getHeight() / 2 ? 1 : 0;
          lower += y < image.getHeight() / 2 ? 0 : 1;
        }
      }
    }
    assertThat(upper).isBetween(10, 200).isEqualTo(lower);
  }

  @Test
  void aFigureWithoutCurvesIsRefused() {
    assertThatThrownBy(
            () -> new StudyFigure("a", "b", "c", List.of(), List.of(), OptionalDouble.empty()))
        .hasMessageContaining("0 and 0");
  }
}
