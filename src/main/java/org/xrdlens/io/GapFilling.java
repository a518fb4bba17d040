package org.xrdlens.io;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Gives blank intensities a value that neither invents nor beheads a peak. Programs leave a field
 * blank for two opposite reasons, a count below the detection limit and a count too large for the
 * field, so the recorded neighbours decide:
 *
 * <ul>
 *   <li>a neighbour within counting noise of the lowest recorded intensity, which itself is small:
 *       below the limit, and the limit is taken, so that neither a dip nor a peak can arise;
 *   <li>neighbours above the geometric mean of the median and the highest recorded intensity: the
 *       top of a peak, continued as a Gaussian line through two points on each side, at most four
 *       times as high as the highest recorded intensity;
 *   <li>otherwise: a straight line between the neighbours.
 * </ul>
 *
 * Gaps wider than one degree that are not below the limit, and such gaps at the ends, are left out.
 */
final class GapFilling {
  private static final double WIDEST_DEGREES = 1;
  private static final double MOST_OVER_HIGHEST = 4;
  private static final double NOISE_SIGMAS = 3;
  private static final double LOW_SHARE = 0.2;

  private enum Kind {
    LOW("below the lowest recorded intensity and set to it"),
    TOP("at the top of a peak and continued from its flanks"),
    BETWEEN("between recorded points and set on the line between them"),
    LEFT_OUT("in a wide gap or at an end and left out");

    private final String description;

    Kind(String description) {
      this.description = description;
    }
  }

  /** Lowest positive, median and highest recorded intensity; none below 0. */
  private record Scale(double lowest, double median, double highest) {

    static Scale of(double[] sorted) {
      return new Scale(
          DoubleStream.of(sorted).filter(y -> y > 0).findFirst().orElse(0),
          Math.max(0, sorted[sorted.length / 2]),
          Math.max(0, sorted[sorted.length - 1]));
    }

    boolean isLow(double neighbour) {
      return lowest <= LOW_SHARE * highest
          && neighbour <= lowest + NOISE_SIGMAS * Math.sqrt(lowest);
    }
  }

  private final String fileName;
  private final ImportRecord record;

  GapFilling(String fileName, ImportRecord record) {
    this.fileName = fileName;
    this.record = record;
  }

  /**
   * The points with all intensities finite; what was done goes into the record.
   *
   * @throws PatternFormatException if fewer than two points have an intensity
   */
  ColumnPoints fill(ColumnPoints points) throws PatternFormatException {
    double[] known =
        DoubleStream.of(points.intensity()).filter(y -> !Double.isNaN(y)).sorted().toArray();
    if (known.length < 2) {
      throw PatternFormatException.of(
          fileName,
          known.length + " intensities at " + points.size() + " angles",
          ColumnTextFormat.EXPECTED);
    }
    if (known.length == points.size()) {
      return points;
    }
    Scale scale = Scale.of(known);
    double[] filled = points.intensity().clone();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (int i = 0; i < filled.length; i++) {
      if (Double.isNaN(filled[i])) {
        IntensityGap gap = IntensityGap.from(i, points.intensity());
        Kind kind = kind(gap, points, scale);
        fill(gap, kind, points, filled, scale);
        counts.merge(kind, gap.size(), Integer::sum);
        i = gap.end() - 1;
      }
    }
    describe(points.size() - known.length, counts);
    int[] kept = IntStream.range(0, filled.length).filter(i -> !Double.isNaN(filled[i])).toArray();
    return new ColumnPoints(points.angle(), filled, points.line()).select(kept);
  }

  private static Kind kind(IntensityGap gap, ColumnPoints points, Scale scale) {
    if (scale.isLow(gap.lowestBeside(points.intensity()))) {
      return Kind.LOW;
    }
    double[] angle = points.angle();
    if (!gap.isEnclosed(angle.length)
        || angle[gap.end()] - angle[gap.start() - 1] > WIDEST_DEGREES) {
      return Kind.LEFT_OUT;
    }
    return gap.level(points.intensity()) > Math.sqrt(scale.median * scale.highest)
        ? Kind.TOP
        : Kind.BETWEEN;
  }

  private static void fill(
      IntensityGap gap, Kind kind, ColumnPoints points, double[] filled, Scale scale) {
    double[] x = points.angle();
    double[] y = points.intensity();
    switch (kind) {
      case LOW -> Arrays.fill(filled, gap.start(), gap.end(), scale.lowest);
      case TOP -> {
        for (int i = gap.start(); i < gap.end(); i++) {
          filled[i] = Math.min(gap.peak(x, y, i), MOST_OVER_HIGHEST * scale.highest);
        }
      }
      case BETWEEN -> {
        for (int i = gap.start(); i < gap.end(); i++) {
          filled[i] = gap.straight(x, y, i);
        }
      }
      case LEFT_OUT -> {}
    }
  }

  private void describe(int blanks, Map<Kind, Integer> counts) {
    StringBuilder parts = new StringBuilder();
    counts.forEach(
        (kind, count) ->
            parts.append(
                String.format(
                    Locale.ROOT, "%s%d %s", parts.isEmpty() ? "" : "; ", count, kind.description)));
    record.note("blank intensities", blanks + " points had no intensity: " + parts + ".");
  }
}
