package org.xrdlens.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Intervals of figures over items that come in series: whole series are drawn anew with
 * replacement, since films of one series succeed and fail together (percentile bootstrap of
 * clusters, Davison and Hinkley, Bootstrap Methods and their Application, 1997, doi
 * 10.1017/CBO9780511802843, section 3.8). With few series the interval is too short rather than too
 * long.
 */
public final class SeriesBootstrap {
  private static final int DRAWS = 4000;
  private static final double OUTSIDE = 0.025;

  private final List<int[]> members;
  private final long seed;

  /**
   * Resamples items of these series.
   *
   * @param series of each item, at least one
   * @param seed equal seeds give equal intervals
   */
  public SeriesBootstrap(List<String> series, long seed) {
    TreeMap<String, IntStream.Builder> bySeries = new TreeMap<>();
    for (int i = 0; i < series.size(); i++) {
      bySeries.computeIfAbsent(series.get(i), s -> IntStream.builder()).add(i);
    }
    if (bySeries.isEmpty()) {
      throw new IllegalArgumentException("A bootstrap needs at least one item, but got none.");
    }
    this.members = bySeries.values().stream().map(items -> items.build().toArray()).toList();
    this.seed = seed;
  }

  /**
   * The 95 % interval of the mean of a value over the items.
   *
   * @param values one for each item
   */
  public Interval interval(double[] values) {
    return interval(
        items -> IntStream.of(items).mapToDouble(i -> values[i]).average().orElseThrow());
  }

  /**
   * The 95 % interval of any figure.
   *
   * @param figure of the items with the given indices, some of which stand there several times
   */
  public Interval interval(ToDoubleFunction<int[]> figure) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      IntStream.Builder items = IntStream.builder();
      for (int k = 0; k < members.size(); k++) {
        IntStream.of(members.get(random.nextInt(members.size()))).forEach(items::add);
      }
      figures[draw] = figure.applyAsDouble(items.build().toArray());
    }
    Arrays.sort(figures);
    return new Interval(
        figures[(int) (OUTSIDE * (DRAWS - 1))],
        figures[(int) Math.ceil((1 - OUTSIDE) * (DRAWS - 1))]);
  }
}
