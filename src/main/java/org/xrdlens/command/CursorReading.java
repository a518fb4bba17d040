package org.xrdlens.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.chart.PhaseTicks;
import org.xrdlens.chart.ReflectionTick;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/** What the line below a chart says about the position under the cursor. */
@FunctionalInterface
interface CursorReading {

  /**
   * The reading.
   *
   * @param position along the chart's x axis, in its unit
   * @return a text; empty where there is nothing to read
   */
  String at(double position);

  /** 2θ, the lattice spacing, and the intensity of the nearest point. */
  static CursorReading of(DiffractionPattern pattern) {
    double[] x = pattern.twoTheta();
    double[] y = pattern.intensity();
    CursorReading angle = alongTwoTheta(pattern.radiation());
    String unit = " " + pattern.intensityUnit();
    return position -> {
      String reading = angle.at(position);
      return reading.isEmpty() ? "" : reading + "   intensity " + nearest(x, y, position) + unit;
    };
  }

  /** 2θ, the lattice spacing, the intensity, and the nearest of a phase's reflections. */
  static CursorReading of(DiffractionPattern pattern, PhaseTicks phase) {
    CursorReading point = of(pattern);
    return position -> {
      String reading = point.at(position);
      return reading.isEmpty()
          ? ""
          : reading + phase.nearest(position).map(CursorReading::named).orElse("");
    };
  }

  private static String named(ReflectionTick tick) {
    return String.format(
        Locale.ROOT, "   nearest reflection %s at %.4f°", tick.label(), tick.twoTheta());
  }

  /** 2θ, the lattice spacing, and the intensities of two patterns' nearest points. */
  static CursorReading of(DiffractionPattern before, Optional<DiffractionPattern> after) {
    CursorReading first = of(before);
    if (after.isEmpty()) {
      return first;
    }
    double[] x = after.get().twoTheta();
    double[] y = after.get().intensity();
    return position -> {
      String reading = first.at(position);
      return reading.isEmpty()
          ? ""
          : reading.replace("   intensity ", "   before ") + "   after " + nearest(x, y, position);
    };
  }

  /** The position along the scan's axis and the intensity of the nearest point. */
  static CursorReading of(MeasuredScan scan) {
    double[] x = scan.positions();
    double[] y = scan.intensities();
    CursorReading axis = along(scan.axis());
    return position ->
        axis.at(position) + "   intensity " + nearest(x, y, position) + " " + scan.unit();
  }

  /** 2θ and the lattice spacing. */
  static CursorReading alongTwoTheta(Radiation radiation) {
    return position ->
        position > 0 && position < 180
            ? String.format(
                Locale.ROOT,
                "2θ %.3f°   d %.4f Å, %s",
                position,
                radiation.spacingAngstrom(position),
                radiation)
            : "";
  }

  /** The position along an axis. */
  static CursorReading along(ScanAxis axis) {
    return position ->
        String.format(Locale.ROOT, "%s %.4f %s", axis.symbol(), position, axis.unit()).strip();
  }

  private static String nearest(double[] x, double[] y, double position) {
    int nearest = 0;
    for (int i = 1; i < x.length; i++) {
      if (Math.abs(x[i] - position) < Math.abs(x[nearest] - position)) {
        nearest = i;
      }
    }
    double value = y[nearest];
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString()
        : "not measured,";
  }
}
