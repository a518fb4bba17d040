package org.xrdlens.io.fullprof;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TextLines;

/**
 * The intensities that follow a range, as many as it has points, or twice as many where standard
 * deviations follow: behind all intensities (D1A5, DMC) or behind each row of ten (Brookhaven).
 *
 * @param points angles, intensities, and standard deviations where there are any
 * @param layout how they stand in lines
 */
record StepProfile(ScanPoints points, NumberLayout layout) {
  private static final int ROW = 10;

  /** The profile below a header; empty if there are not as many numbers as it needs. */
  static Optional<StepProfile> below(StepHeader header, TextLines lines) {
    for (NumberLayout layout : NumberLayout.values()) {
      double[] numbers = layout.numbers(lines.text(), header.index() + 1);
      boolean single = isFilledTo(numbers, header.points());
      boolean detectors =
          layout == NumberLayout.FREE
              && NumberLayout.DETECTORS_AND_COUNTS.read(firstLine(header, lines), new double[99])
                  > 0;
      if (single) {
        return Optional.of(
            profile(header, Arrays.copyOf(numbers, header.points()), new double[0], layout));
      }
      if (isFilledTo(numbers, 2 * header.points()) && !detectors) {
        return Optional.of(pairs(header, numbers, layout));
      }
    }
    return Optional.empty();
  }

  private static String firstLine(StepHeader header, TextLines lines) {
    int index = header.index() + 1;
    String line = index < lines.size() ? lines.text().get(index) : "";
    return line.substring(0, Math.min(80, line.length()));
  }

  /** Whether there are as many numbers, zeros that fill a row and end marks below 0 aside. */
  private static boolean isFilledTo(double[] numbers, int points) {
    return numbers.length >= points
        && numbers.length < points + ROW
        && DoubleStream.of(numbers).skip(points).allMatch(v -> v == 0 || v <= -999);
  }

  private static StepProfile pairs(StepHeader header, double[] numbers, NumberLayout layout) {
    int n = header.points();
    double[] behindAll = Arrays.copyOfRange(numbers, n, 2 * n);
    double[] first = Arrays.copyOf(numbers, n);
    double[] perRow = new double[n];
    double[] behindRow = new double[n];
    for (int i = 0; i < n; i++) {
      int row = i / ROW;
      int length = Math.min(ROW, n - row * ROW);
      int at = 2 * ROW * row + i % ROW;
      perRow[i] = numbers[at];
      behindRow[i] = numbers[at + length];
    }
    return spread(perRow, behindRow) < spread(first, behindAll)
        ? profile(header, perRow, behindRow, layout)
        : profile(header, first, behindAll, layout);
  }

  /** How far σ²/intensity, which is constant where counts alone decide, varies: the std of ln. */
  private static double spread(double[] intensity, double[] deviation) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int i = 0; i < intensity.length; i++) {
      if (intensity[i] > 0 && deviation[i] > 0) {
        double ratio = 2 * Math.log(deviation[i]) - Math.log(intensity[i]);
        sum += ratio;
        squares += ratio * ratio;
        n++;
      }
    }
    return n < 2 ? Double.POSITIVE_INFINITY : squares / n - (sum / n) * (sum / n);
  }

  private static StepProfile profile(
      StepHeader header, double[] intensity, double[] deviation, NumberLayout layout) {
    double[] position = new double[intensity.length];
    Arrays.setAll(position, i -> header.firstDegrees() + i * header.stepDegrees());
    return new StepProfile(new ScanPoints(position, intensity, deviation), layout);
  }
}
