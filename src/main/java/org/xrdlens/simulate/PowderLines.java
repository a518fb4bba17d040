package org.xrdlens.simulate;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.Reflection;
import org.xrdlens.crystal.Reflections;

/**
 * The lines of an ideal powder: all orientations alike, no absorption, no extinction. A line at
 * exactly 2θ = 180°, where the Lorentz factor has no bounds, is left out.
 */
public final class PowderLines {
  private PowderLines() {}

  /**
   * The lines up to an angle.
   *
   * @return by rising 2θ, the strongest with an intensity of 100; empty if nothing reflects
   */
  public static List<PowderLine> of(CrystalStructure structure, PowderLineSettings settings) {
    double minSpacing = settings.radiation().spacingAngstrom(settings.maxTwoThetaDegrees());
    List<PowderLine> lines = new ArrayList<>();
    double strongest = 0;
    for (Reflection r : Reflections.downTo(structure, minSpacing, settings.scattering())) {
      PowderLine line = line(r, settings);
      if (line.twoThetaDegrees() < 180) {
        lines.add(line);
        strongest = Math.max(strongest, line.intensity());
      }
    }
    double scale = strongest > 0 ? 100 / strongest : 0;
    return lines.stream().map(line -> scaled(line, scale)).toList();
  }

  private static PowderLine line(Reflection r, PowderLineSettings settings) {
    double sine = settings.radiation().wavelengthAngstrom() / (2 * r.spacingAngstrom());
    return new PowderLine(
        r.hkl(),
        r.multiplicity(),
        r.spacingAngstrom(),
        2 * Math.toDegrees(Math.asin(Math.min(1, sine))),
        r.structureFactorSquared(),
        r.intensity() * settings.polarization().ofSine(sine));
  }

  private static PowderLine scaled(PowderLine line, double scale) {
    return new PowderLine(
        line.hkl(),
        line.multiplicity(),
        line.spacingAngstrom(),
        line.twoThetaDegrees(),
        line.structureFactorSquared(),
        scale * line.intensity());
  }
}
