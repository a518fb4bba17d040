package org.xrdlens.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A division of items into folds of about equal size and class mix. Each item is tested once, by a
 * model that has seen only the items of the other folds.
 */
public final class Folds {
  private final int[] foldOf;
  private final int count;

  private Folds(int[] foldOf, int count) {
    this.foldOf = foldOf;
    this.count = count;
  }

  /**
   * Divides items by a protocol.
   *
   * @param labels class of each item
   * @param series series of each item, as many as labels
   * @param count how many folds, at least 2 and not more than {@link #most}
   * @param seed of the shuffling; equal seeds give equal folds
   */
  public static Folds of(
      Protocol protocol, List<String> labels, List<String> series, int count, long seed) {
    if (labels.size() != series.size() || count < 2 || count > most(protocol, series)) {
      throw new IllegalArgumentException(
          "Folds need a series for each item and, to be %s, 2 to %d folds, but got %d items, %d series and %d folds."
              .formatted(
                  protocol.key(), most(protocol, series), labels.size(), series.size(), count));
    }
    int[] foldOf =
        protocol == Protocol.RANDOM
            ? stratified(labels, count, new Random(seed))
            : grouped(labels, series, count, new Random(seed));
    return new Folds(foldOf, count);
  }

  /**
   * The most folds that there can be: as many as items, or, where whole series are held out, as
   * series.
   */
  public static int most(Protocol protocol, List<String> series) {
    return protocol == Protocol.RANDOM ? series.size() : (int) series.stream().distinct().count();
  }

  /** Deals the shuffled members of each class out to the folds, going on where the last stopped. */
  private static int[] stratified(List<String> labels, int count, Random random) {
    int[] foldOf = new int[labels.size()];
    int next = random.nextInt(count);
    for (List<Integer> members : membersByName(labels).values()) {
      Collections.shuffle(members, random);
      for (int member : members) {
        foldOf[member] = next;
        next = (next + 1) % count;
      }
    }
    return foldOf;
  }

  /**
   * Gives whole series to folds, the largest first, each to the fold where its class is rarest and,
   * among these, that is smallest.
   */
  private static int[] grouped(List<String> labels, List<String> series, int count, Random random) {
    List<List<Integer>> groups = new ArrayList<>(membersByName(series).values());
    Collections.shuffle(groups, random);
    groups.sort((a, b) -> Integer.compare(b.size(), a.size()));
    int[] foldOf = new int[labels.size()];
    int[] size = new int[count];
    List<Map<String, Integer>> classCounts = new ArrayList<>();
    for (int f = 0; f < count; f++) {
      classCounts.add(new HashMap<>());
    }
    for (List<Integer> group : groups) {
      int best = 0;
      for (int f = 1; f < count; f++) {
        int rarer =
            Integer.compare(
                overlap(group, labels, classCounts.get(f)),
                overlap(group, labels, classCounts.get(best)));
        if (rarer < 0 || (rarer == 0 && size[f] < size[best])) {
          best = f;
        }
      }
      for (int member : group) {
        foldOf[member] = best;
        classCounts.get(best).merge(labels.get(member), 1, Integer::sum);
      }
      size[best] += group.size();
    }
    return foldOf;
  }

  private static int overlap(List<Integer> group, List<String> labels, Map<String, Integer> held) {
    return group.stream().mapToInt(member -> held.getOrDefault(labels.get(member), 0)).sum();
  }

  private static Map<String, List<Integer>> membersByName(List<String> names) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      members.computeIfAbsent(names.get(i), k -> new ArrayList<>()).add(i);
    }
    return new TreeMap<>(members);
  }

  /** How many folds there are. */
  public int count() {
    return count;
  }

  /** The fold, from 0, in which an item is tested. */
  public int foldOf(int item) {
    return foldOf[item];
  }

  /** Indices of the items tested in a fold. */
  public int[] test(int fold) {
    return indices(fold, true);
  }

  /**
   * Brings what was found fold by fold into the order of the items.
   *
   * @param rows for each fold a row for each of its {@link #test} items
   */
  public double[][] inOrder(List<double[][]> rows) {
    double[][] all = new double[foldOf.length][];
    for (int fold = 0; fold < count; fold++) {
      int[] tested = test(fold);
      for (int i = 0; i < tested.length; i++) {
        all[tested[i]] = rows.get(fold)[i];
      }
    }
    return all;
  }

  /** Indices of the items trained on when a fold is tested. */
  public int[] train(int fold) {
    return indices(fold, false);
  }

  /**
   * Whether an item has siblings in its class that are learned from when it is tested.
   *
   * @param labels class of each item
   */
  public boolean hasSibling(int item, List<String> labels) {
    return IntStream.range(0, foldOf.length)
        .anyMatch(i -> foldOf[i] != foldOf[item] && labels.get(i).equals(labels.get(item)));
  }

  private int[] indices(int fold, boolean inside) {
    return IntStream.range(0, foldOf.length).filter(i -> (foldOf[i] == fold) == inside).toArray();
  }

  @Override
  public String toString() {
    return count + " folds " + Arrays.toString(foldOf);
  }
}
