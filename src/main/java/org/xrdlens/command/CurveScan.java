package org.xrdlens.command;

import java.util.Optional;
import org.xrdlens.image.PatternRow;
import org.xrdlens.image.ShownCurve;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanPoints;

/** Takes a curve of ImageJ for a scan, as if it had been read from a file of the window's title. */
final class CurveScan {
  private static final String NOT_IN_A_FILE_NAME = "[\\\\/:*?\"<>|#\\p{Cntrl}]+";
  private static final int LONGEST_NAME = 100;

  private CurveScan() {}

  /**
   * The scan.
   *
   * @throws IllegalArgumentException if the axis is none of a diffraction pattern
   * @throws PatternFormatException if a point is not finite
   */
  static MeasuredScan of(ShownCurve curve) throws PatternFormatException {
    CurveAxis axis =
        CurveAxis.of(curve.axis())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\""
                            + curve.title()
                            + "\" has an axis in "
                            + curve.axis()
                            + "; expected 2θ in °, q in 1/Å or 1/nm, or d in Å."
                            + " Analyze > Set Scale... gives an image its unit."));
    ImportRecord record = new ImportRecord();
    record.note("format", curve.origin());
    record.note("axis", axis.axis().title() + (axis.assumed() ? ", assumed." : "."));
    if (axis.assumed()) {
      record.warn(
          "\"" + curve.axis() + "\" names no unit; the values were taken for 2θ in degrees.");
    }
    PatternSource source = PatternSource.of(fileName(curve.title()), new byte[0]);
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, axis.axis(), new ScanPoints(curve.x(), curve.y()), record);
    return measured(scan, curve.measured()).build();
  }

  /** Notes what an image's properties say about a row. */
  static MeasuredScan.Builder measured(MeasuredScan.Builder scan, Optional<PatternRow> measured) {
    if (measured.isPresent()) {
      String where = "in the image's properties";
      scan.radiation(measured.get().radiation(), where);
      scan.countingTime(measured.get().countingTimeSeconds().orElse(0), where);
      scan.intensity(measured.get().unit(), where);
    }
    return scan;
  }

  /** The title as a file could be called. */
  static String fileName(String title) {
    String name = title.replaceAll(NOT_IN_A_FILE_NAME, "_").strip();
    name = name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceFirst("^\\.+", "_");
    return name.isEmpty() ? "curve" : name;
  }
}
