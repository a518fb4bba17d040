package org.xrdlens.simulate;

import org.xrdlens.pattern.Radiation;

/**
 * Finds where the lines of a phase stand, how high and how wide they are. Angles and profiles,
 * which cost most, are worked out only for lines that may rise above the faintest that is drawn: a
 * profile's height times its width lies between that of a Lorentzian and that of a Gaussian, and
 * its width between the wider of its parts and their sum.
 */
final class LinePlacement {
  private static final double LEAST_HEIGHT = 2 / Math.PI;
  private static final double GREATEST_HEIGHT = 2 * Math.sqrt(Math.log(2) / Math.PI);

  /** Kα2 may be that much higher than Kα1 times the ratio, because of its angle. */
  private static final double ALLOWANCE = 1.1;

  private final PatternRenderer renderer;
  private LineList list = new LineList(0);

  private LinePlacement(PatternRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * Places lines.
   *
   * @param scale factor on all intensities
   */
  static LineList place(DiffractionLines lines, double scale, PatternRenderer renderer) {
    LinePlacement placement = new LinePlacement(renderer);
    placement.place(lines, scale);
    return placement.list;
  }

  private void place(DiffractionLines lines, double scale) {
    Radiation radiation = renderer.radiation();
    double ratio = radiation.secondRatio();
    double share = scale / (1 + ratio);
    double[] heights = new double[lines.size()];
    double faintest = ProfilePainter.FAINTEST * bound(lines, share, heights);
    double least = faintest / Math.max(1, ALLOWANCE * ratio);
    int high = 0;
    for (double height : heights) {
      high += height > least ? 1 : 0;
    }
    list = new LineList((ratio > 0 ? 2 : 1) * high);
    for (int i = 0; i < heights.length; i++) {
      if (heights[i] > least) {
        add(lines, i, share);
      }
    }
  }

  /**
   * Bounds the heights of the principal radiation's lines.
   *
   * @param heights receives for each line what its height can't exceed
   * @return what the highest line within the grid exceeds
   */
  private double bound(DiffractionLines lines, double share, double[] heights) {
    PeakProfile profile = renderer.profile();
    LorentzPolarization polarization = renderer.polarization();
    double half = renderer.radiation().wavelengthAngstrom() / 2;
    double firstSine = Math.sin(Math.toRadians(renderer.grid().first() / 2));
    double lastSine = Math.sin(Math.toRadians(renderer.grid().last() / 2));
    double highest = 0;
    for (int i = 0; i < heights.length; i++) {
      double sine = half / lines.spacingAngstrom(i);
      if (sine < 1) {
        double cosine = Math.sqrt(1 - sine * sine);
        double area = lines.intensity(i) * share * polarization.of(sine, cosine);
        double tangent = sine / cosine;
        double gaussian = profile.gaussianWidth(tangent);
        double lorentzian = profile.lorentzianWidth(tangent, cosine, 2 * half);
        heights[i] = GREATEST_HEIGHT * area / Math.max(gaussian, lorentzian);
        if (sine > firstSine && sine < lastSine) {
          highest = Math.max(highest, LEAST_HEIGHT * area / (gaussian + lorentzian));
        }
      }
    }
    return highest;
  }

  private void add(DiffractionLines lines, int i, double share) {
    Radiation radiation = renderer.radiation();
    double perWavelength = 1 / (2 * lines.spacingAngstrom(i));
    double intensity = lines.intensity(i) * share;
    double sine = radiation.wavelengthAngstrom() * perWavelength;
    double cosine = Math.sqrt(1 - sine * sine);
    double theta = Math.asin(sine);
    add(theta, sine, cosine, radiation.wavelengthAngstrom(), intensity);
    double secondSine = radiation.secondWavelengthAngstrom() * perWavelength;
    if (radiation.secondRatio() > 0 && secondSine < 1) {
      double secondCosine = Math.sqrt(1 - secondSine * secondSine);
      double splitting = smallArcsine(secondSine * cosine - sine * secondCosine);
      add(
          theta + splitting,
          secondSine,
          secondCosine,
          radiation.secondWavelengthAngstrom(),
          intensity * radiation.secondRatio());
    }
  }

  private void add(double theta, double sine, double cosine, double wavelength, double intensity) {
    double centre = 2 * Math.toDegrees(theta) + renderer.shift().ofCosine(cosine);
    double area = intensity * renderer.polarization().of(sine, cosine);
    PseudoVoigt shape = renderer.profile().at(sine / cosine, cosine, wavelength);
    AxialDivergence divergence = renderer.divergence();
    if (divergence.isNone()) {
      list.add(centre, area, shape);
    } else {
      divergence.split(
          2 * theta, shape.fwhm(), (shift, share) -> list.add(centre + shift, area * share, shape));
    }
  }

  /** The angle between the two lines of a doublet, quicker than a second arc sine. */
  private static double smallArcsine(double sine) {
    double square = sine * sine;
    return square < 1e-4 ? sine * (1 + square * (1 / 6.0 + square * (3 / 40.0))) : Math.asin(sine);
  }
}
