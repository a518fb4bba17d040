package org.xrdlens.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;

/** A chart as a picture, drawn without a window; the same chart gives the same bytes. */
public final class ChartImage {
  /** Width of a standard figure in pixels. */
  public static final int WIDTH = 1200;

  /** Height of a standard figure in pixels. */
  public static final int HEIGHT = 700;

  /** Length of a PNG's magic and its first chunk, IHDR. */
  private static final int AFTER_HEADER = 8 + 25;

  private static final byte[] SIGNATURE = signature();

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
    return signed(bytes.toByteArray());
  }

  /** Whether the first bytes of a file are those of a picture that was made here. */
  public static boolean isOwn(byte[] start) {
    int end = AFTER_HEADER + SIGNATURE.length;
    return start.length >= end
        && Arrays.equals(Arrays.copyOfRange(start, AFTER_HEADER, end), SIGNATURE);
  }

  /** The picture with the chunk that says which program has made it. */
  private static byte[] signed(byte[] png) {
    return ByteBuffer.allocate(png.length + SIGNATURE.length)
        .put(png, 0, AFTER_HEADER)
        .put(SIGNATURE)
        .put(png, AFTER_HEADER, png.length - AFTER_HEADER)
        .array();
  }

  /** A tEXt chunk of the PNG specification: length, type, text, checksum of type and text. */
  private static byte[] signature() {
    byte[] content = "tEXtSoftware\0XRD Lens".getBytes(StandardCharsets.ISO_8859_1);
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return ByteBuffer.allocate(content.length + 8)
        .putInt(content.length - 4)
        .put(content)
        .putInt((int) checksum.getValue())
        .array();
  }
}
