package org.xrdlens.classify;

import java.util.Arrays;
import java.util.List;

/**
 * The class activation maps of one pattern: for each class and position, how much the network's
 * view of that part of the pattern speaks for (positive) or against (negative) the class. The mean
 * of a class' map over positions is its logit (Zhou et al. 2016, doi 10.1109/CVPR.2016.319), so
 * only differences between classes matter. Immutable.
 */
public final class ActivationMap {
  private final List<String> classes;
  private final double[] twoTheta;
  private final float[] values;

  /**
   * A map.
   *
   * @param classes in the model's order
   * @param twoTheta centres of the positions in degrees, increasing
   * @param values classes × positions, flat
   */
  public ActivationMap(List<String> classes, double[] twoTheta, float[] values) {
    this.classes = List.copyOf(classes);
    this.twoTheta = twoTheta.clone();
    this.values = values.clone();
    if (twoTheta.length == 0 || values.length != classes.size() * twoTheta.length) {
      throw new IllegalArgumentException(
          "A map of "
              + classes.size()
              + " classes at "
              + twoTheta.length
              + " positions can't have "
              + values.length
              + " values.");
    }
  }

  /** The classes in the model's order. */
  public List<String> classes() {
    return classes;
  }

  /** How many positions there are. */
  public int positions() {
    return twoTheta.length;
  }

  /** Where a position is centred, 2θ in degrees. */
  public double twoTheta(int position) {
    return twoTheta[position];
  }

  /** Where all positions are centred, 2θ in degrees: a copy. */
  public double[] twoTheta() {
    return twoTheta.clone();
  }

  /** The map of a class at a position. */
  public float value(int classIndex, int position) {
    return values[at(classIndex) + position];
  }

  /** The map of a class at all positions: a copy. */
  public float[] values(int classIndex) {
    int from = at(classIndex);
    return Arrays.copyOfRange(values, from, from + twoTheta.length);
  }

  /** The mean of a class' map over positions: what the softmax is taken of. */
  public double logit(int classIndex) {
    double sum = 0;
    for (float value : values(classIndex)) {
      sum += value;
    }
    return sum / twoTheta.length;
  }

  /**
   * The map of a class at other angles, for drawing: linear between the centres, constant beyond
   * the first and the last.
   *
   * @param angles 2θ in degrees
   */
  public double[] interpolated(int classIndex, double[] angles) {
    float[] map = values(classIndex);
    double[] result = new double[angles.length];
    for (int i = 0; i < angles.length; i++) {
      int right = Arrays.binarySearch(twoTheta, angles[i]);
      right = right < 0 ? -right - 1 : right;
      if (right == 0 || right == twoTheta.length) {
        result[i] = map[Math.min(right, twoTheta.length - 1)];
      } else {
        double gap = twoTheta[right] - twoTheta[right - 1];
        double share = (angles[i] - twoTheta[right - 1]) / gap;
        result[i] = map[right - 1] + share * (map[right] - map[right - 1]);
      }
    }
    return result;
  }

  private int at(int classIndex) {
    if (classIndex < 0 || classIndex >= classes.size()) {
      throw new IllegalArgumentException(
          "There is no class " + classIndex + "; there are " + classes + ", counted from 0.");
    }
    return classIndex * twoTheta.length;
  }
}
