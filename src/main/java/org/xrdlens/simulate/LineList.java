package org.xrdlens.simulate;

/**
 * Lines as they are drawn: where, how much area, and with which profile. Grows while it is filled.
 */
final class LineList {
  private final double[] centres;
  private final double[] areas;
  private final PseudoVoigt[] profiles;
  private int size;

  LineList(int capacity) {
    centres = new double[capacity];
    areas = new double[capacity];
    profiles = new PseudoVoigt[capacity];
  }

  /**
   * @param centre 2θ in degrees
   * @param area integrated intensity, intensity times degrees
   */
  void add(double centre, double area, PseudoVoigt profile) {
    centres[size] = centre;
    areas[size] = area;
    profiles[size] = profile;
    size++;
  }

  int size() {
    return size;
  }

  double centre(int i) {
    return centres[i];
  }

  double area(int i) {
    return areas[i];
  }

  PseudoVoigt profile(int i) {
    return profiles[i];
  }

  /** The greatest height of a line, 0 if there is none. */
  double greatestHeight() {
    double greatest = 0;
    for (int i = 0; i < size; i++) {
      double height = areas[i] * (profiles[i].lorentzHeight() + profiles[i].gaussHeight());
      greatest = Math.max(greatest, height);
    }
    return greatest;
  }
}
