package org.xrdlens.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.SamplingXYLineRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.xrdlens.pattern.DiffractionPattern;

/** Fonts, colours and strokes that all figures share: black on white, as in print. */
final class FigureStyle {
  static final Color INK = new Color(0x1a1a1a);
  static final Color FAINT = new Color(0x6b6b6b);
  static final Color TRACK = new Color(0xececec);
  static final Font TITLE_FONT = new Font(Font.SANS_SERIF, Font.BOLD, 20);
  static final Font SUBTITLE_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
  static final Font LABEL_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
  static final Font TICK_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Stroke CURVE = new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  static final Stroke DASHED =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {6f, 5f}, 0f);

  /** The first colour of Okabe and Ito, for what a figure is about. */
  static final Color BLUE = new Color(0x0072b2);

  /** Colours that everybody can tell apart (Okabe and Ito, 2008), and grey. */
  static final List<Color> COLOURS =
      List.of(
          BLUE,
          new Color(0xd55e00),
          new Color(0x009e73),
          new Color(0xcc79a7),
          new Color(0xe69f00),
          new Color(0x56b4e9),
          FAINT);

  private static final double HEADROOM = 0.05;
  private static final double SHARE_ROOM = 0.02;
  private static final double SHARE_TICK = 0.1;
  private static final int MANY_POINTS = 20_000;

  private FigureStyle() {}

  /** A chart of a plot with title and subtitle, without legend. */
  static JFreeChart chart(String title, String subtitle, XYPlot plot) {
    JFreeChart chart = new JFreeChart(title, TITLE_FONT, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setPaint(INK);
    chart.addSubtitle(new TextTitle(subtitle, SUBTITLE_FONT));
    chart.setPadding(new RectangleInsets(8, 8, 8, 16));
    return chart;
  }

  /** A plain frame around the data, no grid. */
  static void frame(XYPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlinePaint(INK);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  /** The axis of 2θ for a pattern, from its first angle to its last. */
  static NumberAxis angleAxis(DiffractionPattern pattern) {
    NumberAxis axis = new NumberAxis(RadiationText.axisLabel(pattern.radiation()));
    axis.setRange(pattern.first(), pattern.last());
    ink(axis);
    return axis;
  }

  /** The axis of intensity for a pattern, square-root scaled, from 0 or below to its maximum. */
  static NumberAxis intensityAxis(DiffractionPattern pattern) {
    return intensityAxis(pattern.intensityUnit().toString(), points(pattern));
  }

  /** The same for values of a unit. */
  static NumberAxis intensityAxis(String unit, XYDataset points) {
    double[] range = range(points);
    double low = Math.min(0, range[0]);
    double span = range[1] > low ? range[1] - low : 1;
    NumberAxis axis = new SquareRootAxis("Intensity (" + unit + ", square-root scale)");
    axis.setRange(low - (low < 0 ? HEADROOM * span : 0), low + (1 + 2 * HEADROOM) * span);
    ink(axis);
    return axis;
  }

  /** The least and the largest of 0 and all finite values. */
  static double[] range(XYDataset points) {
    double low = 0;
    double high = 0;
    for (int series = 0; series < points.getSeriesCount(); series++) {
      for (int i = 0; i < points.getItemCount(series); i++) {
        double y = points.getYValue(series, i);
        if (Double.isFinite(y)) {
          low = Math.min(low, y);
          high = Math.max(high, y);
        }
      }
    }
    return new double[] {low, high};
  }

  /**
   * Lines without marks in ink. Of very many points only those are drawn that a pixel can show, the
   * extremes of each column, so that zooming stays quick.
   */
  static XYItemRenderer curve(int points) {
    XYItemRenderer curve =
        points > MANY_POINTS
            ? new SamplingXYLineRenderer()
            : new XYLineAndShapeRenderer(true, false);
    curve.setSeriesPaint(0, INK);
    curve.setSeriesStroke(0, CURVE);
    return curve;
  }

  /** Fonts and colours of an axis. */
  static void ink(ValueAxis axis) {
    axis.setLabelFont(LABEL_FONT);
    axis.setLabelPaint(INK);
    axis.setTickLabelFont(TICK_FONT);
    axis.setTickLabelPaint(INK);
    axis.setTickMarkPaint(INK);
    axis.setAxisLinePaint(INK);
  }

  /** The points of a pattern as a series. */
  static XYDataset points(DiffractionPattern pattern) {
    DefaultXYDataset points = new DefaultXYDataset();
    points.addSeries(pattern.name(), new double[][] {pattern.twoTheta(), pattern.intensity()});
    return points;
  }

  /** An axis of shares, a little wider than from {@code low} to 1. */
  static NumberAxis shareAxis(String title, double low) {
    NumberAxis axis = new NumberAxis(title);
    double room = SHARE_ROOM * (1 - low);
    axis.setRange(low - room, 1 + room);
    axis.setTickUnit(
        new NumberTickUnit(
            SHARE_TICK, new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    ink(axis);
    return axis;
  }

  /**
   * A colour on a scale.
   *
   * @param stops at least two, as red, green and blue, evenly spaced
   * @param position on the scale, 0 to 1
   */
  static Color between(int[][] stops, double position) {
    double place = position * (stops.length - 1);
    int stop = Math.min((int) place, stops.length - 2);
    double share = place - stop;
    int[] rgb = new int[3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (int) Math.rint(stops[stop][i] + share * (stops[stop + 1][i] - stops[stop][i]));
    }
    return new Color(rgb[0], rgb[1], rgb[2]);
  }
}
