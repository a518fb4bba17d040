package org.xrdlens.simulate;

/**
 * A film stretched evenly in its plane by a substrate that it adheres to, and free across it. The
 * strain of planes tilted by ψ is ε⊥ cos²ψ + ε∥ sin²ψ with ε⊥ = -2ν/(1 - ν) ε∥, the sin²ψ law for
 * an elastically isotropic film (Noyan and Cohen, Residual Stress, Springer 1987, doi
 * 10.1007/978-1-4613-9570-6).
 *
 * @param parallel ε∥, relative change of lengths in the plane; positive if stretched
 * @param poissonRatio ν, 0 to below 0.5; about 0.3 for halide perovskites
 */
public record InPlaneStrain(double parallel, double poissonRatio) {
  /** No strain. */
  public static final InPlaneStrain NONE = new InPlaneStrain(0, 0.3);

  /** Refuses numbers out of bounds. */
  public InPlaneStrain {
    if (!(Math.abs(parallel) < 0.2)) {
      throw new IllegalArgumentException(
          "The in-plane strain must lie between -0.2 and 0.2, but is " + parallel + ".");
    }
    if (!(poissonRatio >= 0 && poissonRatio < 0.5)) {
      throw new IllegalArgumentException(
          "Poisson's ratio must lie from 0 to below 0.5, but is " + poissonRatio + ".");
    }
  }

  /** ε⊥, the strain across the film. */
  public double normal() {
    return -2 * poissonRatio / (1 - poissonRatio) * parallel;
  }

  /** The strain of the spacing of planes whose normal is tilted by ψ radians. */
  public double at(double tilt) {
    double sine = Math.sin(tilt);
    return normal() + (parallel - normal()) * sine * sine;
  }
}
