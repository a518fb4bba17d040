package org.xrdlens.command;

import java.awt.Dimension;
import java.awt.EventQueue;
import javax.swing.JFrame;
import org.jfree.chart.JFreeChart;

/** A window with a chart that can be zoomed and read. */
final class ChartWindow {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private ChartWindow() {}

  /** Opens the window. */
  static void show(String title, JFreeChart chart, CursorReading cursor) {
    EventQueue.invokeLater(() -> open(title, chart, cursor));
  }

  private static void open(String title, JFreeChart chart, CursorReading cursor) {
    JFrame frame = new JFrame(title);
    frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
    frame.add(new ReadChart(chart, new Dimension(WIDTH, HEIGHT), cursor).component());
    frame.pack();
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
  }
}
