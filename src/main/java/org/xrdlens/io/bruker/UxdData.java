package org.xrdlens.io.bruker;

import java.util.Arrays;
import java.util.Locale;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TubeRadiation;

/** The data of one range of a UXD file while they are being read, and the scan they make. */
final class UxdData {
  private final PatternSource source;
  private final String formatName;
  private final UxdMarker marker;
  private final UxdKeys keys;
  private final int markerLine;
  private double[] numbers = new double[1024];
  private int count;
  private boolean commaParts;

  UxdData(PatternSource source, String formatName, UxdMarker marker, UxdKeys keys, int markerLine) {
    this.source = source;
    this.formatName = formatName;
    this.marker = marker;
    this.keys = keys;
    this.markerLine = markerLine;
  }

  /** Takes over a line of numbers. */
  void add(String line, int lineNumber) throws PatternFormatException {
    boolean comma = hasDecimalCommas(line);
    int numbersInLine = 0;
    int i = 0;
    while (i < line.length()) {
      int start = i;
      while (i < line.length() && !parts(line.charAt(i), comma)) {
        i++;
      }
      add(line, start, i, comma, lineNumber);
      numbersInLine++;
      while (i < line.length() && parts(line.charAt(i), comma)) {
        i++;
      }
    }
    if (numbersInLine % marker.numbersPerPoint() != 0) {
      throw PatternFormatException.of(
          source.fileName(),
          numbersInLine + " numbers in line " + lineNumber + " after " + marker.name(),
          marker.numbersPerPoint() + " for each point");
    }
  }

  /** A comma is a decimal one, unless points are or a line of the range has two in a number. */
  private boolean hasDecimalCommas(String line) {
    if (commaParts || line.indexOf('.') >= 0 || line.indexOf(',') < 0) {
      return false;
    }
    for (String token : line.split("[\\s;]+")) {
      commaParts |= token.indexOf(',') != token.lastIndexOf(',') || token.endsWith(",");
    }
    return !commaParts;
  }

  /** Blanks and semicolons part numbers, commas where they are no decimal mark. */
  private static boolean parts(char c, boolean decimalComma) {
    return c <= ' ' || c == ';' || (c == ',' && !decimalComma);
  }

  private void add(String line, int start, int end, boolean comma, int lineNumber)
      throws PatternFormatException {
    boolean position = marker.hasPositions() && count % marker.numbersPerPoint() == 0;
    double value = NumberToken.valueIn(line, start, end, comma);
    boolean blank = Double.isNaN(value) && NumberToken.isBlank(line.substring(start, end));
    if (!ScanPoints.isPosition(value) && (position || !blank)) {
      throw PatternFormatException.of(
          source.fileName(),
          "\""
              + line.substring(start, end)
              + "\" in line "
              + lineNumber
              + " after "
              + marker.name(),
          "a finite number");
    }
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = value;
  }

  /** Ends the range; one without points is no scan. */
  void addTo(ScanList scans) throws PatternFormatException {
    if (count > 0) {
      scans.add(scan());
    }
  }

  private MeasuredScan scan() throws PatternFormatException {
    String drive = keys.text("_DRIVE");
    ScanAxis axis = drive.isEmpty() ? ScanAxis.TWO_THETA : BrukerDrive.axis(drive);
    double[] intensity = column(marker.hasPositions() ? 1 : 0);
    ScanPoints points =
        marker.hasPositions()
            ? new ScanPoints(column(0), intensity)
            : ScanPoints.uniform(start(axis), step(intensity.length), intensity);
    ImportRecord record = new ImportRecord();
    record.note("format", formatName + ".");
    keys.noteIn(record);
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, axis, points, record)
            .note(
                "axis",
                axis.title()
                    + (drive.isEmpty()
                        ? "; the file names no drive."
                        : ", by _DRIVE " + drive + "."))
            .intensity(marker.unit(), "by " + marker.name())
            .countingTime(keys.number("_STEPTIME"), "by the range's _STEPTIME");
    keys.radiation()
        .ifPresent(
            radiation ->
                scan.radiation(
                    radiation, TubeRadiation.where("by _WL1", radiation, keys.number("_WLRATIO"))));
    double promised = keys.number("_COUNT");
    if (promised > 0 && promised != intensity.length) {
      scan.warn(
          String.format(
              Locale.ROOT, "_COUNT promises %.0f points, there are %d.", promised, points.size()));
    }
    return scan.build();
  }

  private double start(ScanAxis axis) throws PatternFormatException {
    String place =
        switch (axis) {
          case TWO_THETA -> "_2THETA";
          case OMEGA -> "_THETA";
          case PHI -> "_PHI";
          case CHI -> "_KHI";
          case Z -> "_Z";
          default -> "_START";
        };
    double stated = keys.number("_START");
    double start = Double.isNaN(stated) ? keys.required(place, markerLine) : stated;
    if (!ScanPoints.isPosition(start)) {
      throw PatternFormatException.of(
          source.fileName(),
          "the start " + start + " for the data after line " + markerLine,
          "a finite position");
    }
    return start;
  }

  private double step(int points) throws PatternFormatException {
    double step = keys.required("_STEPSIZE", markerLine);
    if (step == 0 || !ScanPoints.isPosition(step * points)) {
      throw PatternFormatException.of(
          source.fileName(),
          "_STEPSIZE=" + step + " for the data after line " + markerLine,
          "a finite step other than 0");
    }
    return step;
  }

  private double[] column(int index) {
    double[] column = new double[count / marker.numbersPerPoint()];
    Arrays.setAll(column, i -> numbers[i * marker.numbersPerPoint() + index]);
    return column;
  }
}
