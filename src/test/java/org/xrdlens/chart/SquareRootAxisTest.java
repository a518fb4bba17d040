package org.xrdlens.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquareRootAxisTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 100, 50, 400);

  @ParameterizedTest
  @CsvSource({"0, 4400", "0, 1", "-50, 90", "900, 1000", "0, 1.2e7"})
  void goesThereAndBackAndHasSomeTicksInside(double low, double high) {
    SquareRootAxis axis = new SquareRootAxis("counts");
    axis.setRange(low, high);
    for (int i = 0; i <= 10; i++) {
      double value = low + i * (high - low) / 10;
      double y = axis.valueToJava2D(value, AREA, RectangleEdge.LEFT);
      assertThat(axis.java2DToValue(y, AREA, RectangleEdge.LEFT))
          .isCloseTo(value, within(1e-9 * (high - low)));
    }
    List<NumberTick> ticks = axis.refreshTicks(null, null, AREA, RectangleEdge.LEFT);
    assertThat(ticks).hasSizeBetween(4, 8);
    assertThat(ticks).allMatch(tick -> tick.getValue() >= low && tick.getValue() <= high);
  }

  @Test
  void drawsCountingNoiseEquallyWideEverywhere() {
    SquareRootAxis axis = new SquareRootAxis("counts");
    axis.setRange(0, 20_000);
    double weak = noiseInPixels(axis, 100);
    double strong = noiseInPixels(axis, 10_000);
    assertThat(strong).isCloseTo(weak, within(0.01 * weak));
  }

  private static double noiseInPixels(SquareRootAxis axis, double counts) {
    double sigma = Math.sqrt(counts);
    return axis.valueToJava2D(counts - sigma, AREA, RectangleEdge.LEFT)
        - axis.valueToJava2D(counts + sigma, AREA, RectangleEdge.LEFT);
  }
}
