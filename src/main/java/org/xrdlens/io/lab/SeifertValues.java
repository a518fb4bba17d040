package org.xrdlens.io.lab;

import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextCursor;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.io.format.WholeNumbers;
import org.xrdlens.pattern.IntensityUnit;

/**
 * The rows of an NJA scan. Those of a pole figure are α, β, intensity and background: no scan, but
 * a raster. It is listed by its first two columns, as programs that know no rasters list it, and
 * refused as a diffraction pattern.
 */
final class SeifertValues {
  private final NumberList position = new NumberList();
  private final NumberList intensity = new NumberList();
  private final NumberList row = new NumberList();

  /** How many rows there are. */
  int size() {
    return position.size();
  }

  /**
   * Adds the row in the cursor's line.
   *
   * @throws PatternFormatException if the line is no row
   */
  void addRow(TextCursor cursor) throws PatternFormatException {
    row.clear();
    row.addRow(cursor);
    if (row.size() < 2 || !ScanPoints.isPosition(row.get(0))) {
      throw cursor.refusal("a position and an intensity");
    }
    if (position.size() == NumberList.MOST) {
      throw cursor.refusal("more than " + NumberList.MOST + " rows", "at most as many");
    }
    position.add(row.get(0));
    intensity.add(row.get(1));
  }

  /** The scan of these rows; at least one. */
  MeasuredScan scan(PatternSource source, SeifertHeader header) throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    record.note("format", "Seifert NJA.");
    header.describe(record);
    ScanPoints points = new ScanPoints(position.toArray(), intensity.toArray());
    ScanAxis axis = header.isTexture() ? ScanAxis.ALPHA : header.axis();
    MeasuredScan.Builder scan = MeasuredScan.of(source, axis, points, record);
    double wavelength = header.number("Wavelength");
    TubeRadiation.of(header.text("Anode"), wavelength, Double.NaN, Double.NaN)
        .ifPresent(found -> scan.radiation(found, "in the header by its anode"));
    double time = header.number("Time");
    scan.countingTime(time, "stated in the header");
    if (header.isTexture()) {
      scan.note(
          "pole figure",
          "A raster of α and β at 2θ = "
              + header.text("2Theta")
              + "°: the numbers listed are α and β, not the intensities at them.");
      scan.refuse("a pole figure, a raster of α and β with " + size() + " intensities");
    } else {
      noteUnit(scan, points.intensity(), time);
    }
    return scan.build();
  }

  /** Rayflex shows counts or rates; only whole numbers tell. */
  private static void noteUnit(MeasuredScan.Builder scan, double[] intensity, double timeSeconds) {
    if (WholeNumbers.are(intensity)) {
      scan.intensity(IntensityUnit.COUNTS, "as they are whole numbers");
    } else if (WholeNumbers.areTimes(intensity, timeSeconds)) {
      scan.intensity(
          IntensityUnit.COUNTS_PER_SECOND, "as they are whole only times the counting time");
    }
  }
}
