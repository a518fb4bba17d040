package org.xrdlens.chart;

import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/**
 * Colours for shares from 0, white, to 1, dark blue; they darken evenly, so that the scale also
 * works in grey and for the colour-blind. The stops are those of ColorBrewer's scheme Blues
 * (Harrower and Brewer, Cartogr. J. 40:27, 2003, doi 10.1179/000870403235002042).
 */
final class SequentialPaintScale implements PaintScale {
  private static final int[][] STOPS = {
    {0xff, 0xff, 0xff},
    {0xc6, 0xdb, 0xef},
    {0x6b, 0xae, 0xd6},
    {0x21, 0x71, 0xb5},
    {0x08, 0x30, 0x6b}
  };

  @Override
  public double getLowerBound() {
    return 0;
  }

  @Override
  public double getUpperBound() {
    return 1;
  }

  @Override
  public Paint getPaint(double value) {
    return FigureStyle.between(STOPS, Math.max(0, Math.min(1, value)));
  }
}
