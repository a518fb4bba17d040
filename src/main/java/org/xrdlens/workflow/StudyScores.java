package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xrdlens.evaluate.Metrics;
import org.xrdlens.evaluate.PairedLoss;
import org.xrdlens.evaluate.SeriesBootstrap;

/** What the runs of a study have given so far. Safe for many threads. */
final class StudyScores {
  private final List<String> classes;
  private final MeasuredSet set;
  private final int[] truth;
  private final SeriesBootstrap bootstrap;
  private final List<StudyRun> runs = new ArrayList<>();

  /**
   * @param truth class index of every pattern of the set
   * @param seed of the intervals
   */
  StudyScores(List<String> classes, MeasuredSet set, int[] truth, long seed) {
    this.classes = List.copyOf(classes);
    this.set = set;
    this.truth = truth.clone();
    this.bootstrap = new SeriesBootstrap(set.series(), seed);
  }

  synchronized void add(StudyRun run) {
    runs.add(run);
  }

  /** All runs so far, by condition, then by repeat. */
  synchronized List<StudyRun> runs() {
    return runs.stream()
        .sorted(Comparator.comparingInt(StudyRun::condition).thenComparingInt(StudyRun::repeat))
        .toList();
  }

  List<String> classes() {
    return classes;
  }

  MeasuredSet set() {
    return set;
  }

  String truth(int pattern) {
    return classes.get(truth[pattern]);
  }

  /** Accuracy, macro-F1 and the others of one run. */
  Metrics metrics(StudyRun run) {
    return Metrics.of(classes, truth, run.probabilities());
  }

  /** How often a condition was run. */
  synchronized int repeats(int condition) {
    return (int) runs.stream().filter(run -> run.condition() == condition).count();
  }

  /** How often each pattern was judged right under a condition. */
  synchronized int[] right(int condition) {
    int[] right = new int[truth.length];
    for (StudyRun run : runs) {
      for (int i = 0; i < truth.length && run.condition() == condition; i++) {
        right[i] += run.predicted(i) == truth[i] ? 1 : 0;
      }
    }
    return right;
  }

  /** The mean accuracy of a condition over its repeats, with its interval over series. */
  StudyScore score(int condition) {
    return mean(right(condition), repeats(condition));
  }

  /** The accuracy that a condition loses against another, with its interval over series. */
  StudyScore loss(int reference, int condition) {
    int[] before = right(reference);
    int[] after = right(condition);
    for (int i = 0; i < before.length; i++) {
      before[i] -= after[i];
    }
    return mean(before, repeats(condition));
  }

  private StudyScore mean(int[] sums, int repeats) {
    double[] values = new double[sums.length];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      values[i] = (double) sums[i] / repeats;
      sum += values[i];
    }
    return new StudyScore(sum / values.length, bootstrap.interval(values));
  }

  /** The paired test of a condition against another that was run as often. */
  PairedLoss pairedLoss(int reference, int condition) {
    return PairedLoss.of(right(reference), right(condition), set.series(), repeats(condition));
  }
}
