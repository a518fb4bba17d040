package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.simulate.DiffractionLines;

/**
 * The planes along which films of a phase grow: the most widely spaced ones that reflect, each
 * direction once.
 */
final class GrowthAxes {
  /** A plane weaker than this, relative to the strongest line, names no axis. */
  private static final double WEAKEST = 0.02;

  private GrowthAxes() {}

  /**
   * Axes by decreasing spacing.
   *
   * @param most how many at most
   * @return at least one if the phase has lines
   */
  static List<MillerIndex> of(DiffractionLines lines, int most) {
    double strongest = 0;
    for (int i = 0; i < lines.size(); i++) {
      strongest = Math.max(strongest, lines.intensity(i));
    }
    List<MillerIndex> found = new ArrayList<>();
    for (int i = 0; i < lines.size() && found.size() < most; i++) {
      if (lines.intensity(i) >= WEAKEST * strongest && !multipleOfAny(lines.hkl(i), found)) {
        found.add(lines.hkl(i));
      }
    }
    return found;
  }

  private static boolean multipleOfAny(MillerIndex hkl, List<MillerIndex> axes) {
    for (MillerIndex axis : axes) {
      if (hkl.h() * axis.k() == hkl.k() * axis.h()
          && hkl.k() * axis.l() == hkl.l() * axis.k()
          && hkl.h() * axis.l() == hkl.l() * axis.h()) {
        return true;
      }
    }
    return false;
  }
}
