package org.xrdlens.io.rigaku;

import java.util.stream.DoubleStream;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextEncoding;
import org.xrdlens.io.format.TextLines;
import org.xrdlens.io.format.WholeNumbers;
import org.xrdlens.io.xml.ValueList;

/**
 * The rows of a {@code Profile0.txt}: position, intensity as the detector saw it and, in most
 * files, the factor by which the attenuator weakened it. The intensity before the attenuator is
 * their product, as with RAS files, and its standard deviation the factor times that of the counts.
 * A factor of 0 says that the instrument has no attenuator.
 *
 * @param points with the attenuation undone
 * @param stored the intensities as they are stored
 * @param attenuated how many points have a factor
 * @param largestFactor the largest one, 1 if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // lives while a scan is read, never compared
record RasxProfile(ScanPoints points, double[] stored, int attenuated, double largestFactor) {
  /**
   * Reads the rows.
   *
   * @param entry the name in the archive, for refusals
   * @throws PatternFormatException if there are none, or one is no row of two or three numbers
   */
  static RasxProfile of(String fileName, String entry, byte[] content)
      throws PatternFormatException {
    TextLines lines = TextLines.of(fileName, TextEncoding.of(content).decode(content));
    if (lines.size() == 0) {
      throw PatternFormatException.of(fileName, "no row in " + entry, "rows of numbers");
    }
    double[] position = new double[lines.size()];
    double[] stored = new double[lines.size()];
    double[] factors = new double[lines.size()];
    for (int i = 0; i < position.length; i++) {
      String place = "line " + lines.number().get(i) + " of " + entry;
      double[] row = ValueList.of(fileName, place, lines.text().get(i));
      boolean isFinite = row.length < 3 || Double.isFinite(row[1] * row[2]) || Double.isNaN(row[1]);
      if (row.length < 2 || !ScanPoints.isPosition(row[0]) || !isFinite) {
        throw PatternFormatException.of(
            fileName,
            row.length + " numbers in " + place,
            "a position, an intensity and an attenuator's factor");
      }
      position[i] = row[0];
      stored[i] = row[1];
      factors[i] = row.length > 2 && row[2] > 0 ? row[2] : 1;
    }
    return of(position, stored, factors);
  }

  private static RasxProfile of(double[] position, double[] stored, double[] factors) {
    int attenuated = (int) DoubleStream.of(factors).filter(factor -> factor != 1).count();
    if (attenuated == 0) {
      return new RasxProfile(new ScanPoints(position, stored), stored, 0, 1);
    }
    double[] intensity = new double[stored.length];
    double[] deviation = new double[stored.length];
    for (int i = 0; i < intensity.length; i++) {
      intensity[i] = stored[i] * factors[i];
      deviation[i] = factors[i] * Math.sqrt(Math.max(0, stored[i]));
    }
    return new RasxProfile(
        new ScanPoints(position, intensity, deviation),
        stored,
        attenuated,
        DoubleStream.of(factors).max().orElse(1));
  }

  /** Whether all stored intensities are whole numbers, as counts are. */
  boolean isWhole() {
    return WholeNumbers.are(stored);
  }

  /** Writes into a record what was done about the attenuator. */
  void describeAttenuation(ImportRecord record) {
    record.note(
        "attenuation",
        attenuated == 0
            ? "None."
            : attenuated
                + " of "
                + stored.length
                + " intensities were multiplied by the attenuator's factor in the file, up to "
                + largestFactor
                + ".");
  }
}
