package org.xrdlens.simulate;

import java.util.Arrays;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * Lines as they are drawn: where, how high each part of the profile, and how wide. Grows while it
 * is filled.
 */
final class LineList {
  private static final double LN2 = Math.log(2);

  private double[] centres;
  private double[] areas;
  private double[] lorentzHeights;
  private double[] gaussHeights;
  private double[] halfWidths;
  private int size;

  LineList(int capacity) {
    centres = new double[capacity];
    areas = new double[capacity];
    lorentzHeights = new double[capacity];
    gaussHeights = new double[capacity];
    halfWidths = new double[capacity];
  }

  /**
   * @param centre 2θ in degrees
   * @param area integrated intensity, intensity times degrees
   */
  void add(double centre, double area, PseudoVoigt profile) {
    if (size == centres.length) {
      grow();
    }
    centres[size] = centre;
    areas[size] = area;
    lorentzHeights[size] = area * profile.lorentzHeight();
    gaussHeights[size] = area * profile.gaussHeight();
    halfWidths[size] = profile.fwhm() / 2;
    size++;
  }

  private void grow() {
    int capacity = 2 * size + 1;
    centres = Arrays.copyOf(centres, capacity);
    areas = Arrays.copyOf(areas, capacity);
    lorentzHeights = Arrays.copyOf(lorentzHeights, capacity);
    gaussHeights = Arrays.copyOf(gaussHeights, capacity);
    halfWidths = Arrays.copyOf(halfWidths, capacity);
  }

  int size() {
    return size;
  }

  double centre(int i) {
    return centres[i];
  }

  /** The integrated intensity, intensity times degrees. */
  double area(int i) {
    return areas[i];
  }

  /** The height of the Lorentzian part. */
  double lorentzHeight(int i) {
    return lorentzHeights[i];
  }

  /** The height of the Gaussian part. */
  double gaussHeight(int i) {
    return gaussHeights[i];
  }

  /** Half the full width at half maximum in degrees. */
  double halfWidth(int i) {
    return halfWidths[i];
  }

  /** The greatest value that a line has on a grid, 0 if there is none. */
  double greatestHeight(TwoThetaGrid grid) {
    double first = grid.first();
    double last = grid.last();
    double greatest = 0;
    for (int i = 0; i < size; i++) {
      double height = lorentzHeights[i] + gaussHeights[i];
      if (height > greatest) {
        double outside = Math.max(first - centres[i], centres[i] - last);
        greatest = Math.max(greatest, outside > 0 ? heightAt(i, outside) : height);
      }
    }
    return greatest;
  }

  private double heightAt(int i, double distance) {
    double x = distance / halfWidths[i];
    return lorentzHeights[i] / (1 + x * x) + gaussHeights[i] * Math.exp(-LN2 * x * x);
  }
}
