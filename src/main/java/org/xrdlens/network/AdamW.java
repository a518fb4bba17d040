package org.xrdlens.network;

/**
 * Adam with decoupled weight decay (Kingma and Ba 2015, arXiv:1412.6980; Loshchilov and Hutter
 * 2019, arXiv:1711.05101) for one array of weights; β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
 */
final class AdamW {
  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final float[] mean;
  private final float[] square;
  private final float decay;

  /**
   * An optimiser of one array.
   *
   * @param size how many weights
   * @param decay weight decay per unit of learning rate
   */
  AdamW(int size, double decay) {
    this.mean = new float[size];
    this.square = new float[size];
    this.decay = (float) decay;
  }

  /**
   * Moves the weights.
   *
   * @param step from 0
   * @param weights moved in place
   * @param gradient of the loss
   * @param gradientScale the gradient is multiplied by it first
   */
  void move(int step, float[] weights, float[] gradient, float gradientScale, double learningRate) {
    float correction1 = (float) (1 - StrictMath.pow(BETA_1, step + 1));
    float correction2 = (float) (1 - StrictMath.pow(BETA_2, step + 1));
    float rate = (float) learningRate / correction1;
    float keep = 1 - (float) learningRate * decay;
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i] * gradientScale;
      mean[i] = BETA_1 * mean[i] + (1 - BETA_1) * g;
      square[i] = BETA_2 * square[i] + (1 - BETA_2) * g * g;
      weights[i] =
          keep * weights[i]
              - rate * mean[i] / ((float) Math.sqrt(square[i] / correction2) + EPSILON);
    }
  }
}
