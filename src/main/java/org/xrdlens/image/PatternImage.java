package org.xrdlens.image;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * Patterns, or maps over 2θ, on one grid as one image: a row of pixels for each, 2θ along x. As an
 * ImageJ image it is calibrated in degrees, so that cursor, profile and scale bar read 2θ, and its
 * properties name the rows; both survive saving as TIFF.
 */
public final class PatternImage {
  private static final String DEGREES = "°";
  private static final String ROW = "XRD Lens row ";

  private final TwoThetaGrid grid;
  private final List<String> labels;
  private final float[] values;

  private PatternImage(TwoThetaGrid grid, List<String> labels, float[] values) {
    this.grid = grid;
    this.labels = List.copyOf(labels);
    this.values = values;
  }

  /**
   * An image of rows.
   *
   * @param grid the angles of the columns
   * @param labels names of the rows, for people
   * @param rows for each label {@code grid.size()} values
   * @throws IllegalArgumentException if there is no row, or one has another length
   */
  public static PatternImage of(TwoThetaGrid grid, List<String> labels, List<float[]> rows) {
    if (rows.isEmpty() || rows.size() != labels.size()) {
      throw new IllegalArgumentException(
          "An image needs a label for each of its rows and at least one, but got "
              + rows.size()
              + " rows and "
              + labels.size()
              + " labels.");
    }
    float[] values = new float[rows.size() * grid.size()];
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).length != grid.size()) {
        throw new IllegalArgumentException(
            "The row \""
                + labels.get(i)
                + "\" has "
                + rows.get(i).length
                + " values, but the grid has "
                + grid.size()
                + " angles.");
      }
      System.arraycopy(rows.get(i), 0, values, i * grid.size(), grid.size());
    }
    return new PatternImage(grid, labels, values);
  }

  /**
   * Reads back what {@link #toImagePlus} made, also after it was saved and opened.
   *
   * @throws IllegalArgumentException if the image is no single plane calibrated in degrees
   */
  public static PatternImage from(ImagePlus image) {
    Calibration calibration = image.getCalibration();
    if (image.getStackSize() != 1 || !DEGREES.equals(calibration.getXUnit())) {
      throw new IllegalArgumentException(
          "The image \""
              + image.getTitle()
              + "\" has "
              + image.getStackSize()
              + " planes and the unit "
              + calibration.getXUnit()
              + "; expected one plane whose x axis is 2θ in °.");
    }
    int width = image.getWidth();
    TwoThetaGrid grid = new TwoThetaGrid(calibration.getX(0), calibration.pixelWidth, width);
    List<String> labels = new ArrayList<>();
    for (int row = 0; row < image.getHeight(); row++) {
      String label = image.getProp(ROW + row);
      labels.add(label == null ? "row " + row : label);
    }
    float[] pixels = (float[]) image.getProcessor().convertToFloatProcessor().getPixelsCopy();
    return new PatternImage(grid, labels, pixels);
  }

  /** The angles of the columns. */
  public TwoThetaGrid grid() {
    return grid;
  }

  /** The names of the rows. */
  public List<String> labels() {
    return labels;
  }

  /** The values of a row: a copy. */
  public float[] row(int index) {
    return Arrays.copyOfRange(values, index * grid.size(), (index + 1) * grid.size());
  }

  /** As an ImgLib2 image, 2θ along dimension 0, rows along dimension 1; a copy. */
  public ArrayImg<FloatType, FloatArray> toImg() {
    return ArrayImgs.floats(values.clone(), grid.size(), labels.size());
  }

  /** As a 32-bit ImageJ image, calibrated in degrees along x; a copy. */
  public ImagePlus toImagePlus(String title) {
    ImagePlus image =
        new ImagePlus(title, new FloatProcessor(grid.size(), labels.size(), values.clone()));
    Calibration calibration = image.getCalibration();
    calibration.pixelWidth = grid.step();
    calibration.xOrigin = -grid.first() / grid.step();
    calibration.setXUnit(DEGREES);
    calibration.setYUnit("row");
    for (int row = 0; row < labels.size(); row++) {
      image.setProp(ROW + row, labels.get(row));
    }
    image.resetDisplayRange();
    return image;
  }
}
