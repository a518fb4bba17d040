package org.xrdlens.command;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jfree.chart.ChartMouseEvent;
import org.jfree.chart.ChartMouseListener;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * A chart in a window: dragging zooms, dragging to the left shows all again, and the line below
 * reads what is under the cursor.
 */
final class ReadChart {
  private static final String HINT = "Drag to zoom, drag to the left to see all.";

  private final JPanel component = new JPanel(new BorderLayout());
  private final JLabel reading = new JLabel(HINT);
  private final ChartPanel panel;
  private final XYPlot plot;
  private CursorReading cursor;

  ReadChart(JFreeChart chart, Dimension size, CursorReading cursor) {
    this.panel = new ChartPanel(chart);
    this.plot = chart.getXYPlot();
    this.cursor = cursor;
    panel.setMouseWheelEnabled(true);
    panel.setPreferredSize(size);
    // Else a large window shows a stretched image of a smaller chart.
    panel.setMaximumDrawWidth(Integer.MAX_VALUE);
    panel.setMaximumDrawHeight(Integer.MAX_VALUE);
    panel.setMinimumDrawWidth(0);
    panel.setMinimumDrawHeight(0);
    panel.addChartMouseListener(
        new ChartMouseListener() {
          @Override
          public void chartMouseClicked(ChartMouseEvent event) {
            // Clicks have no meaning here.
          }

          @Override
          public void chartMouseMoved(ChartMouseEvent event) {
            read(event);
          }
        });
    reading.setBorder(BorderFactory.createEmptyBorder(2, 8, 4, 8));
    component.add(panel, BorderLayout.CENTER);
    component.add(reading, BorderLayout.SOUTH);
  }

  /** What goes into a window. */
  JComponent component() {
    return component;
  }

  /** Reads something else from now on. */
  void read(CursorReading newCursor) {
    cursor = newCursor;
  }

  private void read(ChartMouseEvent event) {
    double position =
        plot.getDomainAxis()
            .java2DToValue(
                event.getTrigger().getX(), panel.getScreenDataArea(), plot.getDomainAxisEdge());
    String text = cursor.at(position);
    reading.setText(text.isEmpty() ? HINT : text);
  }
}
