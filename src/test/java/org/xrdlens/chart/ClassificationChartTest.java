package org.xrdlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xrdlens.classify.ActivationMap;
import org.xrdlens.classify.Prediction;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

class ClassificationChartTest {
  private static final List<String> CLASSES = List.of("Pm-3m", "I4/mcm");
  private static final double[] CENTRES = {15, 25, 35, 45, 55};

  @Test
  void drawsTheSameBytesTwice() throws IOException {
    assertThat(png(figure(2))).isEqualTo(png(figure(2)));
  }

  @Test
  void drawsAPictureOfTheAskedSizeThatItKnowsAgain() throws IOException {
    byte[] png = ChartImage.png(PatternChart.of(pattern()), 640, 400);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(640);
    assertThat(image.getHeight()).isEqualTo(400);
    assertThat(ChartImage.isOwn(Arrays.copyOf(png, 100))).isTrue();
    assertThat(ChartImage.isOwn(new byte[100])).isFalse();
    assertThat(ChartImage.isOwn(new byte[3])).isFalse();
  }

  @Test
  void paintsForInRedAndAgainstInBlue() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(figure(2))));
    // The map is +1 at 25° and -1 at 45°; the row is one above the curve, below the plot's top.
    int red = image.getRGB(columnOf(25), 100);
    int blue = image.getRGB(columnOf(45), 100);
    assertThat(new Color(red).getRed()).isGreaterThan(new Color(red).getBlue() + 40);
    assertThat(new Color(blue).getBlue()).isGreaterThan(new Color(blue).getRed() + 40);
  }

  @Test
  void showsTheDifferenceToTheMeanOfTheClasses() {
    // A number added to the maps of all classes changes no probability, so it must change no chart.
    assertThat(figure(2).map()).containsExactly(figure(7).map(), within(1e-6));
    assertThat(figure(2).map()).containsExactly(new double[] {0, 1, 0, -1, 0}, within(1e-6));
  }

  @Test
  void namesFileVerdictAndRadiation() {
    ClassificationFigure figure = figure(2);
    JFreeChart chart = ClassificationChart.of(figure);
    assertThat(chart.getTitle().getText()).isEqualTo("film.xy");
    assertThat(figure.verdict()).isEqualTo("Pm-3m 0.93 · known · similarity 0.97");
    assertThat(chart.getXYPlot().getDomainAxis().getLabel()).isEqualTo("2θ (°), Cu Kα1");
  }

  @Test
  void drawsPatternsWithoutIntensityOrMap() throws IOException {
    DiffractionPattern flat = pattern().withIntensity(new double[pattern().size()]);
    Prediction blank = prediction(new float[10]);
    assertThat(png(ClassificationFigure.of("flat", flat, blank))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CuKa1,Cu Kα1", "'MoKa1+2','Mo Kα1,2'", "CoKa,Co Kα", "0.4066,λ = 0.4066 Å"})
  void writesRadiationAsFiguresDo(String radiation, String text) {
    assertThat(RadiationText.of(Radiation.parse(radiation))).isEqualTo(text);
  }

  @Test
  void aColourScaleIsWhiteAtZeroAndDarkensEquallyToBothSides() {
    DivergingPaintScale scale = new DivergingPaintScale(3);
    assertThat(scale.getPaint(0)).isEqualTo(Color.WHITE);
    assertThat(scale.getPaint(9)).isEqualTo(scale.getPaint(3));
    for (double value = 0.5; value <= 3; value += 0.5) {
      assertThat(luminance(scale.getPaint(value)))
          .isLessThan(luminance(scale.getPaint(value - 0.5)));
      assertThat(luminance(scale.getPaint(-value)))
          .isLessThan(luminance(scale.getPaint(0.5 - value)));
    }
    assertThatThrownBy(() -> new DivergingPaintScale(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double luminance(java.awt.Paint paint) {
    Color color = (Color) paint;
    return 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
  }

  private static byte[] png(ClassificationFigure figure) throws IOException {
    return ChartImage.png(ClassificationChart.of(figure));
  }

  /** About where an angle lies in the standard figure, whose axis spans 10° to 60°. */
  private static int columnOf(double twoTheta) {
    return (int) (85 + (twoTheta - 10) / 50 * 875);
  }

  private static ClassificationFigure figure(float common) {
    float[] maps = new float[10];
    Arrays.fill(maps, common);
    maps[1] += 2;
    maps[3] -= 2;
    return ClassificationFigure.of("film.xy", pattern(), prediction(maps));
  }

  private static Prediction prediction(float[] maps) {
    return new Prediction(
        "film",
        CLASSES,
        new double[] {0.93, 0.07},
        new ActivationMap(CLASSES, CENTRES, maps),
        0.97,
        "",
        1,
        true,
        List.of());
  }

  private static DiffractionPattern pattern() {
    double[] x = new double[501];
    double[] y = new double[501];
    for (int i = 0; i < x.length; i++) {
      x[i] = 10 + 0.1 * i;
      double u = (x[i] - 30) / 0.2;
      y[i] = 100 + 5000 * Math.exp(-u * u);
    }
    return DiffractionPattern.of("film", x, y, Radiation.CU_KALPHA1);
  }
}
