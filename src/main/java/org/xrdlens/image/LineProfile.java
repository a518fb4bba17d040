package org.xrdlens.image;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.ProfilePlot;
import ij.gui.Roi;
import ij.measure.Calibration;
import java.util.Arrays;

/**
 * The values of an image along a line selection. Along a horizontal line on an image whose x axis
 * has an origin, the positions are those of that axis, as the cursor reads them: so a line on an
 * image of patterns gives angles. Along any other line they are distances from its start, as
 * Analyze&gt;Plot Profile shows them: so a line from the beam's centre on a detector's image gives
 * angles or q.
 */
public final class LineProfile {
  private LineProfile() {}

  /** Whether there is a line on the image: straight, segmented or freehand. */
  public static boolean isOn(ImagePlus image) {
    Roi roi = image.getRoi();
    return roi != null && roi.isLine() && roi.getType() != Roi.ANGLE;
  }

  /**
   * The profile.
   *
   * @throws IllegalArgumentException if the line runs across axes of two units, or the image has
   *     colours instead of values
   */
  public static ShownCurve of(ImagePlus image) {
    if (image.getType() == ImagePlus.COLOR_RGB) {
      throw new IllegalArgumentException(
          "The image \"" + image.getTitle() + "\" has colours; expected 8, 16 or 32 bits.");
    }
    Roi roi = image.getRoi();
    double[] values = new ProfilePlot(image).getProfile();
    if (values == null || values.length < 2) {
      throw new IllegalArgumentException(
          "The line on \"" + image.getTitle() + "\" is too short; expected two pixels at least.");
    }
    Calibration calibration = image.getCalibration();
    boolean horizontal = roi instanceof Line line && line.y1d == line.y2d;
    if (horizontal && calibration.xOrigin != 0) {
      Line line = (Line) roi;
      double[] x = steps(line.x1d, line.x2d, values.length);
      return curve(
              image,
              calibration.getXUnit(),
              "positions along the image's x axis",
              Arrays.stream(x).map(calibration::getX).map(LineProfile::rounded).toArray(),
              values)
          .withMeasurement(RowNotes.measured(image, (int) line.y1d));
    }
    return curve(
        image,
        unit(image, roi, horizontal),
        "distances from the line's start",
        steps(0, roi.getLength(), values.length),
        values);
  }

  private static ShownCurve curve(
      ImagePlus image, String unit, String positions, double[] x, double[] y) {
    String origin =
        "The values along the line on the image \""
            + image.getTitle()
            + "\"; "
            + positions
            + " in "
            + unit
            + ".";
    return ShownCurve.finite(image.getTitle(), "(" + unit + ")", origin, x, y);
  }

  private static String unit(ImagePlus image, Roi roi, boolean horizontal) {
    Calibration calibration = image.getCalibration();
    String x = calibration.getXUnit();
    String y = calibration.getYUnit();
    if (horizontal || x.equals(y)) {
      return x;
    }
    if (roi instanceof Line line && line.x1d == line.x2d) {
      return y;
    }
    throw new IllegalArgumentException(
        "The line on \""
            + image.getTitle()
            + "\" runs across axes of different units, "
            + x
            + " and "
            + y
            + "; expected a horizontal line.");
  }

  private static double[] steps(double first, double last, int size) {
    double[] steps = new double[size];
    Arrays.setAll(steps, i -> rounded(first + (last - first) * i / (size - 1)));
    return steps;
  }

  /** To a billionth, so that 14.04 is not 14.040000000000001. */
  private static double rounded(double position) {
    return Math.rint(position * 1e9) / 1e9;
  }
}
