package org.xrdlens.command;

import java.io.File;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.workflow.CrossValidation;
import org.xrdlens.workflow.StudySettings;
import org.xrdlens.workflow.ValidationSummary;

/** Finds out how good a classifier is that learns from a lab's patterns. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Cross-Validate...",
    description =
        "Tells how far a classifier that learns from these patterns can be trusted: each pattern is"
            + " judged by networks that have not learned from it, beside an untrained nearest"
            + " neighbour. Needs PyTorch; a repeat takes about as long as a training.")
public final class CrossValidate extends ContextCommand {

  @Parameter(
      label = "Measured patterns (folder or table)",
      description =
          "A folder whose subfolders are the classes, or a CSV table with the columns file,"
              + " space_group or dimensionality or class, and series. Without series the grouped"
              + " protocol is not honest.",
      style = "both",
      persistKey = "xrdlens.validate.patterns")
  private File patterns;

  @Parameter(
      label = "Structures (library, a folder of CIFs, library;folder, or empty)",
      description =
          "What films are simulated from: library for the built-in halides, a folder of CIF files,"
              + " both as library;folder, or empty for none. They are learned from in every fold.",
      style = "directory",
      required = false,
      persistKey = "xrdlens.validate.structures")
  private String structures = "library";

  @Parameter(
      label = "Classes to learn",
      description =
          "The space group, the dimensionality (0D, 2D, 3D), or the names of the folders with the"
              + " patterns.",
      choices = {"space-group", "dimensionality", "folder"},
      persistKey = "xrdlens.validate.target")
  private String target = "space-group";

  @Parameter(
      label = "Network architecture",
      description = "lens is ours, with overlapping layers; paper is that of Oviedo et al. 2019.",
      choices = {"lens", "paper"},
      persistKey = "xrdlens.validate.architecture")
  private String architecture = "lens";

  @Parameter(
      label = "Augmentation recipe (physics, paper, or a recipe file)",
      description =
          "physics varies texture, strain, size, background and counting noise; paper scales and"
              + " drops blocks as in Oviedo et al. 2019; or a recipe file of your own in JSON.",
      persistKey = "xrdlens.validate.recipe")
  private String recipe = "physics";

  @Parameter(
      label = "Preprocessing",
      description =
          "lens removes the background and takes the square root on a 0.04° grid; paper smooths"
              + " and scales as in Oviedo et al. 2019.",
      choices = {"lens", "paper"},
      persistKey = "xrdlens.validate.preprocessing")
  private String preprocessing = "lens";

  @Parameter(
      label = "Networks in the ensemble",
      description =
          "How many networks vote; 3 is usual, 1 takes a third of the time and is a little less"
              + " accurate.",
      min = "1",
      max = "16",
      persistKey = "xrdlens.validate.ensemble")
  private int ensemble = 3;

  @Parameter(
      label = "Folds",
      description =
          "grouped holds out whole series of films and tells what to expect of a new one; random is"
              + " that of the literature, with siblings of a tested film in the training.",
      choices = {"grouped", "random"},
      persistKey = "xrdlens.validate.protocol")
  private String protocol = "grouped";

  @Parameter(
      label = "Number of folds",
      description =
          "Into how many parts the patterns are divided, typically 5; more leave more to learn from"
              + " and take longer. Grouped folds can't be more than series.",
      min = "2",
      max = "1000",
      persistKey = "xrdlens.validate.folds")
  private int folds = 5;

  @Parameter(
      label = "Repeats",
      description =
          "How often all is done anew, each time with the next seed: 1 for a look, 5 for a result"
              + " to report; the time goes with it.",
      min = "1",
      max = "100",
      persistKey = "xrdlens.validate.repeats")
  private int repeats = 1;

  @Parameter(
      label = "Random seed",
      description =
          "The start of everything drawn at random, from 0; the same seed gives the same figures on"
              + " the same machine.",
      min = "0",
      persistKey = "xrdlens.validate.seed")
  private long seed = 1;

  @Parameter(
      label = "Output folder",
      description =
          "Where metrics.json, predictions.csv, errors.csv, charts and run.json are written; it is"
              + " made if it is not there.",
      style = "directory",
      persistKey = "xrdlens.validate.output")
  private File output;

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          ValidationSummary summary = new CrossValidation(settings()).run(progress);
          ResultsView view = ResultsView.ofThisHost();
          view.table("Cross-Validation", ValidationSummary.FIGURE_COLUMNS, summary.figures());
          view.table("Classes", ValidationSummary.CLASS_COLUMNS, summary.classes());
          summary.notes().forEach(view::note);
        });
  }

  private StudySettings settings() {
    return StudySettings.of(
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
        output.toPath());
  }
}
