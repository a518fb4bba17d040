package org.xrdlens.preprocess;

/**
 * Takes the square root, which makes counting noise even and lets weak reflections speak beside the
 * strong ones of a textured film. Negative values become 0.
 */
public record SquareRoot() implements PreprocessingStep {

  @Override
  public void apply(double[] y, double stepDegrees) {
    for (int i = 0; i < y.length; i++) {
      y[i] = Math.sqrt(Math.max(0, y[i]));
    }
  }
}
