package org.xrdlens.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.xrdlens.evaluate.Confusion;

/**
 * Draws what was called what: a row for each true class, a column for each predicted one, a field
 * as dark as its share of the row, with its number.
 */
public final class ConfusionChart {
  /** On fields darker than this share letters are white. */
  private static final double DARK = 0.6;

  private ConfusionChart() {}

  /** The chart of these numbers; classes without an item have an empty row. */
  public static JFreeChart of(String title, String subtitle, Confusion confusion) {
    XYBlockRenderer fields = new XYBlockRenderer();
    fields.setPaintScale(new SequentialPaintScale());
    XYPlot plot =
        new XYPlot(
            shares(confusion),
            axis("Predicted", confusion.classes()),
            axis("True (number of judgements)", withNumbers(confusion)),
            fields);
    FigureStyle.frame(plot);
    plot.getRangeAxis().setInverted(true);
    for (int t = 0; t < confusion.classes().size(); t++) {
      for (int c = 0; c < confusion.classes().size(); c++) {
        if (confusion.count(t, c) > 0) {
          plot.addAnnotation(number(confusion, t, c));
        }
      }
    }
    return FigureStyle.chart(title, subtitle, plot);
  }

  private static DefaultXYZDataset shares(Confusion confusion) {
    int k = confusion.classes().size();
    double[][] xyz = new double[3][k * k];
    for (int i = 0; i < k * k; i++) {
      xyz[0][i] = i % k;
      xyz[1][i] = i / k;
      xyz[2][i] = share(confusion, i / k, i % k);
    }
    DefaultXYZDataset shares = new DefaultXYZDataset();
    shares.addSeries("share of the true class", xyz);
    return shares;
  }

  private static double share(Confusion confusion, int truth, int predicted) {
    return confusion.count(truth, predicted) / Math.max(1.0, confusion.truly(truth));
  }

  private static XYTextAnnotation number(Confusion confusion, int truth, int predicted) {
    XYTextAnnotation number =
        new XYTextAnnotation(String.valueOf(confusion.count(truth, predicted)), predicted, truth);
    number.setFont(FigureStyle.LABEL_FONT);
    number.setPaint(share(confusion, truth, predicted) > DARK ? Color.WHITE : FigureStyle.INK);
    return number;
  }

  private static List<String> withNumbers(Confusion confusion) {
    List<String> classes = confusion.classes();
    return classes.stream()
        .map(name -> name + " (" + confusion.truly(classes.indexOf(name)) + ")")
        .toList();
  }

  private static SymbolAxis axis(String title, List<String> names) {
    SymbolAxis axis = new SymbolAxis(title, names.toArray(String[]::new));
    axis.setGridBandsVisible(false);
    axis.setTickMarksVisible(false);
    axis.setRange(-0.5, names.size() - 0.5);
    FigureStyle.ink(axis);
    return axis;
  }
}
