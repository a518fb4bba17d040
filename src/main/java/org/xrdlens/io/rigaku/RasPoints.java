package org.xrdlens.io.rigaku;

import java.util.Locale;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextCursor;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.io.format.WholeNumbers;
import org.xrdlens.pattern.IntensityUnit;

/**
 * The points of a scan in SmartLab's text files, row by row: position, intensity as the detector
 * saw it and the factor by which the attenuator weakened it. The intensity before the attenuator is
 * their product, as NCNR's and NIMS's readers take it. A factor of 0 says that the instrument has
 * no attenuator.
 */
final class RasPoints {
  private final NumberList position = new NumberList();
  private final NumberList stored = new NumberList();
  private final NumberList intensity = new NumberList();
  private final NumberList row = new NumberList();
  private int attenuated;
  private double largestFactor;

  /** How many points there are. */
  int size() {
    return position.size();
  }

  /**
   * Adds the row in the cursor's line.
   *
   * @param fallbackFactor the attenuator's factor if the row has none
   * @throws PatternFormatException if the line is no such row
   */
  void addRow(TextCursor cursor, double fallbackFactor) throws PatternFormatException {
    row.clear();
    row.addRow(cursor);
    if (row.size() < 2 || row.size() > 3 || !ScanPoints.isPosition(row.get(0))) {
      throw cursor.refusal("a position, an intensity and perhaps an attenuator's factor");
    }
    if (position.size() == NumberList.MOST) {
      throw cursor.refusal("more than " + NumberList.MOST + " points", "at most as many");
    }
    double factor = row.size() > 2 ? row.get(2) : fallbackFactor;
    boolean applies = factor > 0 && factor != 1;
    position.add(row.get(0));
    stored.add(row.get(1));
    intensity.add(applies ? row.get(1) * factor : row.get(1));
    if (applies) {
      attenuated++;
      largestFactor = Math.max(largestFactor, factor);
    }
    if (Double.isInfinite(intensity.get(intensity.size() - 1))) {
      throw cursor.refusal("an intensity that is finite with its attenuator's factor");
    }
  }

  /** The scan of these points; at least one. */
  MeasuredScan scan(PatternSource source, RasHeader header, ImportRecord record)
      throws PatternFormatException {
    header.describe(record);
    ScanPoints points = points(header.text("MEAS_SCAN_UNIT_Y"));
    MeasuredScan.Builder scan = MeasuredScan.of(source, header.axis(), points, record);
    header
        .radiation()
        .ifPresent(
            found ->
                scan.radiation(found, TubeRadiation.where("in the header", found, Double.NaN)));
    double time = header.countingTimeSeconds();
    scan.countingTime(
        time,
        "by the header's "
            + header.text("MEAS_SCAN_SPEED")
            + " "
            + header.text("MEAS_SCAN_SPEED_UNIT")
            + " (of a one-dimensional detector: as one channel passes)");
    noteUnit(scan, header.text("MEAS_SCAN_UNIT_Y"), time);
    noteAttenuation(scan);
    double announced = header.number("MEAS_DATA_COUNT");
    if (!Double.isNaN(announced) && announced != size()) {
      scan.warn(
          "The header announces " + (long) announced + " points, the file has " + size() + ".");
    }
    return scan.build();
  }

  /** The points; where counts were multiplied, with the deviations that the counts had. */
  private ScanPoints points(String unit) {
    if (attenuated == 0 || isRate(unit)) {
      return new ScanPoints(position.toArray(), intensity.toArray());
    }
    double[] deviation = new double[size()];
    for (int i = 0; i < deviation.length; i++) {
      double factor = stored.get(i) == 0 ? 1 : intensity.get(i) / stored.get(i);
      deviation[i] = factor * Math.sqrt(Math.max(0, stored.get(i)));
    }
    return new ScanPoints(position.toArray(), intensity.toArray(), deviation);
  }

  private static boolean isRate(String unit) {
    String lower = unit.toLowerCase(Locale.ROOT);
    return lower.startsWith("cps") || lower.contains("/s");
  }

  /** The unit is declared, but files that declare counts also hold rates and scaled numbers. */
  private void noteUnit(MeasuredScan.Builder scan, String declared, double timeSeconds) {
    if (isRate(declared)) {
      scan.intensity(IntensityUnit.COUNTS_PER_SECOND, "declared in the header");
    } else if (declared.toLowerCase(Locale.ROOT).startsWith("count")) {
      double[] values = stored.toArray();
      if (WholeNumbers.are(values)) {
        scan.intensity(IntensityUnit.COUNTS, "declared in the header and whole numbers");
      } else if (WholeNumbers.areTimes(values, timeSeconds)) {
        scan.intensity(
            IntensityUnit.COUNTS_PER_SECOND,
            "though the header declares counts: only times the counting time they are whole");
      } else {
        scan.intensity(
            IntensityUnit.COUNTS,
            "declared in the header, though they are no whole numbers: the program has scaled them");
      }
    }
  }

  private void noteAttenuation(MeasuredScan.Builder scan) {
    if (attenuated > 0) {
      scan.note(
          "attenuation",
          attenuated
              + " of "
              + size()
              + " intensities were multiplied by the attenuator's factor in the file, up to "
              + largestFactor
              + ".");
    }
  }
}
