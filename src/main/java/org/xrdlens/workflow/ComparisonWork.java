package org.xrdlens.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.xrdlens.progress.Progress;

/**
 * The trainings of a comparison. Both protocols share the networks that have learned from films,
 * and all other methods the drawn examples. A method that fails leaves a sentence, and the others
 * go on.
 */
final class ComparisonWork {
  private final ComparisonSettings settings;
  private final ComparisonMaterial material;
  private final List<ComparisonCondition> conditions;
  private final StudyTables tables;
  private final int threads;
  private final Map<ComparisonCondition, String> failures = new LinkedHashMap<>();

  ComparisonWork(
      ComparisonSettings settings, ComparisonMaterial material, StudyTables tables, int threads) {
    this.settings = settings;
    this.material = material;
    this.conditions = settings.conditions();
    this.tables = tables;
    this.threads = threads;
  }

  /** Why methods failed, in sentences. */
  Map<ComparisonCondition, String> failures() {
    return failures;
  }

  /**
   * Does them, and adds each to the tables when it is done.
   *
   * @throws IOException if the tables can't be written
   */
  void run(Progress progress) throws IOException {
    List<List<ComparisonCondition>> groups = groups();
    List<ComparedLearning> learnings = groups.stream().map(this::learning).toList();
    long steps = learnings.stream().mapToLong(ComparedLearning::steps).sum();
    int repeats = settings.study().repeats();
    JoinedProgress joined = new JoinedProgress(progress, repeats * steps);
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (int i = 0; i < groups.size(); i++) {
        String way = groups.get(i).get(0).way();
        Progress next =
            joined.next(
                "Repeat %d of %d, %s: ".formatted(repeat + 1, repeats, way),
                learnings.get(i).steps());
        run(learnings.get(i), groups.get(i), repeat, next);
      }
    }
  }

  /** Conditions that share their work: those of a network, and those of all other methods. */
  private List<List<ComparisonCondition>> groups() {
    Map<String, List<ComparisonCondition>> groups = new LinkedHashMap<>();
    for (ComparisonCondition condition : conditions) {
      String network = ComparedMethods.architecture(condition.method()).orElse("");
      groups.computeIfAbsent(condition.way() + network, k -> new ArrayList<>()).add(condition);
    }
    return List.copyOf(groups.values());
  }

  private ComparedLearning learning(List<ComparisonCondition> group) {
    StudyMaterial study = material.studies().get(group.get(0));
    int choices = group.stream().mapToInt(c -> material.studies().get(c).folds(0).count()).sum();
    return ComparedMethods.architecture(group.get(0).method()).isPresent()
        ? new NetworkLearning(study, choices, threads)
        : new BaselineLearning(study, settings.examples(), choices, threads);
  }

  private void run(
      ComparedLearning learning, List<ComparisonCondition> group, int repeat, Progress progress)
      throws IOException {
    List<ComparedLearning.Prepared> prepared = new ArrayList<>();
    attempt(group, () -> prepared.add(learning.prepare(repeat, progress)));
    for (ComparedLearning.Prepared ready : prepared) {
      for (ComparisonCondition condition : group) {
        tables.add(judge(condition, ready, repeat, progress));
      }
    }
  }

  /** No run where the method failed. */
  private List<StudyRun> judge(
      ComparisonCondition condition,
      ComparedLearning.Prepared prepared,
      int repeat,
      Progress progress) {
    StudyMaterial study = material.studies().get(condition);
    FoldLearner learner = prepared.learner().apply(condition.method());
    int number = conditions.indexOf(condition);
    List<StudyRun> runs = new ArrayList<>();
    attempt(
        List.of(condition),
        () ->
            runs.add(
                learner.judgeAll(study, number, repeat, prepared.seconds(), threads, progress)));
    return runs;
  }

  /** Tries; what fails leaves its sentence, but a cancellation goes on as thrown. */
  private void attempt(List<ComparisonCondition> group, Runnable work) {
    try {
      work.run();
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      group.forEach(condition -> failures.putIfAbsent(condition, reason(e)));
    }
  }

  private static String reason(RuntimeException failure) {
    if (failure.getCause() instanceof NoClassDefFoundError missing) {
      return "The class %s is missing; expected the method's library beside the plugin."
          .formatted(missing.getMessage());
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() + "." : message;
  }
}
