package org.xrdlens.io;

import java.util.Arrays;

/**
 * Points as they stand in the file, one after the other; a blank intensity is NaN. The arrays are
 * shared, not copied: this type never leaves the reader.
 *
 * @param angle first values, of the axis' unit, all finite
 * @param intensity second values, finite or NaN
 * @param line the line of each point in the file, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the reader; equality is by content
record ColumnPoints(double[] angle, double[] intensity, int[] line) {

  int size() {
    return angle.length;
  }

  /** The points from an index up to, and without, another. */
  ColumnPoints range(int from, int to) {
    return new ColumnPoints(
        Arrays.copyOfRange(angle, from, to),
        Arrays.copyOfRange(intensity, from, to),
        Arrays.copyOfRange(line, from, to));
  }

  /** These points and then the others. */
  ColumnPoints followedBy(ColumnPoints others) {
    int n = size() + others.size();
    ColumnPoints all =
        new ColumnPoints(
            Arrays.copyOf(angle, n), Arrays.copyOf(intensity, n), Arrays.copyOf(line, n));
    System.arraycopy(others.angle, 0, all.angle, size(), others.size());
    System.arraycopy(others.intensity, 0, all.intensity, size(), others.size());
    System.arraycopy(others.line, 0, all.line, size(), others.size());
    return all;
  }

  /** The points with these indices, in this order. */
  ColumnPoints select(int[] indices) {
    ColumnPoints picked =
        new ColumnPoints(
            new double[indices.length], new double[indices.length], new int[indices.length]);
    for (int i = 0; i < indices.length; i++) {
      picked.angle[i] = angle[indices[i]];
      picked.intensity[i] = intensity[indices[i]];
      picked.line[i] = line[indices[i]];
    }
    return picked;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ColumnPoints that
        && Arrays.equals(angle, that.angle)
        && Arrays.equals(intensity, that.intensity)
        && Arrays.equals(line, that.line);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(angle);
  }

  @Override
  public String toString() {
    return size() + " points";
  }
}
