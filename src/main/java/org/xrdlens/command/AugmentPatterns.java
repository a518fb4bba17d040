package org.xrdlens.command;

import java.io.File;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;
import org.xrdlens.chart.CurvesChart;
import org.xrdlens.workflow.AugmentationRow;
import org.xrdlens.workflow.AugmentationSummary;
import org.xrdlens.workflow.FolderAugmentation;
import org.xrdlens.workflow.FolderAugmentationSettings;

/** Writes a set of augmented patterns, for any classifier to learn from. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Augment Patterns...",
    description =
        "Writes changed copies of measured patterns, as other films and other measurements would"
            + " have given, or simulated films of CIF structures: a set from which any classifier"
            + " learns, with a table of what was drawn for each copy.")
public final class AugmentPatterns extends ContextCommand {
  private static final int MOST_ROWS = 10_000;

  @Parameter(
      label = "Patterns or CIF files (folder, table, or one file)",
      description =
          "A folder of measured patterns whose subfolders are the classes, a CSV table with file,"
              + " class and series, one file, or CIF structures, of which films are simulated. A"
              + " file that cannot be used gets a row with the reason, the others go on.",
      style = "both",
      persistKey = "xrdlens.augment.input")
  private File input;

  @Parameter(
      label = "Output folder",
      description =
          "Where the set is written: a folder for each class, augmented.csv and run.json; it is"
              + " made if it is not there. No input is ever written over.",
      style = "directory",
      persistKey = "xrdlens.augment.output")
  private File output;

  @Parameter(
      label = "Recipe (physics, paper, or a recipe file)",
      description =
          "physics varies texture, strain, width, background, alignment, counting and step; paper"
              + " scales, drops and shifts blocks of the pattern as in Oviedo et al. 2019; or the"
              + " path of a recipe of your own, a file in JSON.",
      persistKey = "xrdlens.augment.recipe")
  private String recipe = "physics";

  @Parameter(
      label = "Preview...",
      description =
          "Shows a pattern before and after, with a switch and a slider for each effect; what you"
              + " change there can be saved as a recipe file.",
      callback = "preview",
      required = false,
      persist = false)
  private Button preview;

  @Parameter(
      label = "Copies of each pattern",
      description =
          "How many copies are made of each pattern or structure, usually 10 to 100; more teach"
              + " more, until the copies resemble each other.",
      min = "1",
      max = "9999",
      persistKey = "xrdlens.augment.copies")
  private int copies = 10;

  @Parameter(
      label = "Seed",
      description = "Equal seeds give equal sets; another number gives another set.",
      min = "0",
      max = "999999999",
      persistKey = "xrdlens.augment.seed")
  private long seed = 1;

  @Parameter(
      label = "Format",
      description =
          "xy: angle and intensity; xye: with standard deviations; csv: for spreadsheets; cif:"
              + " powder CIF; xrdml: for PANalytical's programs.",
      choices = {"xy", "xye", "csv", "cif", "xrdml"},
      persistKey = "xrdlens.augment.format")
  private String format = "xy";

  @Parameter(
      label = "Image of the set (.tif, may be empty)",
      description =
          "A 32-bit TIFF with a row for each copy, for the image tools of Fiji; short scans are"
              + " left out of it. Empty: none.",
      style = "save",
      required = false,
      persistKey = "xrdlens.augment.image")
  private String image = "";

  /** Called by the host when the button is pressed. */
  void preview() {
    AugmentationPreview.ask(input, recipe, seed).ifPresent(file -> recipe = file);
  }

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          AugmentationSummary summary =
              new FolderAugmentation(
                      FolderAugmentationSettings.of(
                          input.toPath(), output.toPath(), recipe, copies, seed, format, image))
                  .run(progress);
          ResultsView view = ResultsView.ofThisHost();
          summary
              .figure()
              .ifPresent(
                  figure ->
                      view.chart(
                          figure.title(),
                          CurvesChart.of(figure),
                          CursorReading.alongTwoTheta(summary.example().get(0).radiation())));
          List<List<Object>> rows =
              summary.rows().stream().limit(MOST_ROWS).map(AugmentationRow::values).toList();
          view.table("Copies of " + input.getName(), AugmentationRow.COLUMNS, rows);
          view.note(summary.toString());
        });
  }
}
