package org.xrdlens.io.format;

import java.util.Arrays;

/**
 * Points one after the other, as a reader passes them on; a blank intensity is NaN. The arrays are
 * shared, not copied: this type never leaves the readers.
 *
 * @param position in the axis' unit, all finite
 * @param intensity finite or NaN, as many as positions
 * @param deviation standard deviations of the intensities, finite or NaN; empty if the file has
 *     none
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the readers; equality is by content
public record ScanPoints(double[] position, double[] intensity, double[] deviation) {
  /**
   * The largest position or intensity, of either sign, that readers take for a measured one: far
   * beyond any, and far enough below overflow to add and multiply.
   */
  public static final double LARGEST = 1e30;

  private static final double[] NONE = {};

  /** Checks the lengths. */
  public ScanPoints {
    if (position.length != intensity.length
        || (deviation.length != 0 && deviation.length != position.length)) {
      throw new IllegalArgumentException(
          "A scan needs as many intensities as positions, but has "
              + intensity.length
              + " for "
              + position.length
              + ", and "
              + deviation.length
              + " standard deviations.");
    }
  }

  /** Points without standard deviations. */
  public ScanPoints(double[] position, double[] intensity) {
    this(position, intensity, NONE);
  }

  /**
   * Positions at equal steps.
   *
   * @param first the first position
   * @param step the distance of two, of any sign
   */
  public static ScanPoints uniform(double first, double step, double[] intensity) {
    double[] position = new double[intensity.length];
    Arrays.setAll(position, i -> first + i * step);
    return new ScanPoints(position, intensity);
  }

  /** Whether a number can be a position: it is finite and at most {@link #LARGEST}. */
  public static boolean isPosition(double value) {
    return Math.abs(value) <= LARGEST;
  }

  /** How many points there are. */
  public int size() {
    return position.length;
  }

  /** Whether there are standard deviations. */
  public boolean hasDeviation() {
    return deviation.length > 0;
  }

  /**
   * The same counts with the standard deviations that counting gives them, where they have none
   * yet: the square root of the counts, of one count where there were none.
   */
  ScanPoints withCountingDeviation() {
    if (hasDeviation()) {
      return this;
    }
    double[] counted = new double[size()];
    Arrays.setAll(counted, i -> Math.sqrt(Math.max(intensity[i], 1)));
    return new ScanPoints(position, intensity, counted);
  }

  /** The points from an index up to, and without, another. */
  public ScanPoints range(int from, int to) {
    return new ScanPoints(
        Arrays.copyOfRange(position, from, to),
        Arrays.copyOfRange(intensity, from, to),
        hasDeviation() ? Arrays.copyOfRange(deviation, from, to) : NONE);
  }

  /** These points and then the others. */
  public ScanPoints followedBy(ScanPoints others) {
    return new ScanPoints(
        joined(position, others.position),
        joined(intensity, others.intensity),
        hasDeviation() && others.hasDeviation() ? joined(deviation, others.deviation) : NONE);
  }

  /** The points with these indices, in this order. */
  public ScanPoints select(int[] indices) {
    return new ScanPoints(
        picked(position, indices),
        picked(intensity, indices),
        hasDeviation() ? picked(deviation, indices) : NONE);
  }

  private static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static double[] picked(double[] values, int[] indices) {
    double[] picked = new double[indices.length];
    Arrays.setAll(picked, i -> values[indices[i]]);
    return picked;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScanPoints that
        && Arrays.equals(position, that.position)
        && Arrays.equals(intensity, that.intensity)
        && Arrays.equals(deviation, that.deviation);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(position) + Arrays.hashCode(intensity);
  }

  @Override
  public String toString() {
    return size() + " points";
  }
}
