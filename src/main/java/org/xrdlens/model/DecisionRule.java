package org.xrdlens.model;

/**
 * When a prediction is to be trusted.
 *
 * @param temperature logits were divided by it (Guo et al. 2017, arXiv:1706.04599), above 0
 * @param similarityThreshold below this similarity to the nearest reference a pattern is unknown, 0
 *     to 1
 * @param minimumCoverage below this share of the grid a pattern is unknown, 0 to 1
 */
public record DecisionRule(double temperature, double similarityThreshold, double minimumCoverage) {

  /** Checks the numbers. */
  public DecisionRule {
    if (!(temperature > 0)
        || Double.isInfinite(temperature)
        || !(similarityThreshold >= 0 && similarityThreshold <= 1)
        || !(minimumCoverage >= 0 && minimumCoverage <= 1)) {
      throw new IllegalArgumentException(
          "A decision rule needs a positive temperature and two thresholds from 0 to 1, but got "
              + temperature
              + ", "
              + similarityThreshold
              + " and "
              + minimumCoverage
              + ".");
    }
  }
}
