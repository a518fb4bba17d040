package org.xrdlens.simulate;

/**
 * The broad halo of glass under a film: a Gaussian in 2θ.
 *
 * @param height intensity at its top, 0 or more
 * @param centre where the top is, 2θ in degrees; about 24° for silicate glass and copper radiation
 * @param fwhm full width at half maximum in degrees, above 0; about 10°
 */
public record AmorphousHump(double height, double centre, double fwhm) implements Background {
  /** Angles this near to equal steps, relative to the step, are taken as equal. */
  private static final double EQUAL = 1e-6;

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

  /** On equal steps the Gaussian is stepped by its recurrence, from its top to both sides. */
  @Override
  public void addTo(double[] angles, double[] pattern) {
    int size = pattern.length;
    double step = size > 1 ? (angles[size - 1] - angles[0]) / (size - 1) : 0;
    if (!hasEqualSteps(angles, step)) {
      Background.super.addTo(angles, pattern);
      return;
    }
    int top = (int) Math.max(0, Math.min(size, Math.ceil((centre - angles[0]) / step)));
    double rate = 4 * Math.log(2) / (fwhm * fwhm);
    double change = Math.exp(-2 * rate * step * step);
    double x = angles[0] + top * step - centre;
    double value = height * Math.exp(-rate * x * x);
    double ratio = Math.exp(-rate * step * (2 * x + step));
    for (int i = top; i < size; i++) {
      pattern[i] += value;
      value *= ratio;
      ratio *= change;
    }
    x -= step;
    value = height * Math.exp(-rate * x * x);
    ratio = Math.exp(rate * step * (2 * x - step));
    for (int i = top - 1; i >= 0; i--) {
      pattern[i] += value;
      value *= ratio;
      ratio *= change;
    }
  }

  private static boolean hasEqualSteps(double[] angles, double step) {
    double largest = 0;
    for (int i = 0; i < angles.length; i++) {
      largest = Math.max(largest, Math.abs(angles[i] - angles[0] - i * step));
    }
    return step > 0 && largest < EQUAL * step;
  }
}
