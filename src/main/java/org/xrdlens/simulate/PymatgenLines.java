package org.xrdlens.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.crystal.ScatteringTable;
import org.xrdlens.crystal.Vibration;

/**
 * The choices of pymatgen's {@code XRDCalculator} (Ong et al., Comput. Mater. Sci. 68, 314, 2013,
 * doi 10.1016/j.commatsci.2012.10.028), as its documentation and its numbers show them:
 *
 * <ul>
 *   <li>neutral atoms with the factors of {@link ScatteringTable#DOYLE_TURNER}, no dispersion;
 *   <li>vibrations that a file states are ignored; a default B counts for all atoms, as its factors
 *       by element do;
 *   <li>no monochromator;
 *   <li>reflections within 10⁻⁵° of the first of a line are one line, equivalent or not, and the
 *       strongest line so summed has 100;
 *   <li>lines of 0.001 and less are left out.
 * </ul>
 *
 * <p>Its multiplicities aren't followed: they count planes of the same spacing that the lattice
 * extinguishes, so that in rhombohedral cells they are twice ours.
 */
final class PymatgenLines {
  private static final double SAME_LINE_DEGREES = 1e-5;
  private static final double FAINTEST = 1e-3;

  private PymatgenLines() {}

  /** The settings that make our calculation its. */
  static PowderLineSettings adopted(PowderLineSettings settings) {
    double b = settings.scattering().defaultB();
    Vibration vibration = b > 0 ? Vibration.DEFAULT_ONLY : Vibration.NONE;
    ScatteringModel scattering =
        new ScatteringModel(vibration, b, false, Optional.empty(), ScatteringTable.DOYLE_TURNER);
    return new PowderLineSettings(
        settings.radiation(),
        settings.maxTwoThetaDegrees(),
        scattering,
        LorentzPolarization.UNPOLARIZED,
        Compatibility.PYMATGEN);
  }

  /**
   * Joins lines that nearly coincide and leaves out faint ones.
   *
   * @param lines by rising 2θ
   */
  static List<PowderLine> joined(List<PowderLine> lines) {
    List<PowderLine> joined = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      double first = lines.get(from).twoThetaDegrees();
      if (i == lines.size() || lines.get(i).twoThetaDegrees() - first >= SAME_LINE_DEGREES) {
        joined.add(sum(lines.subList(from, i)));
        from = i;
      }
    }
    double strongest = joined.stream().mapToDouble(PowderLine::intensity).max().orElse(0);
    return joined.stream().filter(line -> line.intensity() > FAINTEST / 100 * strongest).toList();
  }

  /** Named by the first of its planes; |F|² is the mean over all of them. */
  private static PowderLine sum(List<PowderLine> parts) {
    PowderLine first = parts.get(0);
    int multiplicity = 0;
    double squares = 0;
    double intensity = 0;
    for (PowderLine part : parts) {
      multiplicity += part.multiplicity();
      squares += part.multiplicity() * part.structureFactorSquared();
      intensity += part.intensity();
    }
    return new PowderLine(
        first.hkl(),
        multiplicity,
        first.spacingAngstrom(),
        first.twoThetaDegrees(),
        squares / multiplicity,
        intensity);
  }
}
