package org.xrdlens.io.nexus;

import io.jhdf.api.Dataset;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.io.format.ScanAxis;

/**
 * What a dataset of positions is, by its name, its long name and its unit.
 *
 * @param axis what it counts
 * @param factor what its numbers are multiplied with to get the axis' unit
 */
record NexusAxis(ScanAxis axis, double factor) {
  private static final String TWO_THETA =
      "(2_?theta|two_?theta|2th|tth|ttheta|polar_angle)(?![a-z0-9]).*";

  /** The axis of a dataset; empty if nothing says that it counts positions of a scan. */
  static Optional<NexusAxis> of(Dataset dataset) {
    String unit = NexusTree.attribute(dataset, "units").toLowerCase(Locale.ROOT);
    String title = NexusTree.attribute(dataset, "long_name").toLowerCase(Locale.ROOT);
    String name = dataset.getName().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    return named(name, unit).or(() -> named(title.replaceAll("[ -]", "_"), unit));
  }

  private static Optional<NexusAxis> named(String name, String unit) {
    boolean radian = unit.startsWith("rad") || name.matches(".*[(_]rad(ian)?s?\\b.*");
    double degrees = radian ? 180 / Math.PI : 1;
    if (name.matches(TWO_THETA)) {
      return Optional.of(new NexusAxis(ScanAxis.TWO_THETA, degrees));
    }
    if (name.matches("(q|q_?vec(tor)?|scattering_vector|momentum_transfer)\\b.*|q_.*")) {
      boolean perNanometre = (unit + name).matches(".*(nm|nanomet).*");
      return Optional.of(new NexusAxis(perNanometre ? ScanAxis.Q_PER_NANOMETRE : ScanAxis.Q, 1));
    }
    if (name.matches("(d|d_?spacing)\\b.*")) {
      return Optional.of(new NexusAxis(ScanAxis.D, unit.startsWith("n") ? 10 : 1));
    }
    if (name.matches("(time_of_flight|tof)\\b.*")) {
      return Optional.of(new NexusAxis(ScanAxis.TIME_OF_FLIGHT, unit.startsWith("ms") ? 1000 : 1));
    }
    ScanAxis angle =
        switch (name) {
          case "theta" -> ScanAxis.THETA;
          case "omega" -> ScanAxis.OMEGA;
          case "phi" -> ScanAxis.PHI;
          case "chi" -> ScanAxis.CHI;
          default -> null;
        };
    return angle == null
        ? name.matches("energy\\b.*")
            ? Optional.of(new NexusAxis(ScanAxis.ENERGY, 1))
            : Optional.empty()
        : Optional.of(new NexusAxis(angle, degrees));
  }
}
