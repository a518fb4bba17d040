package org.xrdlens.image;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  /**
   * The share of values that are shown in shades; those above, of the strongest rows, are white.
   */
  private static final double BRIGHTEST = 0.995;

  private final TwoThetaGrid grid;
  private final List<String> labels;
  private final List<Optional<PatternRow>> measured;
  private final float[] values;

  private PatternImage(
      TwoThetaGrid grid, List<String> labels, List<Optional<PatternRow>> measured, float[] values) {
    this.grid = grid;
    this.labels = List.copyOf(labels);
    this.measured = List.copyOf(measured);
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
    return new PatternImage(
        grid, labels, Collections.nCopies(labels.size(), Optional.empty()), values);
  }

  /**
   * A copy whose rows are measured patterns.
   *
   * @param rows how each was measured, as many as there are rows
   */
  public PatternImage withMeasurements(List<PatternRow> rows) {
    if (rows.size() != labels.size()) {
      throw new IllegalArgumentException(
          "The image has " + labels.size() + " rows, but " + rows.size() + " were described.");
    }
    return new PatternImage(grid, labels, rows.stream().map(Optional::of).toList(), values);
  }

  /**
   * Reads back what {@link #toImagePlus} made, also after it was saved and opened, cropped,
   * processed, or turned into 8 or 16 bits; or an image of another program that is calibrated in
   * degrees. After scaling the rows have no names and no radiation any more. Image&gt;Crop keeps
   * the calibration right; the call {@link ImagePlus#crop} does not, and its angles and rows are
   * wrong.
   *
   * @throws IllegalArgumentException if the image is no single plane calibrated in degrees, or has
   *     colours
   */
  public static PatternImage from(ImagePlus image) {
    Calibration calibration = image.getCalibration();
    if (image.getStackSize() != 1
        || image.getType() == ImagePlus.COLOR_RGB
        || !DEGREES.equals(calibration.getXUnit())) {
      throw new IllegalArgumentException(
          "The image \""
              + image.getTitle()
              + "\" has "
              + image.getStackSize()
              + " planes of "
              + image.getBitDepth()
              + " bits and the unit "
              + calibration.getXUnit()
              + "; expected one plane of 8, 16 or 32 bits whose x axis is 2θ in °.");
    }
    ImageProcessor processor = image.getProcessor().duplicate();
    processor.setCalibrationTable(calibration.getCTable());
    float[] pixels = (float[]) processor.convertToFloatProcessor().getPixelsCopy();
    return new PatternImage(
        GridNote.read(image), RowNotes.names(image), RowNotes.measured(image), pixels);
  }

  /** The angles of the columns. */
  public TwoThetaGrid grid() {
    return grid;
  }

  /** The names of the rows. */
  public List<String> labels() {
    return labels;
  }

  /** How the pattern of a row was measured; empty where nobody says it. */
  public Optional<PatternRow> measured(int index) {
    return measured.get(index);
  }

  /** The values of a row: a copy. */
  public float[] row(int index) {
    return Arrays.copyOfRange(values, index * grid.size(), (index + 1) * grid.size());
  }

  /** As an ImgLib2 image, 2θ along dimension 0, rows along dimension 1; a copy. */
  public ArrayImg<FloatType, FloatArray> toImg() {
    return ArrayImgs.floats(values.clone(), grid.size(), labels.size());
  }

  /**
   * As a 32-bit ImageJ image, calibrated in degrees along x; a copy. The display is saturated at
   * the strongest values; the values are whole, but a conversion to fewer bits cuts at what is
   * displayed, so the range must be reset before.
   */
  public ImagePlus toImagePlus(String title) {
    ImagePlus image =
        new ImagePlus(title, new FloatProcessor(grid.size(), labels.size(), values.clone()));
    Calibration calibration = image.getCalibration();
    calibration.setXUnit(DEGREES);
    calibration.setYUnit("row");
    calibration.yOrigin = RowNotes.ORIGIN;
    GridNote.write(image, grid);
    RowNotes.name(image, labels);
    for (int row = 0; row < labels.size(); row++) {
      RowNotes.note(image, row, measured.get(row));
    }
    image.setLut(squareRootGray());
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float high = sorted[(int) (BRIGHTEST * (sorted.length - 1))];
    if (high > sorted[0]) {
      image.setDisplayRange(sorted[0], high);
    } else {
      image.resetDisplayRange();
    }
    return image;
  }

  /** Brightness as the square root: a strong reflection leaves the weak ones visible. */
  private static LUT squareRootGray() {
    byte[] gray = new byte[256];
    for (int i = 0; i < gray.length; i++) {
      gray[i] = (byte) Math.round(255 * Math.sqrt(i / 255.0));
    }
    return new LUT(gray, gray, gray);
  }
}
