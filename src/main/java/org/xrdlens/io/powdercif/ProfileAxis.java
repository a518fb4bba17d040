package org.xrdlens.io.powdercif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifLoop;
import org.xrdlens.cif.CifNumber;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;

/**
 * The positions of a profile: a list beside the intensities, a range, or a list in another loop of
 * as many rows. Measured positions come before those that were corrected for the zero of 2θ,
 * because the intensities of other formats stand on them too.
 *
 * @param axis what they are
 * @param position a position for each row of the intensities, NaN where the list has none
 * @param tag the item they are from
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one profile, never compared
record ProfileAxis(ScanAxis axis, double[] position, String tag) {
  private record Item(String tag, ScanAxis axis) {}

  private static final List<Item> MEASURED =
      List.of(new Item("_pd_meas_2theta_scan", ScanAxis.TWO_THETA));
  private static final List<Item> OTHERS =
      List.of(
          new Item("_pd_proc_2theta_corrected", ScanAxis.TWO_THETA),
          new Item("_pd_meas_angle_2theta", ScanAxis.TWO_THETA),
          new Item("_pd_meas_time_of_flight", ScanAxis.TIME_OF_FLIGHT),
          new Item("_pd_proc_d_spacing", ScanAxis.D),
          new Item("_pd_proc_recip_len_q", ScanAxis.Q),
          new Item("_pd_meas_angle_omega", ScanAxis.OMEGA),
          new Item("_pd_meas_angle_chi", ScanAxis.CHI),
          new Item("_pd_meas_angle_phi", ScanAxis.PHI),
          new Item("_pd_proc_energy_incident", ScanAxis.ENERGY),
          new Item("_pd_proc_energy_detection", ScanAxis.ENERGY),
          new Item("_pd_proc_wavelength", ScanAxis.OTHER));

  private static final double MOST_STEPS_OFF = 0.5;

  /** The positions of a block's intensities; empty if it has none, or ranges of other lengths. */
  static Optional<ProfileAxis> of(CifBlock block, ProfileIntensity intensity) {
    int size = intensity.loop().rowCount();
    List<CifLoop> beside = List.of(intensity.loop());
    List<CifLoop> apart = new ArrayList<>(block.loops());
    apart.removeIf(loop -> loop == intensity.loop() || loop.rowCount() != size);
    Optional<ProfileAxis> measuredRange = range(block, "_pd_meas_2theta_range_", size);
    Optional<ProfileAxis> list = list(beside, MEASURED);
    if (intensity.isMeasured()) {
      list = list.or(() -> measuredRange);
    }
    return list.or(() -> list(beside, OTHERS))
        .or(() -> measuredRange)
        .or(() -> range(block, "_pd_proc_2theta_range_", size))
        .or(() -> list(apart, MEASURED))
        .or(() -> list(apart, OTHERS));
  }

  private static Optional<ProfileAxis> list(List<CifLoop> loops, List<Item> items) {
    for (Item item : items) {
      for (CifLoop loop : loops) {
        int column = loop.column(item.tag);
        if (column >= 0) {
          double[] position = new double[loop.rowCount()];
          Arrays.setAll(position, row -> number(loop.cell(row, column)));
          if (Arrays.stream(position).anyMatch(Double::isFinite)) {
            return Optional.of(new ProfileAxis(item.axis, position, item.tag));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ProfileAxis> range(CifBlock block, String prefix, int size) {
    double first = number(block.value(prefix + "min"));
    double last = number(block.value(prefix + "max"));
    double stated = number(block.value(prefix + "inc"));
    double step = Double.isNaN(stated) && size > 1 ? (last - first) / (size - 1) : stated;
    boolean fits =
        Double.isNaN(last) || Math.abs((last - first) / step - (size - 1)) < MOST_STEPS_OFF;
    if (!ScanPoints.isPosition(first) || !ScanPoints.isPosition(step) || step == 0 || !fits) {
      return Optional.empty();
    }
    double[] position = new double[size];
    Arrays.setAll(position, i -> first + i * step);
    return Optional.of(new ProfileAxis(ScanAxis.TWO_THETA, position, prefix + "*"));
  }

  private static double number(Optional<String> text) {
    return text.flatMap(CifNumber::parse).map(CifNumber::value).orElse(Double.NaN);
  }
}
