package org.xrdlens.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;

/** A chart as a picture, drawn without a window; the same chart gives the same bytes. */
public final class ChartImage {
  /** Width of a standard figure in pixels. */
  public static final int WIDTH = 1200;

  /** Height of a standard figure in pixels. */
  public static final int HEIGHT = 700;

  private ChartImage() {}

  /** The chart as PNG in the standard size. */
  public static byte[] png(JFreeChart chart) throws IOException {
    return png(chart, WIDTH, HEIGHT);
  }

  /**
   * The chart as PNG.
   *
   * @param width in pixels
   * @param height in pixels
   */
  public static byte[] png(JFreeChart chart, int width, int height) throws IOException {
    BufferedImage image =
        chart.createBufferedImage(width, height, BufferedImage.TYPE_INT_RGB, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ChartUtils.writeBufferedImageAsPNG(bytes, image);
    return bytes.toByteArray();
  }
}
