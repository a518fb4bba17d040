package org.xrdlens.simulate;

/**
 * Grazing incidence: the beam stays at a small angle α to the surface while the detector moves, so
 * the planes that reflect at θ are tilted by ψ = θ - α. After James, The Optical Principles of the
 * Diffraction of X-rays (1948), the thick sample's intensity is 2/(1 + sin α / sin(2θ - α)) of the
 * symmetric one. A choice: α lies above the critical angle (about 0.3° for halides and Cu Kα), so
 * refraction is left out.
 *
 * @param incidenceDegrees α in degrees, above 0, at most 45; usually 0.5 to 5
 */
public record GrazingIncidence(double incidenceDegrees) implements DiffractionGeometry {

  /** Refuses an angle out of bounds. */
  public GrazingIncidence {
    if (!(incidenceDegrees > 0 && incidenceDegrees <= 45)) {
      throw new IllegalArgumentException(
          "The angle of incidence must lie above 0° and not above 45°, but is "
              + incidenceDegrees
              + "°.");
    }
  }

  private double incidence() {
    return Math.toRadians(incidenceDegrees);
  }

  @Override
  public double tilt(double theta) {
    return theta - incidence();
  }

  @Override
  public double pathPerDepth(double theta) {
    double exit = 2 * theta - incidence();
    return exit > 0 ? 1 / Math.sin(incidence()) + 1 / Math.sin(exit) : Double.POSITIVE_INFINITY;
  }

  @Override
  public double irradiation(double theta) {
    double exit = 2 * theta - incidence();
    return exit > 0 ? 2 / (1 + Math.sin(incidence()) / Math.sin(exit)) : 0;
  }
}
