package org.xrdlens.pattern;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A one-dimensional powder diffraction pattern: intensities over strictly increasing 2θ. Immutable
 * and free of gaps: every value is finite. Steps may be irregular.
 */
public final class DiffractionPattern {
  private final String name;
  private final double[] twoTheta;
  private final double[] intensity;
  private final double[] deviation;
  private final IntensityUnit unit;
  private final Radiation radiation;
  private final OptionalDouble countingTimeSeconds;
  private final Map<String, String> metadata;

  private DiffractionPattern(Parts parts) {
    this.name = Objects.requireNonNull(parts.name, "name");
    this.twoTheta = parts.twoTheta;
    this.intensity = parts.intensity;
    this.deviation = parts.deviation;
    this.unit = Objects.requireNonNull(parts.unit, "unit");
    this.radiation = Objects.requireNonNull(parts.radiation, "radiation");
    this.countingTimeSeconds = parts.countingTimeSeconds;
    this.metadata = parts.metadata;
  }

  /** What a pattern is made of, while a copy is being made. */
  private static final class Parts {
    private String name;
    private final double[] twoTheta;
    private double[] intensity;
    private double[] deviation = {};
    private IntensityUnit unit = IntensityUnit.ARBITRARY;
    private Radiation radiation;
    private OptionalDouble countingTimeSeconds = OptionalDouble.empty();
    private Map<String, String> metadata = Map.of();

    private Parts(String name, double[] twoTheta, double[] intensity, Radiation radiation) {
      this.name = name;
      this.twoTheta = twoTheta;
      this.intensity = intensity;
      this.radiation = radiation;
    }

    private Parts(DiffractionPattern pattern) {
      this(pattern.name, pattern.twoTheta, pattern.intensity, pattern.radiation);
      this.deviation = pattern.deviation;
      this.unit = pattern.unit;
      this.countingTimeSeconds = pattern.countingTimeSeconds;
      this.metadata = pattern.metadata;
    }
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
    return new DiffractionPattern(new Parts(name, x, y, radiation));
  }

  private static void check(double[] x, double[] y) {
    checkIntensity(x, y);
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        throw notFinite(i, x[i], y[i]);
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

  /** For angles that are known to be fine. */
  private static void checkIntensity(double[] x, double[] y) {
    if (x.length != y.length || x.length < 2) {
      throw new IllegalArgumentException(
          "A pattern needs at least 2 points and as many intensities as angles, but has "
              + x.length
              + " angles and "
              + y.length
              + " intensities.");
    }
    for (int i = 0; i < y.length; i++) {
      if (!Double.isFinite(y[i])) {
        throw notFinite(i, x[i], y[i]);
      }
    }
  }

  private static IllegalArgumentException notFinite(int index, double x, double y) {
    return new IllegalArgumentException(
        "Point " + index + " is not finite: 2θ " + x + ", intensity " + y + ".");
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

  /** The greatest intensity. */
  public double highestIntensity() {
    double highest = intensity[0];
    for (double value : intensity) {
      if (value > highest) {
        highest = value;
      }
    }
    return highest;
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

  /** What the intensities are numbers of. */
  public IntensityUnit intensityUnit() {
    return unit;
  }

  /** The standard deviations of the intensities where they are known: a copy. */
  public Optional<double[]> standardDeviation() {
    return deviation.length == 0 ? Optional.empty() : Optional.of(deviation.clone());
  }

  /** A copy with another name. */
  public DiffractionPattern withName(String newName) {
    Parts copy = new Parts(this);
    copy.name = newName;
    return new DiffractionPattern(copy);
  }

  /**
   * A copy with other intensities, as many as there are angles, all finite. Their standard
   * deviations are not known.
   */
  public DiffractionPattern withIntensity(double[] newIntensity) {
    return takingIntensity(newIntensity.clone());
  }

  /**
   * As {@link #withIntensity}, but with the array itself and not a copy, for those who draw
   * patterns by the thousand.
   *
   * @param newIntensity belongs to the pattern from now on: nobody may change it any more
   */
  public DiffractionPattern takingIntensity(double[] newIntensity) {
    Parts copy = new Parts(this);
    copy.intensity = newIntensity;
    copy.deviation = new double[0];
    checkIntensity(twoTheta, copy.intensity);
    return new DiffractionPattern(copy);
  }

  /**
   * A copy with other points; everything else that is known about the pattern stays, except for
   * standard deviations.
   *
   * @param newTwoTheta angles 2θ in degrees, strictly increasing, at least two
   * @param newIntensity as many as angles, all finite
   */
  public DiffractionPattern withPoints(double[] newTwoTheta, double[] newIntensity) {
    double[] x = newTwoTheta.clone();
    double[] y = newIntensity.clone();
    check(x, y);
    Parts copy = new Parts(name, x, y, radiation);
    copy.unit = unit;
    copy.countingTimeSeconds = countingTimeSeconds;
    copy.metadata = metadata;
    return new DiffractionPattern(copy);
  }

  /**
   * A copy at other angles; intensities and everything else that is known stay, except for standard
   * deviations.
   *
   * @param newTwoTheta degrees, strictly increasing, as many as there are intensities
   */
  public DiffractionPattern withTwoTheta(double[] newTwoTheta) {
    return takingTwoTheta(newTwoTheta.clone());
  }

  /**
   * As {@link #withTwoTheta}, but with the array itself and not a copy.
   *
   * @param newTwoTheta belongs to the pattern from now on: nobody may change it any more
   */
  public DiffractionPattern takingTwoTheta(double[] newTwoTheta) {
    check(newTwoTheta, intensity);
    Parts copy = new Parts(name, newTwoTheta, intensity, radiation);
    copy.unit = unit;
    copy.countingTimeSeconds = countingTimeSeconds;
    copy.metadata = metadata;
    return new DiffractionPattern(copy);
  }

  /** A copy that says what its intensities are; they stay. */
  public DiffractionPattern withIntensityUnit(IntensityUnit newUnit) {
    Parts copy = new Parts(this);
    copy.unit = newUnit;
    return new DiffractionPattern(copy);
  }

  /** A copy with standard deviations of its intensities, as many, finite and none below 0. */
  public DiffractionPattern withStandardDeviation(double[] newDeviation) {
    Parts copy = new Parts(this);
    copy.deviation = newDeviation.clone();
    boolean usable =
        newDeviation.length == size()
            && Arrays.stream(newDeviation).allMatch(d -> d >= 0 && Double.isFinite(d));
    if (!usable) {
      throw new IllegalArgumentException(
          "The pattern needs "
              + size()
              + " standard deviations, finite and none below 0, but the "
              + newDeviation.length
              + " given are not that.");
    }
    return new DiffractionPattern(copy);
  }

  /** A copy that says it was measured with another radiation; the angles stay. */
  public DiffractionPattern withRadiation(Radiation newRadiation) {
    Parts copy = new Parts(this);
    copy.radiation = newRadiation;
    return new DiffractionPattern(copy);
  }

  /** A copy with a counting time per step in seconds, above 0. */
  public DiffractionPattern withCountingTime(double seconds) {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException(
          "The counting time must be a positive number of seconds, but is " + seconds + ".");
    }
    Parts copy = new Parts(this);
    copy.countingTimeSeconds = OptionalDouble.of(seconds);
    return new DiffractionPattern(copy);
  }

  /** A copy with one more entry of metadata; an entry of the same key is replaced. */
  public DiffractionPattern withMetadata(String key, String value) {
    Map<String, String> map = new LinkedHashMap<>(metadata);
    map.put(key, value);
    Parts copy = new Parts(this);
    copy.metadata = Collections.unmodifiableMap(map);
    return new DiffractionPattern(copy);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiffractionPattern that
        && name.equals(that.name)
        && Arrays.equals(twoTheta, that.twoTheta)
        && Arrays.equals(intensity, that.intensity)
        && Arrays.equals(deviation, that.deviation)
        && unit == that.unit
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
