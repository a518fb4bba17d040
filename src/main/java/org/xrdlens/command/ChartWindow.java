package org.xrdlens.command;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.jfree.chart.ChartMouseEvent;
import org.jfree.chart.ChartMouseListener;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.xrdlens.pattern.Radiation;

/**
 * A window with a chart over 2θ: dragging zooms, dragging to the left shows all again, and the line
 * below reads 2θ and the lattice spacing under the cursor.
 */
final class ChartWindow {
  private static final String HINT = "Drag to zoom, drag to the left to see all.";

  private final ChartPanel panel;
  private final XYPlot plot;
  private final Radiation radiation;
  private final JLabel reading = new JLabel(HINT);

  private ChartWindow(JFreeChart chart, Radiation radiation) {
    this.panel = new ChartPanel(chart);
    this.plot = chart.getXYPlot();
    this.radiation = radiation;
  }

  /** Opens the window. */
  static void show(String title, JFreeChart chart, Radiation radiation) {
    EventQueue.invokeLater(() -> new ChartWindow(chart, radiation).open(title));
  }

  private void open(String title) {
    panel.setMouseWheelEnabled(true);
    panel.setPreferredSize(new Dimension(900, 560));
    panel.addChartMouseListener(
        new ChartMouseListener() {
          @Override
          public void chartMouseClicked(ChartMouseEvent event) {
            // Clicks have no meaning here.
          }

          @Override
          public void chartMouseMoved(ChartMouseEvent event) {
            reading.setText(reading(twoTheta(event)));
          }
        });
    reading.setBorder(BorderFactory.createEmptyBorder(2, 8, 4, 8));
    JFrame frame = new JFrame(title);
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.add(panel, BorderLayout.CENTER);
    frame.add(reading, BorderLayout.SOUTH);
    frame.pack();
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
  }

  private double twoTheta(ChartMouseEvent event) {
    return plot.getDomainAxis()
        .java2DToValue(
            event.getTrigger().getX(), panel.getScreenDataArea(), plot.getDomainAxisEdge());
  }

  private String reading(double twoThetaDegrees) {
    if (!(twoThetaDegrees > 0 && twoThetaDegrees < 180)) {
      return HINT;
    }
    return String.format(
        Locale.ROOT,
        "2θ %.3f°   d %.4f Å (%s)",
        twoThetaDegrees,
        radiation.spacingAngstrom(twoThetaDegrees),
        radiation);
  }
}
