package org.xrdlens.io.lab;

import java.util.Arrays;
import java.util.Optional;
import java.util.StringTokenizer;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberList;
import org.xrdlens.io.format.NumberToken;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.StepRange;
import org.xrdlens.io.format.TubeRadiation;

/**
 * The second line of an MDI file.
 *
 * @param start first angle in degrees
 * @param step in degrees
 * @param speed of the scan; programs disagree whether in degrees a minute or seconds a step
 * @param anode the element
 * @param wavelengthAngstrom of Kα1
 * @param stop last angle in degrees
 * @param points how many intensities follow, at least one
 */
record JadeMdiScan(
    double start,
    double step,
    double speed,
    String anode,
    double wavelengthAngstrom,
    double stop,
    int points) {
  private static final int FIELDS = 7;
  private static final int ANODE = 3;

  /** Reads the line; empty if it is no such line, or if its numbers contradict each other. */
  static Optional<JadeMdiScan> of(String line) {
    StringTokenizer tokens = new StringTokenizer(line, " ,\t");
    if (line.length() > 200 || tokens.countTokens() != FIELDS) {
      return Optional.empty();
    }
    double[] numbers = new double[FIELDS];
    String anode = "";
    for (int i = 0; i < FIELDS; i++) {
      String token = tokens.nextToken();
      if (i == ANODE) {
        anode = token;
      } else {
        numbers[i] = NumberToken.value(token);
        if (Double.isNaN(numbers[i])) {
          return Optional.empty();
        }
      }
    }
    double points = numbers[6];
    boolean named = anode.length() <= 3 && anode.chars().allMatch(Character::isLetter);
    boolean counted = points >= 1 && points <= NumberList.MOST && points == Math.rint(points);
    double expected = 1 + (numbers[5] - numbers[0]) / numbers[1];
    if (!named || !counted || !(Math.abs(expected - points) <= Math.max(2, 0.05 * points))) {
      return Optional.empty();
    }
    return Optional.of(
        new JadeMdiScan(
            numbers[0], numbers[1], numbers[2], anode, numbers[4], numbers[5], (int) points));
  }

  /** The scan with these intensities, of which those beyond the stated number are left out. */
  MeasuredScan scan(PatternSource source, double[] intensity, ImportRecord record)
      throws PatternFormatException {
    record.note("anode", anode + ".");
    record.note("scan mode", "Speed " + speed + "; the format does not say in which unit.");
    StepRange range = StepRange.of(source.fileName(), start, stop, step);
    MeasuredScan.Builder scan =
        MeasuredScan.of(
            source,
            ScanAxis.TWO_THETA,
            range.points(Arrays.copyOf(intensity, points), record),
            record);
    TubeRadiation.single(anode, wavelengthAngstrom)
        .ifPresent(found -> scan.radiation(found, "in the header"));
    return scan.build();
  }
}
