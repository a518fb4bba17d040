package org.xrdlens.command;

import java.util.List;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.write.XyWriter;

/** Takes what is in front, a plot, a table or a line on an image, for a diffraction pattern. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Pattern From Plot or Table...",
    description =
        "Takes the plot, the table or the image with a line selection that is in front for a"
            + " diffraction pattern, and shows it as an imported one. Written to an output folder"
            + " it can be classified like any other file.")
public final class PatternFromPlot extends ContextCommand {

  @Parameter(
      label = "Column of angles (may be empty)",
      description =
          "Title of the table's column with 2θ in degrees, q or d; empty: a column titled like"
              + " that, else the first with numbers. Not used for plots and lines.",
      required = false,
      persistKey = "xrdlens.plot.first_column")
  private String first_column = "";

  @Parameter(
      label = "Column of intensities (may be empty)",
      description =
          "Title of the table's column with the intensities; empty: a column titled intensity or"
              + " counts, else the next with numbers. Not used for plots and lines.",
      required = false,
      persistKey = "xrdlens.plot.second_column")
  private String second_column = "";

  @Parameter(
      label = "Radiation (name or wavelength in Å)",
      description =
          "What it was measured with, for instance CuKa1, CuKa or 1.5406; empty: CuKa1. Typical is"
              + " 0.4 to 2.3 Å; a larger wavelength moves every peak to a larger angle.",
      required = false,
      persistKey = "xrdlens.plot.radiation")
  private String radiation = "";

  @Parameter(
      label = "Output folder (may be empty)",
      description =
          "Where NAME.xy and NAME.record.txt are written, NAME being the window's title; XRD"
              + " Classify Pattern... takes NAME.xy. Empty: the pattern is only shown.",
      style = "directory",
      required = false,
      persistKey = "xrdlens.plot.output")
  private String output = "";

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          MeasuredScan stored = CurveScan.of(FrontCurve.find(first_column, second_column));
          ImportedScan scan =
              ScanChoice.of(0, "", radiation, "").applied(stored.fileName(), stored);
          scan.required();
          ResultsView view = ResultsView.ofThisHost();
          new ImportView(view).show(scan.file(), List.of(scan));
          if (!output.isBlank()) {
            view.note(OutputFile.write(List.of(scan), new XyWriter(), output));
          }
        });
  }
}
