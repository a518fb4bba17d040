package org.xrdlens.io.format;

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
 *       below the limit, and half of the limit is taken (Hornung and Reed, Appl. Occup. Environ.
 *       Hyg. 5:46, 1990, doi 10.1080/1047322X.1990.10389587), or two standard deviations below the
 *       limit if that is more, so that missing background points make no dip;
 *   <li>neighbours above the geometric mean of the median and the highest recorded intensity: the
 *       top of a peak, continued as a Pearson VII line through two points on each side ({@link
 *       IntensityGap#peak}), at most five times as high as the highest recorded intensity;
 *   <li>otherwise: a straight line between the neighbours.
 * </ul>
 *
 * Where blanks are not below the limit, those at the ends and in gaps wider than one degree, in a
 * peak's top than three degrees, are left out.
 */
final class GapFilling {
  private static final double WIDEST_DEGREES = 1;
  private static final double WIDEST_PEAK_DEGREES = 3;
  private static final double MOST_OVER_HIGHEST = 5;
  private static final double NOISE_SIGMAS = 3;
  private static final double LOW_SHARE = 0.2;

  private enum Kind {
    LOW("below the lowest recorded intensity and set to about half of it"),
    TOP("at the top of a peak and continued from its flanks"),
    BETWEEN("between recorded points and set on the line between them"),
    LEFT_OUT("in a wide gap or at an end and left out");

    private final String description;

    Kind(String description) {
      this.description = description;
    }
  }

  /**
   * Lowest positive and highest recorded intensity, and the median of all with blanks at the low
   * end; none below 0.
   */
  private record Scale(double lowest, double median, double highest) {

    static Scale of(double[] sorted, int points) {
      return new Scale(
          DoubleStream.of(sorted).filter(y -> y > 0).findFirst().orElse(0),
          Math.max(0, sorted[Math.max(0, sorted.length - points / 2 - 1)]),
          Math.max(0, sorted[sorted.length - 1]));
    }

    /** Half of the limit, but never so low that counting noise could not explain it. */
    double belowLimit() {
      return Math.max(lowest / 2, lowest - 2 * Math.sqrt(lowest));
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
  ScanPoints fill(ScanPoints points) throws PatternFormatException {
    double[] known =
        DoubleStream.of(points.intensity()).filter(y -> !Double.isNaN(y)).sorted().toArray();
    if (known.length < 2) {
      throw PatternFormatException.of(
          fileName,
          known.length + " intensities at " + points.size() + " angles",
          "an intensity at two angles at least");
    }
    if (known.length == points.size()) {
      return points;
    }
    Scale scale = Scale.of(known, points.size());
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
    return new ScanPoints(points.position(), filled, deviation(points, filled)).select(kept);
  }

  /** A value that was filled in is uncertain by itself: its standard deviation is as large. */
  private static double[] deviation(ScanPoints points, double[] filled) {
    double[] deviation = points.deviation().clone();
    for (int i = 0; i < deviation.length; i++) {
      if (Double.isNaN(points.intensity()[i])) {
        deviation[i] = Math.abs(filled[i]);
      }
    }
    return deviation;
  }

  private static Kind kind(IntensityGap gap, ScanPoints points, Scale scale) {
    if (scale.isLow(gap.lowestBeside(points.intensity()))) {
      return Kind.LOW;
    }
    if (!gap.isEnclosed(points.size())) {
      return Kind.LEFT_OUT;
    }
    double width = points.position()[gap.end()] - points.position()[gap.start() - 1];
    if (gap.level(points.intensity()) > Math.sqrt(scale.median * scale.highest)) {
      return width > WIDEST_PEAK_DEGREES ? Kind.LEFT_OUT : Kind.TOP;
    }
    return width > WIDEST_DEGREES ? Kind.LEFT_OUT : Kind.BETWEEN;
  }

  private static void fill(
      IntensityGap gap, Kind kind, ScanPoints points, double[] filled, Scale scale) {
    double[] x = points.position();
    double[] y = points.intensity();
    switch (kind) {
      case LOW -> Arrays.fill(filled, gap.start(), gap.end(), scale.belowLimit());
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
