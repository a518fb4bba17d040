package org.xrdlens.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How often items of each class were called each class. Immutable. */
public final class Confusion {
  private final List<String> classes;
  private final int[][] counts;

  private Confusion(List<String> classes, int[][] counts) {
    this.classes = List.copyOf(classes);
    this.counts = counts;
  }

  /**
   * Counts.
   *
   * @param classes names, in the order of their indices
   * @param truth true class index of each item, at least one
   * @param called the class index that each was given
   */
  public static Confusion of(List<String> classes, int[] truth, int[] called) {
    if (truth.length == 0 || truth.length != called.length) {
      throw new IllegalArgumentException(
          "A confusion needs at least one item and a call for each, but got %d items and %d calls."
              .formatted(truth.length, called.length));
    }
    int[][] counts = new int[classes.size()][classes.size()];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][called[i]]++;
    }
    return new Confusion(classes, counts);
  }

  /** The counts of this one and of another with the same classes, added. */
  public Confusion plus(Confusion other) {
    if (!classes.equals(other.classes)) {
      throw new IllegalArgumentException(
          "Confusions of %s and of %s can't be added.".formatted(classes, other.classes));
    }
    int[][] sum = new int[counts.length][];
    for (int t = 0; t < sum.length; t++) {
      int[] mine = counts[t];
      int[] theirs = other.counts[t];
      sum[t] = IntStream.range(0, mine.length).map(c -> mine[c] + theirs[c]).toArray();
    }
    return new Confusion(classes, sum);
  }

  /** The names of the classes. */
  public List<String> classes() {
    return classes;
  }

  /** How many items of one class were called another. */
  public int count(int truth, int called) {
    return counts[truth][called];
  }

  /** How many items there are. */
  public int n() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
  }

  /** How many items are truly of a class. */
  public int truly(int index) {
    return IntStream.of(counts[index]).sum();
  }

  private int called(int index) {
    return Arrays.stream(counts).mapToInt(row -> row[index]).sum();
  }

  /** Share of items that were called what they are. */
  public double accuracy() {
    int right = IntStream.range(0, counts.length).map(c -> counts[c][c]).sum();
    return (double) right / n();
  }

  /** Mean recall over the classes that have items. */
  public double balancedAccuracy() {
    return mean(ClassMetrics::recall);
  }

  /** Mean F1 over the classes that have items. */
  public double macroF1() {
    return mean(ClassMetrics::f1);
  }

  private double mean(ToDoubleFunction<ClassMetrics> figure) {
    return IntStream.range(0, counts.length)
        .mapToObj(this::ofClass)
        .filter(metrics -> metrics.n() > 0)
        .mapToDouble(figure)
        .average()
        .orElseThrow();
  }

  /** The figures of each class, in their order. */
  public Map<String, ClassMetrics> perClass() {
    Map<String, ClassMetrics> all = new LinkedHashMap<>();
    for (int c = 0; c < counts.length; c++) {
      all.put(classes.get(c), ofClass(c));
    }
    return all;
  }

  private ClassMetrics ofClass(int index) {
    int hits = counts[index][index];
    int truly = truly(index);
    return new ClassMetrics(truly, ratio(hits, called(index)), ratio(hits, truly));
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
