package org.xrdlens.image;

import ij.ImagePlus;
import ij.measure.Calibration;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * The angles of an image's columns. TIFF keeps the width of a pixel as a fraction of six digits
 * only, so the exact first angle and step are noted in the image's properties.
 */
final class GridNote {
  private static final String FIRST = "XRD Lens first angle";
  private static final String STEP = "XRD Lens step";
  private static final double SAME_STEP = 1e-4;
  private static final double SAME_ANGLE = 0.1;

  private GridNote() {}

  /** Calibrates the x axis of an image in degrees and notes the exact numbers. */
  static void write(ImagePlus image, TwoThetaGrid grid) {
    Calibration calibration = image.getCalibration();
    calibration.pixelWidth = grid.step();
    calibration.xOrigin = -grid.first() / grid.step();
    image.setProp(FIRST, Double.toString(grid.first()));
    image.setProp(STEP, Double.toString(grid.step()));
  }

  /** The angles by the calibration; by the noted numbers where they agree with it. */
  static TwoThetaGrid read(ImagePlus image) {
    Calibration calibration = image.getCalibration();
    int width = image.getWidth();
    double first = calibration.getX(0);
    double step = RowNotes.number(image.getProp(STEP));
    double index = Math.rint((first - RowNotes.number(image.getProp(FIRST))) / step);
    double exact = RowNotes.number(image.getProp(FIRST)) + index * step;
    boolean agrees =
        Math.abs(calibration.pixelWidth / step - 1) < SAME_STEP
            && Math.abs(exact - first) < SAME_ANGLE * step;
    return agrees
        ? new TwoThetaGrid(exact, step, width)
        : new TwoThetaGrid(first, calibration.pixelWidth, width);
  }
}
