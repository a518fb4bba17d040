package org.xrdlens.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Intervals of a mean over items that come in series: whole series are drawn anew with replacement,
 * since films of one series succeed and fail together (percentile bootstrap of clusters, Davison
 * and Hinkley, Bootstrap Methods and their Application, 1997, doi 10.1017/CBO9780511802843, section
 * 3.8). With few series the interval is too short rather than too long.
 */
public final class SeriesBootstrap {
  private static final int DRAWS = 4000;
  private static final double OUTSIDE = 0.025;

  private final List<List<Integer>> members;
  private final long seed;

  /**
   * Resamples items of these series.
   *
   * @param series of each item
   * @param seed equal seeds give equal intervals
   */
  public SeriesBootstrap(List<String> series, long seed) {
    TreeMap<String, List<Integer>> bySeries = new TreeMap<>();
    for (int i = 0; i < series.size(); i++) {
      bySeries.computeIfAbsent(series.get(i), s -> new ArrayList<>()).add(i);
    }
    this.members = List.copyOf(bySeries.values());
    this.seed = seed;
  }

  /**
   * The 95 % interval of the mean of a value over the items.
   *
   * @param values one for each item
   */
  public Interval interval(double[] values) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] means = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      int items = 0;
      for (int k = 0; k < members.size(); k++) {
        List<Integer> drawn = members.get(random.nextInt(members.size()));
        items += drawn.size();
        for (int item : drawn) {
          sum += values[item];
        }
      }
      means[draw] = sum / items;
    }
    Arrays.sort(means);
    return new Interval(
        means[(int) (OUTSIDE * (DRAWS - 1))], means[(int) Math.ceil((1 - OUTSIDE) * (DRAWS - 1))]);
  }

  /**
   * An interval.
   *
   * @param low its lower end
   * @param high its upper end
   */
  public record Interval(double low, double high) {}
}
