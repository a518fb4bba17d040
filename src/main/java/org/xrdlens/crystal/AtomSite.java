package org.xrdlens.crystal;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An atom, or a share of one, in the asymmetric unit.
 *
 * @param label name of the site, for instance {@code Pb1}
 * @param symbol element or ion, for instance {@code Pb} or {@code Pb2+}
 * @param occupancy how much of the site the species fills, 0 to 1
 * @param x first fractional coordinate
 * @param y second fractional coordinate
 * @param z third fractional coordinate
 * @param bIso isotropic displacement parameter B = 8π²U in Å², empty if it isn't known
 * @param tensor anisotropic displacement, which counts before B where it is known
 */
public record AtomSite(
    String label,
    String symbol,
    double occupancy,
    double x,
    double y,
    double z,
    OptionalDouble bIso,
    Optional<DisplacementTensor> tensor) {

  /** Fractional coordinates beyond this many cells are taken for Cartesian ones, or nonsense. */
  private static final double FARTHEST = 100;

  /** Refuses species that can't scatter and numbers out of bounds. */
  public AtomSite {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(bIso, "bIso");
    Objects.requireNonNull(tensor, "tensor");
    if (ScatteringFactors.it92().find(symbol).isEmpty()) {
      throw new IllegalArgumentException(
          "The site %s is of \"%s\", which is no element or ion with a scattering factor."
              .formatted(label, symbol));
    }
    if (!(occupancy >= 0 && occupancy <= 1.0001)) {
      throw new IllegalArgumentException(
          "The occupancy of site %s must lie between 0 and 1, but is %s."
              .formatted(label, occupancy));
    }
    if (!(Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z))) <= FARTHEST)) {
      throw new IllegalArgumentException(
          "The coordinates of site %s must lie between -%s and %s, but are %s, %s, %s."
              .formatted(label, FARTHEST, FARTHEST, x, y, z));
    }
    if (bIso.isPresent() && !(Math.abs(bIso.getAsDouble()) < 200)) {
      throw new IllegalArgumentException(
          "The displacement parameter B of site %s must lie below 200 Å², but is %s."
              .formatted(label, bIso.getAsDouble()));
    }
  }

  /** A site whose displacement is isotropic or unknown. */
  public AtomSite(
      String label,
      String symbol,
      double occupancy,
      double x,
      double y,
      double z,
      OptionalDouble bIso) {
    this(label, symbol, occupancy, x, y, z, bIso, Optional.empty());
  }

  /** The fractional coordinates as a new array. */
  double[] position() {
    return new double[] {x, y, z};
  }

  /** The same site elsewhere, with its vibration turned accordingly. */
  AtomSite at(double[] position, Optional<DisplacementTensor> turned) {
    double px = position[0];
    double py = position[1];
    double pz = position[2];
    return new AtomSite(label, symbol, occupancy, px, py, pz, bIso, turned);
  }
}
