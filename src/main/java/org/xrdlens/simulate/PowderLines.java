package org.xrdlens.simulate;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.Reflection;
import org.xrdlens.crystal.Reflections;

/**
 * The lines of an ideal powder: all orientations alike, no absorption, no extinction. Left out are
 * reflections whose atoms cancel to within rounding, and a line at exactly 2θ = 180°, where the
 * Lorentz factor has no bounds.
 */
public final class PowderLines {
  /** What remains, relative to the strongest line, where atoms cancel. */
  private static final double ROUNDING = 1e-14;

  private PowderLines() {}

  /**
   * The lines up to an angle.
   *
   * @return by rising 2θ, the strongest with an intensity of 100; empty if nothing reflects
   * @throws IllegalArgumentException if the range holds more reflections than can be calculated
   */
  public static List<PowderLine> of(CrystalStructure structure, PowderLineSettings settings) {
    if (settings.compatibility() == Compatibility.PYMATGEN) {
      return scaled(PymatgenLines.joined(lines(structure, PymatgenLines.adopted(settings))));
    }
    return scaled(lines(structure, settings));
  }

  private static List<PowderLine> lines(CrystalStructure structure, PowderLineSettings settings) {
    double minSpacing = settings.radiation().spacingAngstrom(settings.maxTwoThetaDegrees());
    List<PowderLine> lines = new ArrayList<>();
    for (Reflection r : Reflections.downTo(structure, minSpacing, settings.scattering())) {
      double sine = settings.radiation().wavelengthAngstrom() / (2 * r.spacingAngstrom());
      if (sine < 1) {
        double angle = 2 * Math.toDegrees(Math.asin(sine));
        double intensity = r.intensity() * settings.polarization().ofSine(sine);
        lines.add(
            new PowderLine(
                r.hkl(),
                r.multiplicity(),
                r.spacingAngstrom(),
                angle,
                r.structureFactorSquared(),
                intensity));
      }
    }
    return lines;
  }

  private static List<PowderLine> scaled(List<PowderLine> lines) {
    double strongest = lines.stream().mapToDouble(PowderLine::intensity).max().orElse(0);
    return lines.stream()
        .filter(line -> line.intensity() > ROUNDING * strongest)
        .map(line -> line.withIntensity(100 / strongest * line.intensity()))
        .toList();
  }
}
