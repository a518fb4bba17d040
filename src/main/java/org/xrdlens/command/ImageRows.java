package org.xrdlens.command;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.xrdlens.image.PatternImage;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.pattern.TwoThetaGrid;

/** The rows of an image as scans, as if each had been read from a file of its name. */
final class ImageRows {
  private static final Pattern SCAN = Pattern.compile("(.*)(#\\d+)");

  private ImageRows() {}

  /**
   * The image of a file, or the one in front.
   *
   * @param file its path; blank for the image in front
   * @throws IOException if the file is missing or holds no image
   * @throws IllegalArgumentException if there is no image in front
   */
  static ImagePlus image(String file) throws IOException {
    if (file.isBlank()) {
      ImagePlus front = WindowManager.getCurrentImage();
      if (front == null) {
        throw new IllegalArgumentException(
            "There is no image in front; expected one whose rows are patterns.");
      }
      return front;
    }
    if (!Files.isRegularFile(Path.of(file))) {
      throw new IOException("There is no file \"" + file + "\"; expected an image.");
    }
    ImagePlus image = IJ.openImage(file);
    if (image == null) {
      throw new IOException("The file \"" + file + "\" holds no image that ImageJ can open.");
    }
    return image;
  }

  /**
   * The rows.
   *
   * @throws IllegalArgumentException if the image's x axis is not calibrated in degrees
   * @throws PatternFormatException if the calibration gives angles that are not finite
   */
  static List<ImportedScan> of(ImagePlus image) throws PatternFormatException {
    PatternImage rows = PatternImage.from(image);
    List<ImportedScan> scans = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int row = 0; row < rows.labels().size(); row++) {
      String label = rows.labels().get(row);
      ImportRecord record = new ImportRecord();
      record.note("format", "Row " + row + " of the image \"" + image.getTitle() + "\".");
      record.note("axis", "2θ in degrees, the image's x axis.");
      String file = fileName(label);
      // A name that another row has is told apart by the row's number.
      String free = names.add(file) ? file : file + "#" + row;
      scans.add(ImportedScan.of(free, scan(rows, row, label, record)));
    }
    return scans;
  }

  private static MeasuredScan scan(PatternImage rows, int row, String label, ImportRecord record)
      throws PatternFormatException {
    float[] values = rows.row(row);
    double[] intensity = new double[values.length];
    Arrays.setAll(intensity, i -> Float.isFinite(values[i]) ? values[i] : Double.NaN);
    MeasuredScan.Builder scan =
        MeasuredScan.of(
            PatternSource.of(CurveScan.fileName(label), new byte[0]),
            ScanAxis.TWO_THETA,
            new ScanPoints(angles(rows.grid()), intensity),
            record);
    return CurveScan.measured(scan, rows.measured(row)).build();
  }

  /** Rounded to a billionth of a degree, so that a file's 14.04 is not 14.040000000000001. */
  private static double[] angles(TwoThetaGrid grid) {
    return Arrays.stream(grid.toArray()).map(angle -> Math.rint(angle * 1e9) / 1e9).toArray();
  }

  /** The row's name as a file, in the subfolders that it names, which lie below the output. */
  private static String fileName(String label) {
    String[] parts = label.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      String number = SCAN.matcher(parts[i]).replaceFirst("$2");
      boolean isScan = i == parts.length - 1 && !number.equals(parts[i]);
      String name = isScan ? SCAN.matcher(parts[i]).replaceFirst("$1") : parts[i];
      parts[i] = CurveScan.fileName(name) + (isScan ? number : "");
    }
    return String.join("/", parts);
  }
}
