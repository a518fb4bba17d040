package org.xrdlens.pattern;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Re-expresses a pattern in the angles of another wavelength: each point keeps its lattice spacing
 * d, and by Bragg's law its new angle is 2 asin(λ' sin θ / λ). A pattern of a synchrotron becomes
 * comparable with one of copper this way.
 *
 * <p>Only the angles change. The intensities stay as measured: they are not corrected for the
 * Lorentz-polarization factor, which is another one at the new angles, nor for the new widths of
 * the steps. Reflections of a measured Kα2 line stay where the Kα1 angles put them.
 */
public final class WavelengthChange {
  private static final String KEY = "conversion";

  private final Radiation target;

  private WavelengthChange(Radiation target) {
    this.target = target;
  }

  /**
   * The change to a wavelength.
   *
   * @param target one line; a doublet cannot be made of what was measured
   * @throws IllegalArgumentException if it is a doublet
   */
  public static WavelengthChange to(Radiation target) {
    if (target.secondRatio() > 0) {
      throw new IllegalArgumentException(
          "A pattern can be converted to one wavelength only, such as CuKa1 or 1.5406, but \""
              + target.name()
              + "\" is a doublet.");
    }
    return new WavelengthChange(target);
  }

  /**
   * The pattern in the angles of the new wavelength. Points that it cannot reach, and those at
   * angles of 0° and less, which have no spacing, are left out and counted in the metadata.
   *
   * @throws IllegalArgumentException if fewer than two points remain
   */
  public DiffractionPattern of(DiffractionPattern pattern) {
    double ratio = target.wavelengthAngstrom() / pattern.radiation().wavelengthAngstrom();
    double[] angles =
        Arrays.stream(pattern.twoTheta())
            .map(angle -> 2 * Math.toDegrees(Math.asin(ratio * sineOfHalf(angle))))
            .toArray();
    int[] kept =
        IntStream.range(0, angles.length)
            .filter(i -> angles[i] > 0 && angles[i] < 180 && pattern.twoTheta(i) < 180)
            .toArray();
    if (kept.length < 2) {
      throw new IllegalArgumentException(
          "The pattern \""
              + pattern.name()
              + "\" cannot be converted from "
              + pattern.radiation()
              + " to "
              + target
              + ": "
              + kept.length
              + " of its points lie within reach of the new wavelength.");
    }
    return copy(pattern, select(angles, kept), kept)
        .withMetadata(KEY, sentence(pattern, pattern.size() - kept.length));
  }

  private DiffractionPattern copy(DiffractionPattern pattern, double[] angles, int[] kept) {
    DiffractionPattern copy =
        DiffractionPattern.of(pattern.name(), angles, select(pattern.intensity(), kept), target)
            .withIntensityUnit(pattern.intensityUnit());
    Optional<double[]> deviation = pattern.standardDeviation();
    if (deviation.isPresent()) {
      copy = copy.withStandardDeviation(select(deviation.get(), kept));
    }
    if (pattern.countingTimeSeconds().isPresent()) {
      copy = copy.withCountingTime(pattern.countingTimeSeconds().getAsDouble());
    }
    for (Map.Entry<String, String> entry : pattern.metadata().entrySet()) {
      copy = copy.withMetadata(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  private String sentence(DiffractionPattern pattern, int leftOut) {
    String before = pattern.metadata().get(KEY);
    return (before == null ? "" : before + " ")
        + "Re-expressed from "
        + pattern.radiation()
        + " in 2θ of "
        + target
        + " at the same lattice spacings; intensities as measured. "
        + (leftOut == 0
            ? "Every point is within reach."
            : leftOut + " of " + pattern.size() + " points are beyond reach and were left out.")
        + (pattern.radiation().secondRatio() > 0
            ? " Reflections of the measured second line are still in the pattern."
            : "");
  }

  private static double sineOfHalf(double degrees) {
    return Math.sin(Math.toRadians(degrees / 2));
  }

  private static double[] select(double[] values, int[] kept) {
    return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
  }
}
