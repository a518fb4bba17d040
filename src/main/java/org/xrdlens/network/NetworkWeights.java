package org.xrdlens.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A network's numbers as plain arrays: an immutable value that needs no engine. Running statistics
 * of batch normalisation are part of it.
 */
public final class NetworkWeights {
  private final NetworkArchitecture architecture;
  private final List<String> classes;
  private final int inputLength;
  private final Map<String, float[]> arrays;

  private NetworkWeights(
      NetworkArchitecture architecture,
      List<String> classes,
      int inputLength,
      Map<String, float[]> arrays) {
    this.architecture = architecture;
    this.classes = classes;
    this.inputLength = inputLength;
    this.arrays = arrays;
  }

  /**
   * Weights from given arrays.
   *
   * @param architecture the network's shape
   * @param classes names of the classes, in the order of the outputs, at least two, all different
   * @param inputLength points of a pattern
   * @param arrays one for each of {@link NetworkArchitecture#parameters}, by its name; copied
   * @throws IllegalArgumentException if an array is missing, too many, of wrong length or not
   *     finite
   */
  public static NetworkWeights of(
      NetworkArchitecture architecture,
      List<String> classes,
      int inputLength,
      Map<String, float[]> arrays) {
    List<String> names = List.copyOf(classes);
    if (names.size() < 2 || names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException(
          "A classifier needs at least two different classes, but got " + names + ".");
    }
    architecture.positions(inputLength);
    Map<String, float[]> copies = new LinkedHashMap<>();
    for (ParameterShape shape : architecture.parameters(names.size())) {
      copies.put(shape.name(), checkedCopy(shape, arrays.get(shape.name())));
    }
    if (arrays.size() != copies.size()) {
      throw new IllegalArgumentException(
          "The weights of "
              + architecture.name()
              + " are "
              + copies.keySet()
              + ", but got "
              + arrays.keySet()
              + ".");
    }
    return new NetworkWeights(architecture, names, inputLength, copies);
  }

  private static float[] checkedCopy(ParameterShape shape, float[] values) {
    if (values == null || values.length != shape.size()) {
      throw new IllegalArgumentException(
          "The weights "
              + shape.name()
              + " must be "
              + shape.size()
              + " numbers, but are "
              + (values == null ? "missing" : values.length)
              + ".");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "The weight "
                + i
                + " of "
                + shape.name()
                + " is "
                + values[i]
                + "; a lower learning rate may help.");
      }
    }
    return values.clone();
  }

  /**
   * Weights to start a training from: Gaussian kernels with variance 2 / inputs (He et al. 2015,
   * doi 10.1109/ICCV.2015.123), 1 / inputs for the head, zero biases. The same seed gives the same
   * bits on every machine.
   */
  public static NetworkWeights random(
      NetworkArchitecture architecture, List<String> classes, int inputLength, long seed) {
    Random random = new Random(seed);
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (ParameterShape shape : architecture.parameters(classes.size())) {
      float[] values = new float[shape.size()];
      double deviation = shape.isKernel() ? Math.sqrt(2.0 / shape.fanIn()) : 0;
      for (int i = 0; i < values.length; i++) {
        values[i] = shape.isKernel() ? (float) (deviation * random.nextGaussian()) : shape.start();
      }
      arrays.put(shape.name(), values);
    }
    return of(architecture, classes, inputLength, arrays);
  }

  /**
   * The number-by-number mean of two weights, for instance before and after a fine-tuning.
   *
   * @param otherShare how much the second counts, 0 to 1
   * @throws IllegalArgumentException if they are not of one architecture, length and classes
   */
  public static NetworkWeights average(
      NetworkWeights one, NetworkWeights other, double otherShare) {
    if (!one.fits(other) || !(otherShare >= 0 && otherShare <= 1)) {
      throw new IllegalArgumentException(
          "Only weights of the same network can be averaged, with a share from 0 to 1, but got "
              + one
              + " and "
              + other
              + " with share "
              + otherShare
              + ".");
    }
    Map<String, float[]> means = new LinkedHashMap<>();
    one.arrays.forEach(
        (name, a) -> {
          float[] b = other.arrays.get(name);
          float[] mean = new float[a.length];
          for (int i = 0; i < a.length; i++) {
            mean[i] = (float) ((1 - otherShare) * a[i] + otherShare * b[i]);
          }
          means.put(name, mean);
        });
    return of(one.architecture, one.classes, one.inputLength, means);
  }

  /**
   * The same network for other classes: all convolutions, and of the head what belongs to classes
   * that were there before, by their names; the head of new classes starts at random.
   *
   * @param newClasses names of the classes, in the order of the outputs
   * @param seed of what is drawn
   */
  public NetworkWeights forClasses(List<String> newClasses, long seed) {
    NetworkWeights drawn = random(architecture, newClasses, inputLength, seed);
    Map<String, float[]> taken = new LinkedHashMap<>(arrays);
    for (String name : List.of(ParameterShape.HEAD, ParameterShape.HEAD_BIAS)) {
      float[] from = arrays.get(name);
      float[] to = drawn.array(name);
      int row = from.length / classes.size();
      for (int c = 0; c < newClasses.size(); c++) {
        int before = classes.indexOf(newClasses.get(c));
        if (before >= 0) {
          System.arraycopy(from, before * row, to, c * row, row);
        }
      }
      taken.put(name, to);
    }
    return of(architecture, newClasses, inputLength, taken);
  }

  /** Whether the other has the same architecture, classes and input length. */
  public boolean fits(NetworkWeights other) {
    return architecture.equals(other.architecture)
        && classes.equals(other.classes)
        && inputLength == other.inputLength;
  }

  /** The network's shape. */
  public NetworkArchitecture architecture() {
    return architecture;
  }

  /** Names of the classes in the order of the outputs. */
  public List<String> classes() {
    return classes;
  }

  /** Points of a pattern. */
  public int inputLength() {
    return inputLength;
  }

  /** Positions of the class activation map. */
  public int positions() {
    return architecture.positions(inputLength);
  }

  /** One array by its name in {@link NetworkArchitecture#parameters}: a copy. */
  public float[] array(String name) {
    float[] values = arrays.get(name);
    if (values == null) {
      throw new IllegalArgumentException(
          "There are no weights \"" + name + "\"; there are " + arrays.keySet() + ".");
    }
    return values.clone();
  }

  /** How many numbers there are in all. */
  public int size() {
    return arrays.values().stream().mapToInt(a -> a.length).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetworkWeights that
        && fits(that)
        && arrays.entrySet().stream()
            .allMatch(e -> Arrays.equals(e.getValue(), that.arrays.get(e.getKey())));
  }

  @Override
  public int hashCode() {
    int hash = architecture.hashCode();
    for (float[] values : arrays.values()) {
      hash = 31 * hash + Arrays.hashCode(values);
    }
    return hash;
  }

  @Override
  public String toString() {
    return architecture.name()
        + " with "
        + size()
        + " weights for "
        + inputLength
        + " points and "
        + classes;
  }
}
