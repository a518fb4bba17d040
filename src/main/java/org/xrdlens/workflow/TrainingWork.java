package org.xrdlens.workflow;

/**
 * What the parts of a training cost, for the time left. The unit is the drawing of one simulated
 * film, about a millisecond of one core; the other numbers were measured beside it and are only
 * about right, also for another architecture.
 */
final class TrainingWork {
  static final long FILM = 1;

  /** A copy of a measured pattern, which has more points than a film. */
  static final long COPY = 2;

  private static final int PATTERNS_LEARNED_IN_A_UNIT = 4;

  private TrainingWork() {}

  /** A training step, its batch being there. */
  static long step(TrainingPlan plan) {
    return Math.max(1, plan.batchSize() / PATTERNS_LEARNED_IN_A_UNIT);
  }

  /** A training step on films alone, some of which are drawn anew. */
  static long filmStep(TrainingPlan plan) {
    return step(plan) + plan.freshFilms() * FILM;
  }

  /**
   * All of it.
   *
   * @param choices how many times the ensemble learns from a choice of the measured patterns
   */
  static long of(
      LearningSettings settings, TrainingMaterial material, MeasuredSet set, int choices) {
    TrainingPlan plan = settings.plan();
    boolean films = !material.structures().isEmpty();
    long first = films ? plan.films() * FILM + plan.firstSteps() * filmStep(plan) : 0;
    long tuneSteps = set.size() == 0 ? 0 : films ? plan.tuneSteps() : plan.firstSteps();
    long copies = (long) set.size() * plan.copies() * COPY;
    return copies + settings.ensemble() * (first + choices * tuneSteps * step(plan));
  }
}
