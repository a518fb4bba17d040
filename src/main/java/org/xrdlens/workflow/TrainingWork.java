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

  /** How many training steps a network takes on films alone. */
  static int filmSteps(TrainingPlan plan, TrainingMaterial material) {
    return material.structures().isEmpty() ? 0 : plan.firstSteps();
  }

  /** How many training steps it takes on a choice of the measured patterns. */
  static int patternSteps(TrainingPlan plan, TrainingMaterial material, MeasuredSet set) {
    if (set.size() == 0) {
      return 0;
    }
    return material.structures().isEmpty() ? plan.firstSteps() : plan.tuneSteps();
  }

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
    long pool = material.structures().isEmpty() ? 0 : plan.films() * FILM;
    long films = pool + filmSteps(plan, material) * filmStep(plan);
    long patterns = choices * patternSteps(plan, material, set) * step(plan);
    long copies = (long) set.size() * plan.copies() * COPY;
    return copies + settings.ensemble() * (films + patterns);
  }
}
