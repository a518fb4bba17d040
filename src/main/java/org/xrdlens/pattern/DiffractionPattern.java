package org.xrdlens.pattern;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A one-dimensional powder diffraction pattern: intensities over strictly increasing 2θ. Immutable
 * and free of gaps: every value is finite. Steps may be irregular.
 */
public final class DiffractionPattern {
  private final String name;
  private final double[] twoTheta;
  private final double[] intensity;
  private final Radiation radiation;
  private final OptionalDouble countingTimeSeconds;
  private final Map<String, String> metadata;

  private DiffractionPattern(
      String name,
      double[] twoTheta,
      double[] intensity,
      Radiation radiation,
      OptionalDouble countingTimeSeconds,
      Map<String, String> metadata) {
    this.name = Objects.requireNonNull(name, "name");
    this.twoTheta = twoTheta;
    this.intensity = intensity;
    this.radiation = Objects.requireNonNull(radiation, "radiation");
    this.countingTimeSeconds = countingTimeSeconds;
    this.metadata = metadata;
  }

  /**
   * A pattern from its points.
   *
   * @param name for people: the file name without extension, or a structure's name
   * @param twoTheta angles 2θ in degrees, strictly increasing, at least two
   * @param intensity counts, counts per second or arbitrary units, as many as angles, all finite
   * @param radiation what it was measured with
   * @throws IllegalArgumentException if the points break these rules, naming the first offender
   */
  public static DiffractionPattern of(
      String name, double[] twoTheta, double[] intensity, Radiation radiation) {
    double[] x = twoTheta.clone();
    double[] y = intensity.clone();
    check(x, y);
    return new DiffractionPattern(name, x, y, radiation, OptionalDouble.empty(), Map.of());
  }

  private static void check(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException(
          "A pattern needs at least 2 points and as many intensities as angles, but has "
              + x.length
              + " angles and "
              + y.length
              + " intensities.");
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        throw new IllegalArgumentException(
            "Point " + i + " is not finite: 2θ " + x[i] + ", intensity " + y[i] + ".");
      }
      if (i > 0 && x[i] <= x[i - 1]) {
        throw new IllegalArgumentException(
            "The angles must increase, but point "
                + i
                + " is at "
                + x[i]
                + "° after "
                + x[i - 1]
                + "°.");
      }
    }
  }

  /** The name for people. */
  public String name() {
    return name;
  }

  /** How many points there are. */
  public int size() {
    return twoTheta.length;
  }

  /** The angle 2θ of a point in degrees. */
  public double twoTheta(int index) {
    return twoTheta[index];
  }

  /** The intensity of a point. */
  public double intensity(int index) {
    return intensity[index];
  }

  /** All angles 2θ in degrees: a copy. */
  public double[] twoTheta() {
    return twoTheta.clone();
  }

  /** All intensities: a copy. */
  public double[] intensity() {
    return intensity.clone();
  }

  /** The first angle 2θ in degrees. */
  public double first() {
    return twoTheta[0];
  }

  /** The last angle 2θ in degrees. */
  public double last() {
    return twoTheta[twoTheta.length - 1];
  }

  /** The radiation it was measured with. */
  public Radiation radiation() {
    return radiation;
  }

  /** The counting time of a step in seconds, where it is known. */
  public OptionalDouble countingTimeSeconds() {
    return countingTimeSeconds;
  }

  /** What the file said and what the import did with it, in order; unmodifiable. */
  public Map<String, String> metadata() {
    return metadata;
  }

  /** A copy with another name. */
  public DiffractionPattern withName(String newName) {
    return new DiffractionPattern(
        newName, twoTheta, intensity, radiation, countingTimeSeconds, metadata);
  }

  /** A copy with other intensities, as many as there are angles, all finite. */
  public DiffractionPattern withIntensity(double[] newIntensity) {
    double[] y = newIntensity.clone();
    check(twoTheta, y);
    return new DiffractionPattern(name, twoTheta, y, radiation, countingTimeSeconds, metadata);
  }

  /** A copy that says it was measured with another radiation; the angles stay. */
  public DiffractionPattern withRadiation(Radiation newRadiation) {
    return new DiffractionPattern(
        name, twoTheta, intensity, newRadiation, countingTimeSeconds, metadata);
  }

  /** A copy with a counting time per step in seconds, above 0. */
  public DiffractionPattern withCountingTime(double seconds) {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException(
          "The counting time must be a positive number of seconds, but is " + seconds + ".");
    }
    return new DiffractionPattern(
        name, twoTheta, intensity, radiation, OptionalDouble.of(seconds), metadata);
  }

  /** A copy with one more entry of metadata; an entry of the same key is replaced. */
  public DiffractionPattern withMetadata(String key, String value) {
    Map<String, String> map = new LinkedHashMap<>(metadata);
    map.put(key, value);
    return new DiffractionPattern(
        name,
        twoTheta,
        intensity,
        radiation,
        countingTimeSeconds,
        Collections.unmodifiableMap(map));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiffractionPattern that
        && name.equals(that.name)
        && Arrays.equals(twoTheta, that.twoTheta)
        && Arrays.equals(intensity, that.intensity)
        && radiation.equals(that.radiation)
        && countingTimeSeconds.equals(that.countingTimeSeconds)
        && metadata.equals(that.metadata);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(twoTheta) + Arrays.hashCode(intensity);
  }

  @Override
  public String toString() {
    return name + ": " + size() + " points, " + first() + "° to " + last() + "°, " + radiation;
  }
}
