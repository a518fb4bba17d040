package org.xrdlens.workflow;

import java.util.stream.DoubleStream;
import org.xrdlens.baseline.Judge;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.progress.Progress;

/** A method that learns from all folds but one. */
@FunctionalInterface
interface FoldLearner {
  double NANOSECONDS = 1e9;

  /**
   * Learns for a fold.
   *
   * @param train indices of the measured patterns that may be learned from
   * @param fold the one left out, from 0
   */
  Judge learn(int[] train, int fold);

  /**
   * Lets every pattern be judged by what has learned from the other folds.
   *
   * @param condition the number under which it goes
   * @param shared seconds that went into all folds in common
   * @return with the seconds that a training takes: those in common and the mean over the folds
   */
  default StudyRun judgeAll(
      StudyMaterial study,
      int condition,
      int repeat,
      double shared,
      int threads,
      Progress progress) {
    Folds folds = study.folds(repeat);
    double[] seconds = new double[folds.count()];
    double[][] probabilities = new double[study.set().size()][];
    Parallel.map(
        folds.count(),
        threads,
        fold -> {
          progress.checkCancelled();
          long start = System.nanoTime();
          Judge judge = learn(folds.train(fold), fold);
          seconds[fold] = (System.nanoTime() - start) / NANOSECONDS;
          for (int pattern : folds.test(fold)) {
            progress.checkCancelled();
            probabilities[pattern] = judge.probabilities(study.set().values().get(pattern));
          }
          return fold;
        });
    double mean = DoubleStream.of(seconds).average().orElse(0);
    long seed = study.settings().learning(repeat).seed();
    return new StudyRun(condition, repeat, seed, shared + mean, folds, probabilities);
  }
}
