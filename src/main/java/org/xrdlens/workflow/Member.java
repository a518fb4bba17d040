package org.xrdlens.workflow;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.xrdlens.network.BatchSource;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.network.TrainingHistory;
import org.xrdlens.network.TrainingSettings;
import org.xrdlens.progress.Progress;

/**
 * One network of an ensemble: it learns from its own simulated films once, and from there from any
 * choice of the measured patterns. So a validation repeats only the second part, and no held-out
 * pattern ever takes part in the first.
 */
final class Member {
  private final TrainingPlan plan;
  private final NetworkStart start;
  private final FilmPool films;
  private final MeasuredCopies copies;
  private final int[] trueClass;
  private final List<String> series;
  private final long seed;
  private final NetworkWeights fromFilms;

  private Member(
      TrainingPlan plan,
      NetworkStart start,
      FilmPool films,
      MeasuredCopies copies,
      int[] trueClass,
      List<String> series,
      long seed,
      NetworkWeights fromFilms) {
    this.plan = plan;
    this.start = start;
    this.films = films;
    this.copies = copies;
    this.trueClass = trueClass;
    this.series = series;
    this.seed = seed;
    this.fromFilms = fromFilms;
  }

  /**
   * Trains on films alone; without films the network stays as it begins.
   *
   * @param start what networks begin with
   * @param weights what this one begins with
   * @param trueClass class index of every measured pattern
   * @param series series of every measured pattern
   * @param watch told what it learns
   */
  static Member learnFilms(
      TrainingPlan plan,
      NetworkStart start,
      NetworkWeights weights,
      FilmPool films,
      MeasuredCopies copies,
      int[] trueClass,
      List<String> series,
      long seed,
      Progress progress,
      Consumer<TrainingHistory.Point> watch) {
    NetworkWeights learned = weights;
    if (films.size() > 0) {
      TrainingBatches batches =
          new TrainingBatches(films, weights.classes().size(), Seeds.mixed(seed, 2));
      TrainingSettings settings =
          TrainingSettings.of(plan.firstSteps(), plan.batchSize(), plan.firstRate());
      BatchSource freshening =
          (step, inputs, targets) -> {
            films.renew(plan.freshFilms());
            batches.fill(step, inputs, targets);
          };
      learned =
          NetworkTrainer.train(
                  start.settled(weights, batches), freshening, settings, progress, watch)
              .weights();
    }
    return new Member(plan, start, films, copies, trueClass, series, seed, learned);
  }

  /** The same network, to learn on from other copies of the same measured patterns. */
  Member withCopies(MeasuredCopies others) {
    return new Member(plan, start, films, others, trueClass, series, seed, fromFilms);
  }

  /** The network that has seen films only. */
  NetworkWeights fromFilms() {
    return fromFilms;
  }

  /**
   * Trains on from films with measured patterns. Where a class has few measured patterns the result
   * is a mean of the weights before and after, which keeps what films taught about patterns unlike
   * the measured ones (Wortsman et al., Proc. CVPR 2022, arXiv:2109.01903).
   *
   * @param train indices of the measured patterns that may be learned from
   * @param part number of this part of the work, which gives it random numbers of its own
   * @param watch told what it learns, in steps that count on from those on films
   */
  NetworkWeights learnMeasured(
      int[] train, long part, Progress progress, Consumer<TrainingHistory.Point> watch) {
    if (train.length == 0 || plan.tuneSteps() == 0) {
      return fromFilms;
    }
    boolean alone = films.size() == 0;
    TrainingBatches batches =
        new TrainingBatches(
            films,
            copies,
            fromFilms.classes().size(),
            alone ? 1 : plan.measuredShare(),
            trueClass,
            series,
            train,
            Seeds.mixed(seed, 3, part));
    TrainingSettings settings =
        alone
            ? TrainingSettings.of(plan.firstSteps(), plan.batchSize(), plan.firstRate())
            : TrainingSettings.of(plan.tuneSteps(), plan.batchSize(), plan.tuneRate());
    NetworkWeights begin = alone ? start.settled(fromFilms, batches) : fromFilms;
    NetworkWeights tuned =
        NetworkTrainer.train(
                begin,
                batches,
                settings,
                progress,
                point -> watch.accept(alone ? point : point.after(plan.firstSteps())))
            .weights();
    return NetworkWeights.average(fromFilms, tuned, alone ? 1 : tunedShare());
  }

  /**
   * Films must go on counting for a class that has few measured patterns in all: judged before any
   * are held out, so that every fold is trained alike.
   */
  private double tunedShare() {
    int[] counts = new int[fromFilms.classes().size()];
    for (int label : trueClass) {
      counts[label]++;
    }
    boolean many = IntStream.of(counts).allMatch(count -> count >= plan.many());
    return many ? 1 : plan.tunedShare();
  }
}
