package org.xrdlens.workflow;

/**
 * How much work a training does. The network first learns from simulated films alone, then from
 * augmented measured patterns and simulated films together.
 *
 * @param films simulated films at hand at a time, for each member of the ensemble
 * @param freshFilms how many of them are replaced by new ones at each step on films alone
 * @param batchSize patterns of a training step
 * @param firstSteps training steps on films alone
 * @param firstRate learning rate of these
 * @param copies augmented copies made of each measured pattern
 * @param tuneSteps training steps on measured patterns and films
 * @param tuneRate learning rate of these
 * @param measuredShare share of measured patterns in a batch of these, 0 to 1
 * @param tunedShare how much the weights after these count in the final mean with those before, 0
 *     to 1, where some class has few measured patterns
 * @param many from how many measured patterns of every class on the weights after these count alone
 */
public record TrainingPlan(
    int films,
    int freshFilms,
    int batchSize,
    int firstSteps,
    double firstRate,
    int copies,
    int tuneSteps,
    double tuneRate,
    double measuredShare,
    double tunedShare,
    int many) {
  private static final int WARM_SHARE = 4;
  private static final double WARM_RATE_DIVISOR = 3;

  /** Checks the numbers. */
  public TrainingPlan {
    if (films < 1
        || freshFilms < 0
        || batchSize < 1
        || firstSteps < 1
        || copies < 1
        || tuneSteps < 0
        || !(measuredShare >= 0 && measuredShare <= 1)
        || !(tunedShare >= 0 && tunedShare <= 1)) {
      throw new IllegalArgumentException(
          "A training plan needs positive sizes and shares from 0 to 1, but got "
              + films
              + " films, "
              + freshFilms
              + " fresh ones, batches of "
              + batchSize
              + ", "
              + firstSteps
              + " and "
              + tuneSteps
              + " steps, "
              + copies
              + " copies, shares "
              + measuredShare
              + " and "
              + tunedShare
              + ".");
    }
  }

  /**
   * The plan of a training that starts from a trained model: a quarter of the first steps at a
   * third of their rate, and as large a part of the films, since only the head has much to learn.
   */
  public TrainingPlan afterStart() {
    return new TrainingPlan(
        Math.max(1, films / WARM_SHARE),
        freshFilms,
        batchSize,
        Math.max(1, firstSteps / WARM_SHARE),
        firstRate / WARM_RATE_DIVISOR,
        copies,
        tuneSteps,
        tuneRate,
        measuredShare,
        tunedShare,
        many);
  }

  /** The plan that the shipped models were made with; some minutes on two cores. */
  public static TrainingPlan standard() {
    return new TrainingPlan(15000, 24, 128, 2200, 3e-3, 150, 300, 1e-3, 0.5, 0.5, 10);
  }
}
