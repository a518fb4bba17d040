package org.xrdlens.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change costs: the same items judged before and after it, item by item.
 *
 * <p>The test is that of the sign flips of whole series (Pitman, Suppl. J. R. Stat. Soc. 4:119,
 * 1937, doi 10.2307/2984124), computed exactly: if the change did nothing, what a series lost could
 * as well have been gained. Where every item is its own series and judged once, this is the exact
 * one-sided test of McNemar, Psychometrika 12:153 (1947), doi 10.1007/BF02295996: the items that
 * became wrong against those that became right, by a fair coin. Films of one series fail together,
 * so they count as one throw. Losses are tested, not gains.
 *
 * @param judgements how many pairs there are, items times repeats
 * @param lost how often what was right became wrong
 * @param gained how often what was wrong became right; both net over the repeats of an item
 * @param pValue how probable such a loss, or a greater one, is if the change does nothing
 */
public record PairedLoss(int judgements, int lost, int gained, double pValue) {

  /**
   * Compares.
   *
   * @param before how often each item was judged right before, 0 to {@code repeats}
   * @param after how often after
   * @param series of each item
   * @param repeats how often each item was judged, at least once
   */
  public static PairedLoss of(int[] before, int[] after, List<String> series, int repeats) {
    if (before.length == 0 || before.length != after.length || before.length != series.size()) {
      throw new IllegalArgumentException(
          "Pairs need as many items before, after and with a series, but there are "
              + before.length
              + ", "
              + after.length
              + " and "
              + series.size()
              + ".");
    }
    int lost = 0;
    int gained = 0;
    Map<String, Integer> bySeries = new HashMap<>();
    for (int i = 0; i < before.length; i++) {
      int difference = before[i] - after[i];
      lost += Math.max(0, difference);
      gained += Math.max(0, -difference);
      bySeries.merge(series.get(i), difference, Integer::sum);
    }
    int[] sums = bySeries.values().stream().mapToInt(Math::abs).filter(s -> s > 0).toArray();
    return new PairedLoss(before.length * repeats, lost, gained, atLeast(lost - gained, sums));
  }

  /** The probability that the sums, each with a sign by a fair coin, add up to this or more. */
  private static double atLeast(int observed, int[] sums) {
    int reach = 0;
    for (int sum : sums) {
      reach += sum;
    }
    double[] probability = new double[2 * reach + 1];
    probability[reach] = 1;
    for (int sum : sums) {
      double[] next = new double[probability.length];
      for (int i = 0; i < probability.length; i++) {
        if (probability[i] > 0) {
          next[i + sum] += probability[i] / 2;
          next[i - sum] += probability[i] / 2;
        }
      }
      probability = next;
    }
    double tail = 0;
    for (int i = reach + observed; i < probability.length; i++) {
      tail += probability[i];
    }
    return Math.min(1, tail);
  }

  /** The accuracy lost, negative where some was gained. */
  public double loss() {
    return (double) (lost - gained) / judgements;
  }

  /** Whether the loss is significant at a level such as 0.05. */
  public boolean isSignificantAt(double alpha) {
    return pValue < alpha;
  }
}
