package org.xrdlens.command;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Reads one scan of a file, shows it and keeps it as text with a record of what the import did. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Import Pattern...",
    description =
        "Reads a diffraction pattern from a file of any supported format, recognised by its"
            + " content, and shows it as a chart with a table of its points.")
public final class ImportPattern extends ContextCommand {

  @Parameter(
      label = "Pattern file",
      description =
          "The file to read, of any diffractometer or two columns of text; recognised by its"
              + " content, whatever its name.",
      style = "open",
      persistKey = "xrdlens.import.input")
  private File input;

  @Parameter(
      label = "Scan (0 is the first, -1 all, -2 joined)",
      description =
          "Which scan of a file with several; most files have one, 0. A larger number is a later"
              + " scan of the same file; -1 lists all and draws them in one chart; -2 does so"
              + " after joining the ranges that continue each other.",
      min = "-2",
      persistKey = "xrdlens.import.scan")
  private int scan = 0;

  @Parameter(
      label = "Radiation (name or wavelength in Å)",
      description =
          "What it was measured with, for instance CuKa1, CuKa or 1.5406; empty: what the file"
              + " says, else CuKa1. Typical is 0.4 to 2.3 Å; a larger wavelength moves every peak"
              + " to a larger angle.",
      required = false,
      persistKey = "xrdlens.import.radiation")
  private String radiation = "";

  @Parameter(
      label = "Axis (empty: as the file says)",
      description =
          "What the first column counts, where the file does not say it or says it wrongly: two_theta"
              + " or theta in degrees, q in 1/Å, q_nm in 1/nm, d in Å; all are converted to 2θ with"
              + " the radiation. Empty: what the file says.",
      required = false,
      persistKey = "xrdlens.import.axis")
  private String axis = "";

  @Parameter(
      label = "Convert to (name or wavelength in Å)",
      description =
          "Another radiation to re-express the pattern in, for instance CuKa1 for a pattern of a"
              + " synchrotron: every point keeps its lattice spacing d and gets a new 2θ. Points"
              + " beyond reach are left out and counted. Empty: nothing is converted.",
      required = false,
      persistKey = "xrdlens.import.convert_to")
  private String convert_to = "";

  @Parameter(
      label = "Output folder (may be empty)",
      description =
          "Where NAME.xy and NAME.record.txt are written; empty: nothing is written, the pattern"
              + " is only shown.",
      style = "directory",
      required = false,
      persistKey = "xrdlens.import.output")
  private String output = "";

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          ScanChoice choice = ScanChoice.of(scan, axis, radiation, convert_to);
          List<ImportedScan> scans = choice.read(input.toPath());
          ResultsView view = ResultsView.ofThisHost();
          new ImportView(view).show(input.getName(), scans);
          if (!output.isBlank()) {
            view.note(OutputFile.write(scans, input.toPath(), output));
          } else if (GraphicsEnvironment.isHeadless()) {
            // A script must not take a rocking curve for a pattern; in a window it is seen.
            OutputFile.requirePattern(scans);
          }
        });
  }
}
