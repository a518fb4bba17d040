package org.xrdlens.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Intervals that know that films of one series are not independent: whole series are drawn with
 * replacement, as many as there are, and the figure is computed anew from their items (cluster
 * bootstrap; Field and Welsh, J. R. Stat. Soc. B 69:369, 2007, doi
 * 10.1111/j.1467-9868.2007.00593.x). The interval is that of the percentiles.
 */
public final class SeriesBootstrap {
  private static final int RESAMPLES = 2000;
  private static final double TAIL = 0.025;

  private final List<int[]> groups;
  private final long seed;

  /**
   * A bootstrap.
   *
   * @param series the series of each item, at least one
   * @param seed equal seeds give equal intervals
   */
  public SeriesBootstrap(List<String> series, long seed) {
    TreeMap<String, IntStream.Builder> members = new TreeMap<>();
    for (int i = 0; i < series.size(); i++) {
      members.computeIfAbsent(series.get(i), s -> IntStream.builder()).add(i);
    }
    if (members.isEmpty()) {
      throw new IllegalArgumentException("A bootstrap needs at least one item, but got none.");
    }
    this.groups = members.values().stream().map(builder -> builder.build().toArray()).toList();
    this.seed = seed;
  }

  /** The 95 % interval of the items' mean value. */
  public Interval ofMean(double[] values) {
    return of(items -> IntStream.of(items).mapToDouble(i -> values[i]).average().orElseThrow());
  }

  /**
   * The 95 % interval of any figure.
   *
   * @param figure of the items with the given indices, some of which stand there several times
   */
  public Interval of(ToDoubleFunction<int[]> figure) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] figures = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      IntStream.Builder items = IntStream.builder();
      for (int g = 0; g < groups.size(); g++) {
        IntStream.of(groups.get(random.nextInt(groups.size()))).forEach(items::add);
      }
      figures[resample] = figure.applyAsDouble(items.build().toArray());
    }
    Arrays.sort(figures);
    int low = (int) (TAIL * RESAMPLES);
    return new Interval(figures[low], figures[RESAMPLES - 1 - low]);
  }
}
