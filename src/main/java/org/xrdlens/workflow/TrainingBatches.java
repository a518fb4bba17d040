package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.xrdlens.network.BatchSource;

/**
 * Batches of simulated films and augmented measured patterns. Films come space group by space group
 * in equal numbers; measured patterns by drawing a class, then one of its series, then one of its
 * patterns, so that a long series of like films does not outweigh the others.
 */
final class TrainingBatches implements BatchSource {
  /** How strongly frequent classes come first: 0 all alike, 1 as often as they were measured. */
  private static final double CLASS_FREQUENCY_POWER = 0.5;

  private final FilmPool films;
  private final MeasuredCopies copies;
  private final int classCount;
  private final double measuredShare;
  private final long seed;
  private final int[] trueClass;
  private final List<Integer> classes = new ArrayList<>();
  private final List<List<List<Integer>>> members = new ArrayList<>();
  private final List<Double> cumulated = new ArrayList<>();

  /** Batches of films alone. */
  TrainingBatches(FilmPool films, int classCount, long seed) {
    this(films, null, classCount, 0, new int[0], List.of(), new int[0], seed);
  }

  /**
   * Batches of both.
   *
   * @param trueClass class index of every measured pattern
   * @param series series of every measured pattern
   * @param train indices of the measured patterns that may be learned from
   */
  TrainingBatches(
      FilmPool films,
      MeasuredCopies copies,
      int classCount,
      double measuredShare,
      int[] trueClass,
      List<String> series,
      int[] train,
      long seed) {
    this.films = films;
    this.copies = copies;
    this.classCount = classCount;
    this.measuredShare = train.length == 0 ? 0 : measuredShare;
    this.trueClass = trueClass;
    this.seed = seed;
    group(series, train);
  }

  private void group(List<String> series, int[] train) {
    Map<Integer, Map<String, List<Integer>>> groups = new TreeMap<>();
    for (int i : train) {
      groups
          .computeIfAbsent(trueClass[i], c -> new TreeMap<>())
          .computeIfAbsent(series.get(i), s -> new ArrayList<>())
          .add(i);
    }
    double sum = 0;
    for (Map.Entry<Integer, Map<String, List<Integer>>> entry : groups.entrySet()) {
      int n = entry.getValue().values().stream().mapToInt(List::size).sum();
      sum += Math.pow(n, CLASS_FREQUENCY_POWER);
      classes.add(entry.getKey());
      members.add(new ArrayList<>(entry.getValue().values()));
      cumulated.add(sum);
    }
  }

  @Override
  public void fill(int step, float[] inputs, float[] targets) {
    SplittableRandom random = Seeds.generator(seed, step);
    int rows = targets.length / classCount;
    int length = inputs.length / rows;
    int measured = (int) Math.round(rows * measuredShare);
    for (int row = 0; row < rows; row++) {
      float[] values;
      int label;
      if (row < measured) {
        int pattern = drawMeasured(random);
        values = copies.draw(pattern, random);
        label = trueClass[pattern];
      } else {
        int film = random.nextInt(films.size());
        values = films.values(film);
        label = films.classOf(film);
      }
      System.arraycopy(values, 0, inputs, row * length, length);
      targets[row * classCount + label] = 1;
    }
  }

  private int drawMeasured(SplittableRandom random) {
    double place = random.nextDouble() * cumulated.get(cumulated.size() - 1);
    int c = 0;
    while (c + 1 < cumulated.size() && place >= cumulated.get(c)) {
      c++;
    }
    List<List<Integer>> ofClass = members.get(c);
    List<Integer> ofSeries = ofClass.get(random.nextInt(ofClass.size()));
    return ofSeries.get(random.nextInt(ofSeries.size()));
  }
}
