package org.xrdlens.command;

import java.io.File;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.io.write.RecordText;
import org.xrdlens.io.write.XyWriter;
import org.xrdlens.pattern.DiffractionPattern;

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
          "The file to read: text (.xy .xye .dat .txt .csv .prn .asc), recognised by its content.",
      style = "open",
      persistKey = "xrdlens.import.input")
  private File input;

  @Parameter(
      label = "Scan (0 is the first)",
      description =
          "Which scan of a file with several; most files have one, 0. A larger number is a later"
              + " scan of the same file.",
      min = "0",
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
          ChosenScan chosen = ChosenScan.read(input, scan).withRadiation(radiation);
          DiffractionPattern pattern = chosen.pattern();
          ResultsView view = ResultsView.ofThisHost();
          view.pattern(pattern);
          view.text(pattern.name() + " (record)", RecordText.of(pattern));
          if (!output.isBlank()) {
            new XyWriter().write(pattern, chosen.output(output, ".xy"));
            RecordText.write(pattern, chosen.output(output, ".record.txt"));
            view.note("The pattern and its record were written to " + output + ".");
          }
        });
  }
}
