package org.xrdlens.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.chart.axis.ValueAxis;
import org.junit.jupiter.api.Test;

class TrainingChartTest {
  private static final Color FOLDS = new Color(0xc4c4c4);
  private static final double[] STEPS = {20, 40, 60, 80};

  private static Curve curve(String name, double... y) {
    return new Curve(name, STEPS, y);
  }

  private static TrainingFigure figure(int networks, boolean judged) {
    List<Curve> losses =
        List.of(curve("network 1", 2, 1, 0.5, 0.2), curve("network 2", 1.8, 1.1, 0.6, 0.3))
            .subList(0, networks);
    List<Curve> accuracies =
        List.of(curve("network 1", 0.3, 0.5, 0.7, 0.9), curve("network 2", 0.2, 0.6, 0.6, 0.8))
            .subList(0, networks);
    return new TrainingFigure(
        "title",
        50,
        100,
        losses,
        accuracies,
        judged ? List.of(curve("without a fold", 1.5, 1.3, 0.8, 0.6)) : List.of(),
        judged ? List.of(curve("without a fold", 0.1, 0.3, 0.5, 0.6)) : List.of(),
        judged ? List.of(new TrainingFigure.Level("held out", 0.75)) : List.of());
  }

  /** How many pixels have exactly a colour; edges of letters have any grey here and there. */
  private static int pixels(TrainingChart chart, Color colour) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartImage.png(chart.chart())));
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void eachNetworkHasItsColourAndThoseOfFoldsAreGrey() throws IOException {
    Color second = FigureStyle.COLOURS.get(1);
    TrainingChart chart = new TrainingChart("title");
    chart.show(figure(1, false));
    int greyOfText = pixels(chart, FOLDS);
    assertThat(pixels(chart, FigureStyle.BLUE)).isGreaterThan(200);
    assertThat(pixels(chart, second)).isZero();
    chart.show(figure(2, true));
    assertThat(pixels(chart, FigureStyle.BLUE)).isGreaterThan(200);
    assertThat(pixels(chart, second)).isGreaterThan(200);
    assertThat(pixels(chart, FOLDS)).isGreaterThan(greyOfText + 200);
  }

  @Test
  void theNetworksOfTheModelAreDrawnInFrontOfThoseOfFolds() throws IOException {
    Curve same = curve("same", 2, 1, 0.5, 0.2);
    TrainingChart chart = new TrainingChart("title");
    chart.show(
        new TrainingFigure(
            "title", 0, 100, List.of(same), List.of(), List.of(), List.of(), List.of()));
    int alone = pixels(chart, FigureStyle.BLUE);
    chart.show(
        new TrainingFigure(
            "title",
            0,
            100,
            List.of(same),
            List.of(),
            List.of(curve("fold", 2, 1, 0.5, 0.2)),
            List.of(),
            List.of()));
    assertThat(pixels(chart, FigureStyle.BLUE)).isGreaterThan(alone * 3 / 4);
  }

  @Test
  void stepsReachFromTheStartToThePlannedEndAndAZoomStaysWhenMoreIsKnown() {
    TrainingChart chart = new TrainingChart("title");
    ValueAxis steps = chart.chart().getXYPlot().getDomainAxis();
    chart.show(figure(1, false));
    assertThat(steps.getLowerBound()).isZero();
    assertThat(steps.getUpperBound()).isEqualTo(100);
    steps.setRange(10, 30);
    chart.show(figure(2, true));
    assertThat(steps.getLowerBound()).isEqualTo(10);
    assertThat(steps.getUpperBound()).isEqualTo(30);
  }

  @Test
  void theLegendNamesNetworksOnceAndWhatWasHeldOut() {
    TrainingChart chart = new TrainingChart("title");
    chart.show(figure(2, true));
    assertThat(chart.chart().getXYPlot().getLegendItems().getItemCount()).isEqualTo(4);
  }
}
