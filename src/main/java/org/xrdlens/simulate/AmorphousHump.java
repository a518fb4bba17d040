package org.xrdlens.simulate;

/**
 * The broad halo of glass under a film: a Gaussian in 2θ.
 *
 * @param height intensity at its top, 0 or more
 * @param centre where the top is, 2θ in degrees; about 24° for silicate glass and copper radiation
 * @param fwhm full width at half maximum in degrees, above 0; about 10°
 */
public record AmorphousHump(double height, double centre, double fwhm) implements Background {

  /** Refuses numbers out of bounds. */
  public AmorphousHump {
    if (!(height >= 0) || !Double.isFinite(centre) || !(fwhm > 0)) {
      throw new IllegalArgumentException(
          "A hump needs a height of 0 or more, a finite centre and a positive width, but has %s, %s°, %s°."
              .formatted(height, centre, fwhm));
    }
  }

  @Override
  public double at(double twoTheta) {
    double x = 2 * (twoTheta - centre) / fwhm;
    return height * Math.exp(-Math.log(2) * x * x);
  }
}
