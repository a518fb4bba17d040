package org.xrdlens.command;

import java.io.File;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.chart.StudyChart;
import org.xrdlens.workflow.ClassifierComparison;
import org.xrdlens.workflow.ComparisonSettings;
import org.xrdlens.workflow.StudySummary;

/** Compares our classifiers with those of others on the same folds and the same training data. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Compare Classifiers...",
    description =
        "Compares networks with nearest neighbours, naive Bayes, logistic regression, trees, forests,"
            + " support vectors and boosting on the same folds, preprocessing and augmented data. The"
            + " networks need PyTorch. All of it takes hours: begin with few methods.")
public final class CompareClassifiers extends ContextCommand {

  @Parameter(
      label = "Measured patterns (folder or table)",
      description =
          "A folder whose subfolders are the classes, or a CSV table with the columns file,"
              + " space_group or dimensionality or class, and series. Without series the grouped"
              + " protocol is not honest.",
      style = "both",
      persistKey = "xrdlens.compare.patterns")
  private File patterns;

  @Parameter(
      label = "Structures (library, a folder of CIFs, library;folder, or empty)",
      description =
          "What films are simulated from: library for the built-in halides, a folder of CIF files,"
              + " both as library;folder, or empty for none. They are learned from in every fold.",
      style = "directory",
      required = false,
      persistKey = "xrdlens.compare.structures")
  private String structures = "library";

  @Parameter(
      label = "Classes to learn",
      description =
          "The space group, the dimensionality (0D, 2D, 3D), or the names of the folders with the"
              + " patterns.",
      choices = {"space-group", "dimensionality", "folder"},
      persistKey = "xrdlens.compare.target")
  private String target = "space-group";

  @Parameter(
      label = "Convolutional networks",
      description =
          "lens is ours, with overlapping layers; paper is that of Oviedo et al. 2019; both takes"
              + " twice as long.",
      choices = {"both", "lens", "paper"},
      persistKey = "xrdlens.compare.architecture")
  private String architecture = "both";

  @Parameter(
      label = "Augmentation recipe (both, physics, paper, or a recipe file)",
      description =
          "physics varies texture, strain, size, background and counting noise; paper scales and"
              + " drops blocks as in Oviedo et al. 2019; both one after the other; or a recipe file"
              + " of your own in JSON.",
      persistKey = "xrdlens.compare.recipe")
  private String recipe = "both";

  @Parameter(
      label = "Preprocessing",
      description =
          "lens removes the background and takes the square root on a 0.04° grid; paper smooths"
              + " and scales as in Oviedo et al. 2019; both takes twice as long.",
      choices = {"both", "lens", "paper"},
      persistKey = "xrdlens.compare.preprocessing")
  private String preprocessing = "both";

  @Parameter(
      label = "Networks in the ensemble",
      description =
          "How many networks vote; 3 is usual, 1 takes a third of the time and is a little less"
              + " accurate.",
      min = "1",
      max = "16",
      persistKey = "xrdlens.compare.ensemble")
  private int ensemble = 3;

  @Parameter(
      label = "Folds",
      description =
          "grouped holds out whole series of films and tells what to expect of a new one; random is"
              + " that of the literature, with siblings of a tested film in the training; both share"
              + " the longest part of the work.",
      choices = {"both", "grouped", "random"},
      persistKey = "xrdlens.compare.protocol")
  private String protocol = "both";

  @Parameter(
      label = "Number of folds",
      description =
          "Into how many parts the patterns are divided, typically 5; more leave more to learn from"
              + " and take longer. Grouped folds can't be more than series.",
      min = "2",
      max = "1000",
      persistKey = "xrdlens.compare.folds")
  private int folds = 5;

  @Parameter(
      label = "Repeats",
      description =
          "How often all is done anew, each time with the next seed: 1 for a look, 5 for a result"
              + " to report; the time goes with it.",
      min = "1",
      max = "100",
      persistKey = "xrdlens.compare.repeats")
  private int repeats = 1;

  @Parameter(
      label = "Random seed",
      description =
          "The start of everything drawn at random, from 0; the same seed gives the same figures on"
              + " the same machine.",
      min = "0",
      persistKey = "xrdlens.compare.seed")
  private long seed = 1;

  @Parameter(
      label = "Methods (all, or names with commas between)",
      description =
          "all, or some of lens-network, paper-network, dense-network, nearest-euclid,"
              + " nearest-cosine, nearest-dtw, naive-bayes, logistic-regression, decision-tree,"
              + " random-forest, svm, gradient-boosting. Those that are no networks take minutes.",
      persistKey = "xrdlens.compare.methods")
  private String methods = "all";

  @Parameter(
      label = "Output folder",
      description =
          "Where comparison.csv, summary.csv, predictions.csv, charts and run.json are written; it"
              + " is made if it is not there.",
      style = "directory",
      persistKey = "xrdlens.compare.output")
  private File output;

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          StudySummary summary = new ClassifierComparison(settings()).run(progress);
          ResultsView view = ResultsView.ofThisHost();
          summary
              .figures()
              .forEach(f -> view.chart(f.subtitle(), StudyChart.ofNames(f), position -> ""));
          view.table("Compare Classifiers", summary.columns(), summary.rows());
          summary.notes().forEach(view::note);
        });
  }

  private ComparisonSettings settings() {
    return ComparisonSettings.of(
        patterns.toPath(),
        structures,
        target,
        architecture,
        recipe,
        preprocessing,
        ensemble,
        protocol,
        folds,
        repeats,
        seed,
        methods,
        output.toPath());
  }
}
