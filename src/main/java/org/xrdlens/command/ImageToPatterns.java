package org.xrdlens.command;

import java.io.File;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.io.write.PatternWriter;

/** Writes the rows of an image as patterns. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Image To Patterns...",
    description =
        "Writes each row of an image as a diffraction pattern: an image that was made of patterns,"
            + " also after processing and cropping, or any image whose x axis is calibrated in °.")
public final class ImageToPatterns extends ContextCommand {

  @Parameter(
      label = "Image file (empty: the front image)",
      description =
          "The image whose rows are patterns, 8, 16 or 32 bits, its x axis calibrated in ° of 2θ;"
              + " empty: the image in front.",
      style = "open",
      required = false,
      persistKey = "xrdlens.imagetopatterns.input")
  private String input = "";

  @Parameter(
      label = "Output folder",
      description =
          "Where a file for each row is written, named as the row, with NAME.record.txt beside it;"
              + " it is made if it is not there.",
      style = "directory",
      persistKey = "xrdlens.imagetopatterns.output")
  private File output;

  @Parameter(
      label = "Format",
      description =
          "xy: angle and intensity; xye: with standard deviations, for refinement; csv: for"
              + " spreadsheets; cif: powder CIF, for archives; xrdml: for PANalytical's programs.",
      choices = {"xy", "xye", "csv", "cif", "xrdml"},
      persistKey = "xrdlens.imagetopatterns.format")
  private String format = "xy";

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          PatternWriter writer = PatternWriter.of(format);
          List<ImportedScan> rows = ImageRows.of(ImageRows.image(input));
          ResultsView view = ResultsView.ofThisHost();
          view.table("Patterns of the image", ScanTable.COLUMNS, ScanTable.rows(rows));
          view.note(OutputFile.write(rows, writer, output.getPath()));
        });
  }
}
