package org.xrdlens.io.gsas;

import java.util.Arrays;
import java.util.Locale;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.pattern.IntensityUnit;

/**
 * One bank as a scan.
 *
 * <p>Real headers count wrongly, and files get cut; the rule that tells them apart: if fewer points
 * are there than the bank announces, they are taken with a warning where at most 5 % are missing,
 * or where there are as many records as the bank itself announces; otherwise the file is refused as
 * cut. If more are there and they are no zeros, all are taken with a warning.
 */
final class GsasScan {
  private static final double SHARE_OF_A_WRONG_HEADER = 0.95;

  private final PatternSource source;
  private final ImportRecord record;
  private final GsasBank bank;
  private final GsasRecords records;
  private final int size;

  /**
   * @throws PatternFormatException if the bank is cut
   */
  GsasScan(PatternSource source, ImportRecord header, GsasBank bank, GsasRecords records)
      throws PatternFormatException {
    this.source = source;
    this.record = new ImportRecord(header);
    this.bank = bank;
    this.records = records;
    this.size = size();
  }

  private int size() throws PatternFormatException {
    int found = records.measured();
    boolean tolerable =
        found >= SHARE_OF_A_WRONG_HEADER * bank.points()
            || (records.records() == bank.records() && !bank.agreesWithItself());
    if (found == 0 || (found < bank.points() && !tolerable)) {
      throw refusal(
          String.format(
              Locale.ROOT,
              "%d points in %d records after line %d, which announces %.0f in %.0f",
              found,
              records.records(),
              bank.line(),
              bank.points(),
              bank.records()),
          "as many points as announced: the file seems to be cut");
    }
    if (found != bank.points()) {
      record.warn(
          String.format(
              Locale.ROOT,
              "The bank announces %.0f points but holds %d; all that are there were taken.",
              bank.points(),
              found));
    }
    return found;
  }

  MeasuredScan.Builder builder() throws PatternFormatException {
    record.note("format", "GSAS, layout " + bank.encoding() + ": " + bank.title() + ".");
    double[] position = bank.encoding().hasPositions() ? records.positions(size) : computed();
    ScanAxis axis = axis(position);
    if (axis == ScanAxis.TWO_THETA) {
      toDegrees(position);
    }
    ScanPoints points =
        new ScanPoints(position, records.intensities(size), records.deviations(size));
    MeasuredScan.Builder scan = MeasuredScan.of(source, axis, points, record);
    if (bank.encoding() == GsasBank.Encoding.STD) {
      scan.intensity(IntensityUnit.COUNTS, "as the layout STD has them");
    }
    return axis == ScanAxis.OTHER
        ? scan.refuse("a bank along channels whose " + bank.binning() + " binning is not computed")
        : scan;
  }

  private double[] computed() throws PatternFormatException {
    double first = bank.coefficient(0);
    double[] position = new double[size];
    if (bank.isConstantStep()) {
      double step = bank.coefficient(1);
      require(
          step != 0 && ScanPoints.isPosition(first) && ScanPoints.isPosition(first + step * size));
      Arrays.setAll(position, i -> first + i * step);
    } else if (bank.binning().equals("SLOG")) {
      double ratio = bank.coefficient(2);
      require(first > 0 && ratio > 0 && ScanPoints.isPosition(first * Math.pow(1 + ratio, size)));
      Arrays.setAll(position, i -> first * Math.pow(1 + ratio, i));
    } else {
      Arrays.setAll(position, i -> i);
    }
    return position;
  }

  private void require(boolean usable) throws PatternFormatException {
    if (!usable) {
      throw refusal(
          "\"" + bank.title() + "\" in line " + bank.line(),
          "a first position and a step that is not 0 behind " + bank.binning());
    }
  }

  private ScanAxis axis(double[] position) {
    boolean angles = Arrays.stream(position).allMatch(x -> Math.abs(x) <= 18_000);
    if (bank.isConstantStep() && angles) {
      record.note("axis", "2θ, in the file in hundredths of a degree.");
      return ScanAxis.TWO_THETA;
    }
    if (!bank.isConstantStep()
        && !bank.encoding().hasPositions()
        && !bank.binning().equals("SLOG")) {
      record.note("axis", "Channel numbers from 0, binned by " + bank.binning() + ".");
      return ScanAxis.OTHER;
    }
    record.note(
        "axis",
        bank.isConstantStep()
            ? "Time of flight in µs: as hundredths of a degree it would pass 180°."
            : "Time of flight in µs, binned by " + bank.binning() + ".");
    return ScanAxis.TIME_OF_FLIGHT;
  }

  private void toDegrees(double[] position) {
    double announced = bank.coefficient(0);
    boolean degreesAlready =
        bank.encoding().hasPositions()
            && announced != 0
            && Math.abs(100 * position[0] - announced) < 1e-3 * Math.abs(announced);
    if (degreesAlready) {
      record.warn("The positions were taken as degrees: the bank's first is 100 times as large.");
      return;
    }
    for (int i = 0; i < position.length; i++) {
      position[i] /= 100;
    }
  }

  private PatternFormatException refusal(String found, String expected) {
    return PatternFormatException.of(source.fileName(), found, expected);
  }
}
