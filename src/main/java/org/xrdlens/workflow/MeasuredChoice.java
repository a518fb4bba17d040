package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Chooses few measured patterns of each class to learn from. A greater choice of the same seed
 * holds every smaller one.
 *
 * @param trueClass class index of every pattern
 * @param series of every pattern
 * @param wholeSeries whether the patterns of a series are chosen one after the other before those
 *     of the next, as a laboratory has them that begins with one series; else in any order
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record MeasuredChoice(int[] trueClass, List<String> series, boolean wholeSeries) {

  /**
   * Chooses.
   *
   * @param from indices of the patterns that may be chosen
   * @param perClass how many of each class at most
   * @return their indices, rising
   */
  int[] of(int[] from, int perClass, long seed) {
    Map<Integer, List<Integer>> byClass = new TreeMap<>();
    for (int i : from) {
      byClass.computeIfAbsent(trueClass[i], c -> new ArrayList<>()).add(i);
    }
    return byClass.entrySet().stream()
        .flatMapToInt(
            entry -> ordered(entry.getValue(), Seeds.mixed(seed, entry.getKey())).limit(perClass))
        .sorted()
        .toArray();
  }

  private IntStream ordered(List<Integer> members, long seed) {
    Random random = new Random(seed);
    Collections.shuffle(members, random);
    if (!wholeSeries) {
      return members.stream().mapToInt(i -> i);
    }
    Map<String, List<Integer>> bySeries = new TreeMap<>();
    for (int i : members) {
      bySeries.computeIfAbsent(series.get(i), s -> new ArrayList<>()).add(i);
    }
    List<List<Integer>> groups = new ArrayList<>(bySeries.values());
    Collections.shuffle(groups, random);
    return groups.stream().flatMap(List::stream).mapToInt(i -> i);
  }
}
