package org.xrdlens.network;

/**
 * How to train: AdamW (Loshchilov and Hutter 2019, arXiv:1711.05101) with a linear warm-up and a
 * cosine decay.
 *
 * @param steps batches to learn, at least 1
 * @param batchSize patterns per batch, at least 2
 * @param learningRate at the end of the warm-up, above 0; typically 1e-3, for fine-tuning 1e-4
 * @param finalLearningRateFraction what the cosine ends at, relative to {@code learningRate}, 0 to
 *     1; 1 keeps the rate constant
 * @param warmUpSteps over which the rate rises linearly, at least 0
 * @param weightDecay decoupled decay of convolution kernels per unit of learning rate; 0 for Adam
 * @param gradientNormLimit the longest gradient (norm over all weights) that is not shortened;
 *     infinity for no clipping
 */
public record TrainingSettings(
    int steps,
    int batchSize,
    double learningRate,
    double finalLearningRateFraction,
    int warmUpSteps,
    double weightDecay,
    double gradientNormLimit) {

  /** Checks the numbers. */
  public TrainingSettings {
    require(steps >= 1, "steps", steps, "at least 1");
    require(batchSize >= 2, "batchSize", batchSize, "at least 2");
    require(
        learningRate > 0 && Double.isFinite(learningRate),
        "learningRate",
        learningRate,
        "above 0 and finite");
    require(
        finalLearningRateFraction >= 0 && finalLearningRateFraction <= 1,
        "finalLearningRateFraction",
        finalLearningRateFraction,
        "from 0 to 1");
    require(warmUpSteps >= 0, "warmUpSteps", warmUpSteps, "at least 0");
    require(
        weightDecay >= 0 && Double.isFinite(weightDecay),
        "weightDecay",
        weightDecay,
        "at least 0 and finite");
    require(gradientNormLimit > 0, "gradientNormLimit", gradientNormLimit, "above 0");
  }

  private static void require(boolean holds, String name, Number value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "The training setting " + name + " must be " + expected + ", but is " + value + ".");
    }
  }

  /**
   * Usual settings: 5 % of the steps (at most 100) warm up, the cosine ends at a hundredth, weight
   * decay 0.01, no clipping.
   */
  public static TrainingSettings of(int steps, int batchSize, double learningRate) {
    return new TrainingSettings(
        steps,
        batchSize,
        learningRate,
        0.01,
        Math.min(100, steps / 20),
        0.01,
        Double.POSITIVE_INFINITY);
  }

  /** A copy with other steps. */
  public TrainingSettings withSteps(int newSteps) {
    return new TrainingSettings(
        newSteps,
        batchSize,
        learningRate,
        finalLearningRateFraction,
        warmUpSteps,
        weightDecay,
        gradientNormLimit);
  }

  /** A copy with another weight decay. */
  public TrainingSettings withWeightDecay(double newWeightDecay) {
    return new TrainingSettings(
        steps,
        batchSize,
        learningRate,
        finalLearningRateFraction,
        warmUpSteps,
        newWeightDecay,
        gradientNormLimit);
  }

  /** A copy with another schedule. */
  public TrainingSettings withSchedule(int newWarmUpSteps, double newFinalFraction) {
    return new TrainingSettings(
        steps,
        batchSize,
        learningRate,
        newFinalFraction,
        newWarmUpSteps,
        weightDecay,
        gradientNormLimit);
  }

  /** A copy that shortens gradients longer than a limit. */
  public TrainingSettings withGradientNormLimit(double newLimit) {
    return new TrainingSettings(
        steps,
        batchSize,
        learningRate,
        finalLearningRateFraction,
        warmUpSteps,
        weightDecay,
        newLimit);
  }

  /** The learning rate of a step from 0. */
  public double learningRateAt(int step) {
    if (step < warmUpSteps) {
      return learningRate * (step + 1) / warmUpSteps;
    }
    double done = (step - warmUpSteps) / (double) Math.max(1, steps - warmUpSteps);
    double cosine = (1 + StrictMath.cos(Math.PI * Math.min(1, done))) / 2;
    return learningRate * (finalLearningRateFraction + (1 - finalLearningRateFraction) * cosine);
  }
}
