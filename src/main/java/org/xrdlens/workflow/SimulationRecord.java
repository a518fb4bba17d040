package org.xrdlens.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xrdlens.crystal.AtomSite;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.crystal.SpaceGroup;
import org.xrdlens.crystal.UnitCell;
import org.xrdlens.crystal.Vibration;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.simulate.Compatibility;

/**
 * What was simulated and how, for people: the structure, what its reader had to assume, and the
 * choices of the calculation.
 *
 * @param entries by name, in order
 */
record SimulationRecord(Map<String, String> entries) {
  /** What the text begins with. */
  static final String START = "XRD Lens simulation record";

  /** The record of a simulation. */
  static SimulationRecord of(CrystalStructure structure, SimulationMethod method) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("structure", structure.name());
    entries.put("space group", group(structure.spaceGroup()));
    entries.put("cell", cell(structure.cell()));
    entries.put("content of the cell", content(structure));
    if (!structure.source().isBlank()) {
      entries.put("source", structure.source());
    }
    List<String> notes = structure.notes();
    for (int i = 0; i < notes.size(); i++) {
      entries.put(notes.size() == 1 ? "warning" : "warning " + (i + 1), notes.get(i));
    }
    entries.put("radiation", method.lines().radiation().toString());
    entries.put("scattering", scattering(method));
    double monochromator = method.lines().polarization().monochromatorTwoTheta();
    entries.put(
        "polarization",
        monochromator == 0 || method.lines().compatibility() == Compatibility.PYMATGEN
            ? "unpolarized radiation, no monochromator"
            : "monochromator at 2θ = " + monochromator + "°");
    entries.put("texture", method.texture().components().isEmpty() ? "none" : texture(method));
    entries.put(
        "drawn lines",
        "pseudo-Voigt, instrument "
            + method.fwhm()
            + "°"
            + (method.crystalliteSizeNanometres() == 0
                ? ""
                : ", crystallites of " + method.crystalliteSizeNanometres() + " nm"));
    return new SimulationRecord(entries);
  }

  /** The pattern with these entries as metadata. */
  DiffractionPattern addTo(DiffractionPattern pattern) {
    DiffractionPattern recorded = pattern;
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      recorded = recorded.withMetadata(entry.getKey(), entry.getValue());
    }
    return recorded;
  }

  private static String group(SpaceGroup group) {
    String label = group.label().isEmpty() ? group.toString() : group.label();
    return group.number() == 0 ? label : label + ", number " + group.number();
  }

  private static String cell(UnitCell cell) {
    return String.format(
        Locale.ROOT,
        "a %.4f, b %.4f, c %.4f Å, α %.3f, β %.3f, γ %.3f°, %.2f Å³",
        cell.a(),
        cell.b(),
        cell.c(),
        cell.alpha(),
        cell.beta(),
        cell.gamma(),
        cell.volume());
  }

  /** For instance {@code Br3 Cs1 Pb1}, shares of mixed sites as decimals. */
  private static String content(CrystalStructure structure) {
    Map<String, Double> amounts = new TreeMap<>();
    for (AtomSite atom : structure.atomsInCell()) {
      amounts.merge(atom.symbol(), atom.occupancy(), Double::sum);
    }
    return amounts.entrySet().stream()
        .map(entry -> entry.getKey() + " × " + rounded(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String rounded(double amount) {
    return String.format(Locale.ROOT, "%.3f", amount).replaceFirst("\\.?0+$", "");
  }

  private static String scattering(SimulationMethod method) {
    if (method.lines().compatibility() == Compatibility.PYMATGEN) {
      return "as pymatgen computes it";
    }
    ScatteringModel model = method.lines().scattering();
    return (model.ions() ? "ions where the file names them" : "neutral atoms")
        + switch (model.vibration()) {
          case NONE -> ", at rest";
          case DEFAULT_ONLY -> ", all alike";
          case ISOTROPIC -> ", isotropic vibrations";
          case ANISOTROPIC -> ", anisotropic vibrations";
        }
        + (model.vibration() == Vibration.NONE
            ? ""
            : " (B = " + model.defaultB() + " Å² where the file has none)")
        + model
            .anomalous()
            .map(anode -> ", anomalous dispersion of " + anode.symbol() + " Kα")
            .orElse(", no anomalous dispersion");
  }

  private static String texture(SimulationMethod method) {
    return "March-Dollase, planes and coefficient " + TextureText.of(method.texture());
  }
}
