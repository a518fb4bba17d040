package org.xrdlens.command;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.jfree.chart.ChartMouseEvent;
import org.jfree.chart.ChartMouseListener;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * A window with a chart: dragging zooms, dragging to the left shows all again, and the line below
 * reads what is under the cursor.
 */
final class ChartWindow {
  private static final String HINT = "Drag to zoom, drag to the left to see all.";

  private final ChartPanel panel;
  private final XYPlot plot;
  private final CursorReading cursor;
  private final JLabel reading = new JLabel(HINT);

  private ChartWindow(JFreeChart chart, CursorReading cursor) {
    this.panel = new ChartPanel(chart);
    this.plot = chart.getXYPlot();
    this.cursor = cursor;
  }

  /** Opens the window. */
  static void show(String title, JFreeChart chart, CursorReading cursor) {
    EventQueue.invokeLater(() -> new ChartWindow(chart, cursor).open(title));
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
            String text = cursor.at(position(event));
            reading.setText(text.isEmpty() ? HINT : text);
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

  private double position(ChartMouseEvent event) {
    return plot.getDomainAxis()
        .java2DToValue(
            event.getTrigger().getX(), panel.getScreenDataArea(), plot.getDomainAxisEdge());
  }
}
