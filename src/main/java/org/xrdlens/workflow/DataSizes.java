package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The conditions of a data-size study: one amount is varied at a time, the others stay as in an
 * ordinary training.
 *
 * @param all the first is the ordinary training; no two are equal
 * @param notes what was left out, in sentences
 */
record DataSizes(List<DataSize> all, List<String> notes) {

  /**
   * The conditions.
   *
   * @param measured patterns per class, see {@link DataSize}
   * @param simulated films
   * @param augmented copies
   * @param plan of the ordinary training
   * @param largestClass how many patterns the largest class has
   * @param withFilms whether there are structures to simulate films of
   */
  static DataSizes of(
      List<Integer> measured,
      List<Integer> simulated,
      List<Integer> augmented,
      TrainingPlan plan,
      int largestClass,
      boolean withFilms) {
    List<String> notes = new ArrayList<>();
    DataSize standard = new DataSize(DataSize.ALL, withFilms ? DataSize.ALL : 0, plan.copies());
    List<DataSize> all = new ArrayList<>(List.of(standard));
    for (int m : measured) {
      if (m == 0 && !withFilms) {
        notes.add(
            "Learning from no measured pattern was left out: without films there is nothing else.");
      } else if (m != DataSize.ALL && m >= largestClass) {
        notes.add(
            "%d measured patterns per class were left out: no class has more than %d."
                .formatted(m, largestClass));
      } else {
        all.add(new DataSize(m, standard.simulated(), standard.augmented()));
      }
    }
    for (int films : withFilms ? simulated : List.<Integer>of()) {
      if (films != DataSize.ALL && films >= films(plan)) {
        notes.add(
            "%d simulated films were left out: an ordinary training sees %d."
                .formatted(films, films(plan)));
      } else {
        all.add(new DataSize(DataSize.ALL, films, standard.augmented()));
      }
    }
    if (!withFilms && !simulated.isEmpty()) {
      notes.add("The number of films was not varied: there are no structures to simulate.");
    }
    augmented.forEach(copies -> all.add(new DataSize(DataSize.ALL, standard.simulated(), copies)));
    return new DataSizes(all.stream().distinct().toList(), notes);
  }

  /** How many films a network sees at most in an ordinary training. */
  static int films(TrainingPlan plan) {
    return plan.films() + plan.freshFilms() * plan.firstSteps();
  }

  /** The numbers of the conditions that learn from so many films. */
  int[] withFilms(int simulated) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).simulated() == simulated)
        .toArray();
  }

  /** All numbers of films, the ordinary first. */
  List<Integer> films() {
    return all.stream().map(DataSize::simulated).distinct().toList();
  }

  /** The most copies that any condition with so many films needs. */
  int copies(int simulated) {
    return all.stream()
        .filter(size -> size.simulated() == simulated)
        .mapToInt(DataSize::augmented)
        .max()
        .orElseThrow();
  }
}
