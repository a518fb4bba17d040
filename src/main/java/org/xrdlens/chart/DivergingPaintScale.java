package org.xrdlens.chart;

import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/**
 * Colours for signed values: blue below 0, white at 0, red above. Blue and red differ for every
 * kind of colour blindness, and both darken away from 0, so that the scale also works in grey. The
 * five stops are those of ColorBrewer's scheme RdBu (Harrower and Brewer, Cartogr. J. 40:27, 2003,
 * doi 10.1179/000870403235002042).
 */
final class DivergingPaintScale implements PaintScale {
  private static final int[][] STOPS = {
    {0x21, 0x66, 0xac},
    {0x92, 0xc5, 0xde},
    {0xff, 0xff, 0xff},
    {0xf4, 0xa5, 0x82},
    {0xb2, 0x18, 0x2b}
  };

  private final double limit;

  /** A scale from {@code -limit} to {@code limit}, above 0. */
  DivergingPaintScale(double limit) {
    if (!(limit > 0)) {
      throw new IllegalArgumentException(
          "The limit of a colour scale must be positive, but is " + limit + ".");
    }
    this.limit = limit;
  }

  @Override
  public double getLowerBound() {
    return -limit;
  }

  @Override
  public double getUpperBound() {
    return limit;
  }

  @Override
  public Paint getPaint(double value) {
    double clipped = Math.max(-limit, Math.min(limit, value));
    return FigureStyle.between(STOPS, (clipped / limit + 1) / 2);
  }
}
