package org.xrdlens.command;

import org.xrdlens.image.ShownCurve;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
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
   */
  static MeasuredScan of(ShownCurve curve) {
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
    return MeasuredScan.of(source, axis.axis(), new ScanPoints(curve.x(), curve.y()), record)
        .build();
  }

  /** The title as a file could be called. */
  static String fileName(String title) {
    String name = title.replaceAll(NOT_IN_A_FILE_NAME, "_").strip();
    name = name.substring(0, Math.min(LONGEST_NAME, name.length())).replaceFirst("^\\.+", "_");
    return name.isEmpty() ? "curve" : name;
  }
}
