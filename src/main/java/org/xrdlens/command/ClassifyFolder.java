package org.xrdlens.command;

import java.io.File;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.workflow.FolderClassification;
import org.xrdlens.workflow.FolderClassificationSettings;
import org.xrdlens.workflow.FolderSummary;

/** Classifies every pattern of a folder into a table, with a chart for each. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Classify Folder...",
    description =
        "Tells the class of every diffraction pattern in a folder and its subfolders, and writes a"
            + " table and a chart for each that shows why.")
public final class ClassifyFolder extends ContextCommand {

  @Parameter(
      label = "Folder with patterns, or one file",
      description =
          "What to classify: a folder, searched with its subfolders, or one file. A file that"
              + " cannot be read gets a row with the reason, the others go on.",
      style = "both",
      persistKey = "xrdlens.classifyfolder.input")
  private File input;

  @Parameter(
      label = "Model (space-group, dimensionality or a file)",
      description =
          "space-group tells one of seven space groups, dimensionality 0D, 2D or 3D; or the path"
              + " of a model that you have trained (.onnx).",
      style = "open",
      persistKey = "xrdlens.classifyfolder.model")
  private String model = "space-group";

  @Parameter(
      label = "Output folder",
      description =
          "Where results.csv, imports.csv, run.json and the charts NAME.png are written; it is made if it is"
              + " not there.",
      style = "directory",
      persistKey = "xrdlens.classifyfolder.output")
  private File output;

  @Parameter(
      label = "Draw a chart of each pattern",
      description =
          "With charts you see which angles speak for and against the class; without, a large"
              + " folder takes a tenth of the time.",
      persistKey = "xrdlens.classifyfolder.charts")
  private boolean charts = true;

  @Parameter(
      label = "Threads (0 = all processors)",
      description =
          "How many files are worked on at a time, typically 0; fewer leave processors to others,"
              + " more than there are processors gain nothing.",
      min = "0",
      max = "256",
      persistKey = "xrdlens.classifyfolder.threads")
  private int threads = 0;

  @Parameter(
      label = "Resume an interrupted run",
      description =
          "Keeps the results of an earlier run with the same model in the output folder and"
              + " classifies only what is missing.",
      persistKey = "xrdlens.classifyfolder.resume")
  private boolean resume = false;

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          FolderSummary summary =
              new FolderClassification(
                      new FolderClassificationSettings(
                          input.toPath(), model, output.toPath(), charts, threads, resume))
                  .run(progress);
          ResultTable results = ResultTable.read(summary.results());
          ResultsView view = ResultsView.ofThisHost();
          view.table("Classes in " + input.getName(), results.columns(), results.rows());
          List<String> files = results.predictedFiles();
          if (!files.isEmpty()) {
            view.image(() -> FolderMaps.image(input.toPath(), model, files, progress));
          }
          view.note(summary.toString());
          if (charts) {
            view.note("The charts are in " + output + ".");
          }
        });
  }
}
