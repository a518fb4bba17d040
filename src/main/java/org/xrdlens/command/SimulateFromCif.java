package org.xrdlens.command;

import java.io.File;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.simulate.LorentzPolarization;
import org.xrdlens.simulate.PowderLineSettings;
import org.xrdlens.workflow.FolderSimulation;
import org.xrdlens.workflow.FolderSimulationSettings;
import org.xrdlens.workflow.ScatteringChoice;
import org.xrdlens.workflow.SimulationMethod;
import org.xrdlens.workflow.TextureText;

/** Computes reflections and patterns of the structures in CIF files. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Simulate From CIF...",
    description =
        "Computes the powder pattern of a crystal structure from its CIF file: a table of all"
            + " reflections with hkl, multiplicity, d, angle, structure factor and intensity, and the"
            + " drawn pattern. Of a folder every CIF file is simulated.")
public final class SimulateFromCif extends ContextCommand {

  @Parameter(
      label = "CIF file, or folder of them",
      description =
          "The structure to simulate, or a folder that is searched with its subfolders. A file that"
              + " cannot be used gets a row with the reason, the others go on.",
      style = "both",
      persistKey = "xrdlens.simulate.input")
  private File input;

  @Parameter(
      label = "Output folder",
      description =
          "Where NAME.reflections.csv, NAME.xy, NAME.record.txt, structures.csv and run.json are"
              + " written; it is made if it is not there. No file of yours is ever written over.",
      style = "directory",
      persistKey = "xrdlens.simulate.output")
  private File output;

  @Parameter(
      label = "Radiation (name or wavelength in Å)",
      description =
          "For instance CuKa1, CuKa (one line at the mean, 1.54184 Å), CuKa1+2 (both lines are"
              + " drawn), MoKa1, or 0.7093. A larger wavelength moves every line to a larger angle.",
      persistKey = "xrdlens.simulate.radiation")
  private String radiation = "CuKa1";

  @Parameter(
      label = "Debye-Waller factors",
      description =
          "Whether the atoms vibrate as the file says, which weakens lines at large angles, those of"
              + " halides by half and more; otherwise all atoms are at rest.",
      persistKey = "xrdlens.simulate.debye_waller")
  private boolean debye_waller = true;

  @Parameter(
      label = "Anomalous dispersion",
      description =
          "Whether f' and f'' of the anode's Kα line count; for halides and copper they change lines"
              + " by 2 to 5 of 100. Tabulated for Cr, Fe, Co, Cu, Mo and Ag.",
      persistKey = "xrdlens.simulate.anomalous")
  private boolean anomalous = false;

  @Parameter(
      label = "Default B (Å²)",
      description =
          "Displacement parameter B = 8π²U of atoms for which the file has none; typical is 0.5 for"
              + " oxides to 3 for halides. Larger weakens lines at large angles.",
      min = "0",
      max = "100",
      stepSize = "0.1",
      persistKey = "xrdlens.simulate.default_b")
  private double default_b = 0;

  @Parameter(
      label = "Largest 2θ (°)",
      description =
          "Reflections are computed up to this angle and the pattern is drawn to it; typical is 60"
              + " to 120. Larger angles take longer and give more lines.",
      min = "0.1",
      max = "180",
      stepSize = "5",
      persistKey = "xrdlens.simulate.max_two_theta")
  private double max_two_theta = 90;

  @Parameter(
      label = "Compatible with",
      description =
          "none: as described here; pymatgen: with the scattering factors and choices of pymatgen's"
              + " XRDCalculator, to compare with published patterns. Of the vibrations only the"
              + " default B counts then, for all atoms; dispersion, ions and monochromator do not.",
      choices = {"none", "pymatgen"},
      persistKey = "xrdlens.simulate.compatible")
  private String compatible = "none";

  @Parameter(
      label = "Ions scatter as ions",
      description =
          "Whether a site named Pb2+ or I1- gets the scattering factor of the ion, which matters at"
              + " small angles only; otherwise all atoms are neutral.",
      persistKey = "xrdlens.simulate.ions")
  private boolean ions = false;

  @Parameter(
      label = "Anisotropic vibrations",
      description =
          "Whether displacement tensors of the file count as such; otherwise each counts as its"
              + " equivalent isotropic B, as most programs for powders take it.",
      persistKey = "xrdlens.simulate.anisotropic")
  private boolean anisotropic = false;

  @Parameter(
      label = "Monochromator 2θ (°, 0 = none)",
      description =
          "Angle of the monochromator crystal for the polarization factor, 26.6 for graphite and"
              + " copper; larger weakens lines around 2θ = 90° less. 0: no monochromator.",
      min = "0",
      max = "89",
      stepSize = "0.1",
      persistKey = "xrdlens.simulate.monochromator")
  private double monochromator = 0;

  @Parameter(
      label = "Step of the pattern (° 2θ)",
      description =
          "Distance of the drawn points, from 5° on; typical is 0.01 to 0.05. A smaller step gives a"
              + " larger file, and the same lines.",
      min = "0.0005",
      max = "1",
      stepSize = "0.01",
      persistKey = "xrdlens.simulate.step")
  private double step = 0.02;

  @Parameter(
      label = "Line width of the instrument (° 2θ)",
      description =
          "Full width at half maximum of the drawn lines; 0.04 to 0.15 for laboratory instruments."
              + " Larger merges neighbouring lines; the areas stay.",
      min = "0.001",
      max = "10",
      stepSize = "0.01",
      persistKey = "xrdlens.simulate.fwhm")
  private double fwhm = 0.1;

  @Parameter(
      label = "Crystallite size (nm, 0 = large)",
      description =
          "Thickness of the crystallites, which broadens lines after Scherrer; 15 to 150 for films."
              + " Smaller is broader; 0 stands for crystallites so large that nothing broadens.",
      min = "0",
      max = "1000000",
      stepSize = "10",
      persistKey = "xrdlens.simulate.crystallite_size")
  private double crystallite_size = 0;

  @Parameter(
      label = "Texture (planes, March coefficient)",
      description =
          "For instance 0 0 1, 0.3: planes (001) lie along the substrate, the coefficient of March"
              + " and Dollase is 0.3. 1 is random, 0.1 strong; a third number is the textured share."
              + " Empty: a powder.",
      required = false,
      persistKey = "xrdlens.simulate.texture")
  private String texture = "";

  @Parameter(
      label = "Write charts (PNG)",
      description =
          "Whether a picture of each pattern with its reflections is written as NAME.png; with many"
              + " files this takes most of the time.",
      persistKey = "xrdlens.simulate.charts")
  private boolean charts = false;

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress ->
            new SimulationView(ResultsView.ofThisHost())
                .show(input.getName(), new FolderSimulation(settings()).run(progress)));
  }

  private FolderSimulationSettings settings() {
    Radiation source = Radiation.parse(radiation);
    ScatteringModel scattering =
        ScatteringChoice.of(source, debye_waller, anisotropic, default_b, ions, anomalous);
    PowderLineSettings lines =
        new PowderLineSettings(
            source,
            max_two_theta,
            scattering,
            new LorentzPolarization(monochromator),
            ScatteringChoice.compatible(compatible));
    SimulationMethod method =
        new SimulationMethod(lines, step, fwhm, crystallite_size, TextureText.parse(texture));
    return new FolderSimulationSettings(input.toPath(), output.toPath(), method, charts);
  }
}
