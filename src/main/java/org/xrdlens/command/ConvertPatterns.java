package org.xrdlens.command;

import java.io.File;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.workflow.ConversionRow;
import org.xrdlens.workflow.ConversionSummary;
import org.xrdlens.workflow.FolderConversion;
import org.xrdlens.workflow.FolderConversionSettings;

/** Converts every pattern of a folder into one format, with a table of what the files hold. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Convert Patterns...",
    description =
        "Reads every diffraction pattern in a folder and its subfolders, whatever diffractometer"
            + " wrote it, and writes it in a format that other programs read, with a table of what"
            + " each file holds.")
public final class ConvertPatterns extends ContextCommand {

  @Parameter(
      label = "Folder with patterns, or one file",
      description =
          "What to convert: a folder, searched with its subfolders, or one file. A file that cannot"
              + " be read gets a row with the reason, the others go on.",
      style = "both",
      persistKey = "xrdlens.convert.input")
  private File input;

  @Parameter(
      label = "Output folder",
      description =
          "Where the converted files, patterns.csv and run.json are written; it is made if it is"
              + " not there. No input is ever written over.",
      style = "directory",
      persistKey = "xrdlens.convert.output")
  private File output;

  @Parameter(
      label = "Format",
      description =
          "xy: angle and intensity; xye: with standard deviations, for refinement; csv: for"
              + " spreadsheets; cif: powder CIF, for archives; xrdml: for PANalytical's programs.",
      choices = {"xy", "xye", "csv", "cif", "xrdml"},
      persistKey = "xrdlens.convert.format")
  private String format = "xy";

  @Parameter(
      label = "Scans (all, first, joined, summed, or 0,2-5)",
      description =
          "Of files with several scans: all; the first; numbers from 0, such as 0,2-5; joined:"
              + " ranges that continue each other become one pattern; summed: repeats of a range"
              + " are added.",
      persistKey = "xrdlens.convert.scans")
  private String scans = "all";

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          ConversionSummary summary =
              new FolderConversion(
                      FolderConversionSettings.of(input.toPath(), output.toPath(), format, scans))
                  .run(progress);
          List<List<Object>> rows = summary.first().stream().map(ConversionRow::values).toList();
          ResultsView view = ResultsView.ofThisHost();
          view.table("Patterns in " + input.getName(), ConversionRow.COLUMNS, rows);
          if (rows.size() < summary.rows()) {
            view.note("The other " + (summary.rows() - rows.size()) + " rows are in the table.");
          }
          view.note(summary.toString());
        });
  }
}
