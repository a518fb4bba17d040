package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.xrdlens.evaluate.Confusion;
import org.xrdlens.evaluate.Interval;
import org.xrdlens.evaluate.Metrics;
import org.xrdlens.evaluate.Predictions;
import org.xrdlens.evaluate.SeriesBootstrap;

/**
 * The figures of a cross-validation: means over its repeats, with intervals over series. Repeats
 * judge the same patterns again and make no interval shorter.
 */
final class ValidationScores {
  private final MeasuredSet set;
  private final List<ValidatedRepeat> repeats;
  private final SeriesBootstrap bootstrap;
  private final Set<String> rare;
  private final List<Metrics> network;
  private final List<Metrics> neighbour;

  /**
   * @param set the patterns that were judged
   * @param repeats at least one
   * @param seed of the intervals
   */
  ValidationScores(MeasuredSet set, List<ValidatedRepeat> repeats, long seed) {
    this.set = set;
    this.repeats = List.copyOf(repeats);
    this.bootstrap = new SeriesBootstrap(set.series(), seed);
    this.rare = Set.copyOf(DataRemarks.rareClasses(set.labels()));
    this.network = this.repeats.stream().map(repeat -> Metrics.of(repeat.network())).toList();
    this.neighbour = this.repeats.stream().map(repeat -> Metrics.of(repeat.neighbour())).toList();
  }

  /** The patterns that were judged. */
  MeasuredSet set() {
    return set;
  }

  /** The repeats, in order. */
  List<ValidatedRepeat> repeats() {
    return repeats;
  }

  /** The ensemble's figures in a repeat. */
  Metrics network(int repeat) {
    return network.get(repeat);
  }

  /** The mean of one of the ensemble's figures. */
  double network(ToDoubleFunction<Metrics> figure) {
    return mean(network, figure);
  }

  /** The mean of one of the nearest neighbour's figures. */
  double neighbour(ToDoubleFunction<Metrics> figure) {
    return mean(neighbour, figure);
  }

  /** The mean of anything. */
  double mean(ToDoubleFunction<ValidatedRepeat> figure) {
    return mean(repeats, figure);
  }

  private static <T> double mean(List<T> items, ToDoubleFunction<T> figure) {
    return items.stream().mapToDouble(figure).average().orElseThrow();
  }

  /** The sample standard deviation of one of the ensemble's figures; empty for one repeat. */
  Optional<Double> deviation(ToDoubleFunction<Metrics> figure) {
    if (repeats.size() < 2) {
      return Optional.empty();
    }
    double mean = network(figure);
    double squares =
        network.stream().mapToDouble(m -> Math.pow(figure.applyAsDouble(m) - mean, 2)).sum();
    return Optional.of(Math.sqrt(squares / (repeats.size() - 1)));
  }

  /** The interval of the ensemble's accuracy. */
  Interval accuracyInterval() {
    return bootstrap.interval(share(ValidatedRepeat::network));
  }

  /** The interval of the nearest neighbour's accuracy. */
  Interval neighbourInterval() {
    return bootstrap.interval(share(ValidatedRepeat::neighbour));
  }

  /** The interval of what the ensemble is better than the nearest neighbour, pattern by pattern. */
  Interval gainInterval() {
    double[] gain = share(ValidatedRepeat::network);
    double[] untrained = share(ValidatedRepeat::neighbour);
    for (int i = 0; i < gain.length; i++) {
      gain[i] -= untrained[i];
    }
    return bootstrap.interval(gain);
  }

  /** The share of the repeats in which each pattern was right. */
  private double[] share(Function<ValidatedRepeat, Predictions> judge) {
    double[] share = new double[set.size()];
    for (ValidatedRepeat repeat : repeats) {
      Predictions predictions = judge.apply(repeat);
      for (int i = 0; i < share.length; i++) {
        share[i] += predictions.isRight(i) ? 1.0 / repeats.size() : 0;
      }
    }
    return share;
  }

  /** How often each pattern was right, as a share of the repeats. */
  double[] rightShare() {
    return share(ValidatedRepeat::network);
  }

  /** The interval of the mean F1 over classes. */
  Interval macroF1Interval() {
    return bootstrap.interval(
        items -> mean(repeat -> repeat.network().of(items).confusion().macroF1()));
  }

  /** What was called what, summed over the repeats. */
  Confusion confusion() {
    return repeats.stream()
        .map(repeat -> repeat.network().confusion())
        .reduce(Confusion::plus)
        .orElseThrow();
  }

  /** All judgements, repeat by repeat. */
  Predictions judgements() {
    return Predictions.joined(repeats.stream().map(ValidatedRepeat::network).toList());
  }

  /** Which judgements are looked at. */
  @FunctionalInterface
  interface Choice {
    /** Whether the judgement of a pattern in a repeat is one of them. */
    boolean of(ValidatedRepeat repeat, int pattern);
  }

  /** Some of the judgements; empty if none is chosen. */
  Optional<Predictions> judgements(Choice choice) {
    List<Predictions> chosen = new ArrayList<>();
    for (ValidatedRepeat repeat : repeats) {
      int[] items = repeat.network().where(i -> choice.of(repeat, i));
      if (items.length > 0) {
        chosen.add(repeat.network().of(items));
      }
    }
    return chosen.isEmpty() ? Optional.empty() : Optional.of(Predictions.joined(chosen));
  }

  /** Whether the class of a pattern has one or two patterns in all. */
  boolean isRare(int pattern) {
    return rare.contains(set.pattern(pattern).label());
  }

  /** Whether its class was learned from measured patterns when it was judged. */
  boolean hasSibling(ValidatedRepeat repeat, int pattern) {
    return repeat.folds().hasSibling(pattern, set.labels());
  }
}
