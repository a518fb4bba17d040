package org.xrdlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

class ReflectionsChartTest {
  private static final Color FIRST = new Color(0x0072b2);
  private static final Color SECOND = new Color(0xd55e00);

  /** Rows of pixels of the standard figure: above the peaks, and the strip of one phase. */
  private static final int[] PEAKS = {75, 572};

  private static final int[] STRIP = {545, 640};

  private static final PhaseTicks CUBIC =
      new PhaseTicks(
          "CsPbBr3",
          List.of(
              ReflectionTick.of(30.6, 100, 2, 0, 0),
              ReflectionTick.of(15.2, 40, 1, 0, 0),
              ReflectionTick.of(21.5, 60, 1, 1, 0),
              ReflectionTick.of(26.4, 0.01, 1, 1, 1),
              ReflectionTick.of(30.7, 30, 10, -1, 2)));

  @Test
  void marksEveryReflectionAndNamesTheStrongOnes() throws IOException {
    BufferedImage image = image(figure(List.of(CUBIC)));
    for (double angle : new double[] {15.2, 21.5, 26.4, 30.6}) {
      assertThat(pixels(image, FIRST, angle, STRIP)).as("tick at " + angle).isPositive();
    }
    for (double angle : new double[] {15.2, 21.5, 30.6}) {
      assertThat(pixels(image, FIRST, angle, PEAKS)).as("name at " + angle).isPositive();
    }
    assertThat(pixels(image, FIRST, 26.4, PEAKS)).isZero();
    assertThat(pixels(image, FIRST, 40, STRIP)).isZero();
  }

  @Test
  void givesEveryPhaseItsRowAndItsColour() throws IOException {
    PhaseTicks other = new PhaseTicks("PbBr2", List.of(ReflectionTick.of(40, 1, 0, 2, 0)));
    BufferedImage image = image(figure(List.of(CUBIC, other)));
    int[] strip = {520, 640};
    assertThat(pixels(image, FIRST, 21.5, strip)).isPositive();
    assertThat(pixels(image, SECOND, 40, strip)).isPositive();
    assertThat(pixels(image, SECOND, 21.5, strip)).isZero();
  }

  @Test
  void namesMoreReflectionsWhereTheChartIsZoomedIn() throws IOException {
    JFreeChart chart = ReflectionsChart.of(figure(List.of(CUBIC)));
    int before = pixels(image(chart), FIRST, PEAKS);
    chart.getXYPlot().getDomainAxis().setRange(30, 31);
    assertThat(pixels(image(chart), FIRST, PEAKS)).isGreaterThan(0).isNotEqualTo(before);
    chart.getXYPlot().getDomainAxis().setRange(25, 27);
    assertThat(pixels(image(chart), FIRST, PEAKS)).as("the only one in sight").isPositive();
  }

  @Test
  void drawsTensOfThousandsOfReflectionsOncePerColumn() throws IOException {
    List<ReflectionTick> many = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      many.add(ReflectionTick.of(10 + i * 1e-3, i % 97, i % 12, -i % 7, i % 5));
    }
    assertThat(ChartImage.png(ReflectionsChart.of(figure(List.of(new PhaseTicks("P1", many))))))
        .isNotEmpty();
  }

  @Test
  void writesIndicesWithoutBlanksOnlyWhereNobodyCanMisreadThem() {
    assertThat(ReflectionTick.of(20, 1, 1, 1, 0).label()).isEqualTo("110");
    assertThat(ReflectionTick.of(20, 1, 1, -1, 0).label()).isEqualTo("1 -1 0");
    assertThat(ReflectionTick.of(20, 1, 0, 0, 12).label()).isEqualTo("0 0 12");
  }

  @Test
  void reflectionsAtOneAngleShareALabel() {
    List<ReflectionTick> labels =
        new PhaseTicks(
                "Si",
                List.of(
                    ReflectionTick.of(94.9, 4, 3, 3, 3),
                    ReflectionTick.of(94.9, 5, 5, 1, 1),
                    ReflectionTick.of(88, 20, 4, 2, 2)))
            .labels();
    assertThat(labels)
        .containsExactly(
            new ReflectionTick(88, 20, "422"), new ReflectionTick(94.9, 9, "511, 333"));
  }

  @Test
  void ofManyReflectionsAtOneAngleThePlainestAreNamed() {
    List<ReflectionTick> triclinic =
        List.of(
            ReflectionTick.of(20, 1, 0, 1, -1),
            ReflectionTick.of(20, 1, 0, 1, 1),
            ReflectionTick.of(20, 1, 1, -1, 0),
            ReflectionTick.of(20, 1, 1, 1, 0));
    assertThat(new PhaseTicks("P1", triclinic).labels())
        .containsExactly(new ReflectionTick(20, 4, "110, 011 ..."));
  }

  @Test
  void findsTheReflectionNearestToAnAngle() {
    assertThat(CUBIC.nearest(25)).map(ReflectionTick::label).contains("111");
    assertThat(CUBIC.nearest(90)).map(ReflectionTick::label).contains("10 -1 2");
    assertThat(new PhaseTicks("none", List.of()).nearest(25)).isEmpty();
  }

  @Test
  void refusesWhatCannotBeDrawn() {
    assertThatThrownBy(() -> ReflectionTick.of(Double.NaN, 1, 1, 0, 0))
        .hasMessageContaining("finite angle");
    assertThatThrownBy(() -> figure(List.of())).hasMessageContaining("needs a phase");
  }

  private static BufferedImage image(ReflectionsFigure figure) throws IOException {
    return image(ReflectionsChart.of(figure));
  }

  private static BufferedImage image(JFreeChart chart) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(ChartImage.png(chart)));
  }

  /** Pixels of a colour near an angle, on the axis of the standard figure from 10° to 60°. */
  private static int pixels(BufferedImage image, Color colour, double angle, int[] rows) {
    int column = (int) (85 + (angle - 10) / 50 * 1090);
    return pixels(image, colour, column - 12, column + 12, rows);
  }

  private static int pixels(BufferedImage image, Color colour, int[] rows) {
    return pixels(image, colour, 80, image.getWidth(), rows);
  }

  private static int pixels(BufferedImage image, Color colour, int from, int to, int[] rows) {
    int count = 0;
    for (int x = from; x < to; x++) {
      for (int y = rows[0]; y < rows[1]; y++) {
        count += isNear(new Color(image.getRGB(x, y)), colour) ? 1 : 0;
      }
    }
    return count;
  }

  /** Thin letters are smoothed, so that none of their pixels has the full colour. */
  private static boolean isNear(Color one, Color other) {
    int difference =
        Math.abs(one.getRed() - other.getRed())
            + Math.abs(one.getGreen() - other.getGreen())
            + Math.abs(one.getBlue() - other.getBlue());
    return difference < 150;
  }

  private static ReflectionsFigure figure(List<PhaseTicks> phases) {
    return new ReflectionsFigure("CsPbBr3.cif", "Pm-3m", pattern(), phases);
  }

  /** A line at each of the strong reflections. */
  private static DiffractionPattern pattern() {
    double[] x = new double[2501];
    double[] y = new double[2501];
    for (int i = 0; i < x.length; i++) {
      x[i] = 10 + 0.02 * i;
      for (ReflectionTick tick : CUBIC.ticks()) {
        double u = (x[i] - tick.twoTheta()) / 0.05;
        y[i] += tick.intensity() * Math.exp(-u * u);
      }
    }
    return DiffractionPattern.of("CsPbBr3", x, y, Radiation.CU_KALPHA1);
  }
}
