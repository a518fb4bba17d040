package org.xrdlens.io.powdercif;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifLoop;

/**
 * The column of intensities of a block: of those that have numbers, the one nearest to what the
 * detector saw.
 *
 * @param loop where it is
 * @param tag its name
 */
record ProfileIntensity(CifLoop loop, String tag) {
  /** From counts over corrected intensities down to what a model calculates. */
  private static final List<String> TAGS =
      List.of(
          "_pd_meas_counts_total",
          "_pd_meas_intensity_total",
          "_pd_proc_intensity_total",
          "_pd_proc_intensity_net",
          "_pd_meas_intensity_net",
          "_pd_meas_counts_net",
          "_pd_proc_intensity_norm",
          "_pd_calc_intensity_total",
          "_pd_calc_intensity_net");

  private static final int ENOUGH = 2;

  /** The intensities of a block; empty if it has none. */
  static Optional<ProfileIntensity> of(CifBlock block) {
    for (String tag : TAGS) {
      for (CifLoop loop : block.loops()) {
        ProfileIntensity candidate = new ProfileIntensity(loop, tag);
        if (loop.column(tag) >= 0 && candidate.hasValues()) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private boolean hasValues() {
    int column = loop.column(tag);
    return IntStream.range(0, loop.rowCount())
            .filter(row -> loop.cell(row, column).isPresent())
            .limit(ENOUGH)
            .count()
        == ENOUGH;
  }

  int column() {
    return loop.column(tag);
  }

  /** The column of standard deviations that newer dictionaries have. */
  OptionalInt deviationColumn() {
    int column = loop.column(tag + "_su", tag + "_esd");
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /** Whether these are counts of a detector, neither scaled nor corrected. */
  boolean isCounts() {
    return tag.startsWith("_pd_meas_counts");
  }

  boolean isCalculated() {
    return tag.startsWith("_pd_calc");
  }

  boolean isMeasured() {
    return tag.startsWith("_pd_meas");
  }
}
