package org.xrdlens.command;

import java.io.File;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.workflow.DataAmountStudy;
import org.xrdlens.workflow.DataAmountStudySettings;
import org.xrdlens.workflow.NumberText;
import org.xrdlens.workflow.StudySettings;

/** Finds out how much of what a classifier should learn from. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Data-Size Study...",
    description =
        "Shows how accuracy grows with the number of measured patterns, of simulated films and of"
            + " augmented copies, one at a time, by cross-validation. Needs PyTorch; each repeat"
            + " takes about six times as long as the training of a model.")
public final class DataSizeStudy extends ContextCommand {

  @Parameter(
      label = "Measured patterns (folder or table)",
      description =
          "A folder whose subfolders are the classes, or a CSV table with the columns file,"
              + " space_group or dimensionality or class, and series. Every pattern is judged by"
              + " networks that have not learned from it.",
      style = "both",
      persistKey = "xrdlens.datasize.patterns")
  private File patterns;

  @Parameter(
      label = "Structures (library, a folder of CIFs, library;folder, or empty)",
      description =
          "What films are simulated from: library for the built-in halides, a folder of CIF files,"
              + " both as library;folder, or empty for none.",
      style = "directory",
      required = false,
      persistKey = "xrdlens.datasize.structures")
  private String structures = "library";

  @Parameter(
      label = "Classes to learn",
      description =
          "The space group, the dimensionality (0D, 2D, 3D), or the names of the folders with the"
              + " patterns.",
      choices = {"space-group", "dimensionality", "folder"},
      persistKey = "xrdlens.datasize.target")
  private String target = "space-group";

  @Parameter(
      label = "Network architecture",
      description = "lens is ours, with overlapping layers; paper is that of Oviedo et al. 2019.",
      choices = {"lens", "paper"},
      persistKey = "xrdlens.datasize.architecture")
  private String architecture = "lens";

  @Parameter(
      label = "Augmentation recipe (physics, paper, or a recipe file)",
      description =
          "physics varies texture, strain, size, background and counting noise; paper scales and"
              + " drops blocks as in Oviedo et al. 2019; or a recipe file of your own in JSON.",
      persistKey = "xrdlens.datasize.recipe")
  private String recipe = "physics";

  @Parameter(
      label = "Preprocessing",
      description =
          "lens removes the background and takes the square root on a 0.04° grid; paper smooths"
              + " and scales as in Oviedo et al. 2019.",
      choices = {"lens", "paper"},
      persistKey = "xrdlens.datasize.preprocessing")
  private String preprocessing = "lens";

  @Parameter(
      label = "Networks in the ensemble",
      description =
          "How many networks vote; 3 is usual, 1 takes a third of the time and is a little less"
              + " accurate.",
      min = "1",
      max = "16",
      persistKey = "xrdlens.datasize.ensemble")
  private int ensemble = 3;

  @Parameter(
      label = "Folds",
      description =
          "grouped holds out whole series of films and tells what to expect of a new one; random is"
              + " that of the literature, with siblings of a tested film in the training.",
      choices = {"grouped", "random"},
      persistKey = "xrdlens.datasize.protocol")
  private String protocol = "grouped";

  @Parameter(
      label = "Number of folds",
      description =
          "Into how many parts the patterns are divided, typically 5; more leave more to learn from"
              + " and take longer.",
      min = "2",
      max = "1000",
      persistKey = "xrdlens.datasize.folds")
  private int folds = 5;

  @Parameter(
      label = "Repeats",
      description =
          "How often all is done anew, each time with the next seed: 1 for a look, 5 for a result"
              + " to report; the time goes with it.",
      min = "1",
      max = "100",
      persistKey = "xrdlens.datasize.repeats")
  private int repeats = 1;

  @Parameter(
      label = "Random seed",
      description =
          "The start of everything drawn at random, from 0; the same seed gives the same table on"
              + " the same machine.",
      min = "0",
      persistKey = "xrdlens.datasize.seed")
  private long seed = 1;

  @Parameter(
      label = "Measured patterns per class",
      description =
          "How many measured patterns of each class are learned from, at most; with grouped folds"
              + " they are chosen series by series. all for what there is.",
      required = false,
      persistKey = "xrdlens.datasize.measured_per_class")
  private String measured_per_class = "0,1,2,3,5,10,all";

  @Parameter(
      label = "Simulated films",
      description =
          "How many films each network learns from; all is what an ordinary training draws. Each"
              + " number costs networks of their own.",
      required = false,
      persistKey = "xrdlens.datasize.simulated")
  private String simulated = "0,1000,10000,all";

  @Parameter(
      label = "Augmented copies per pattern",
      description =
          "How many changed copies of each measured pattern are learned from, itself included;"
              + " an ordinary training has 150.",
      required = false,
      persistKey = "xrdlens.datasize.augmented")
  private String augmented = "1,10,50,150";

  @Parameter(
      label = "Output folder",
      description =
          "Where study.csv, predictions.csv, charts and run.json are written; it is made if it is not"
              + " there.",
      style = "directory",
      persistKey = "xrdlens.datasize.output")
  private File output;

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress ->
            StudyView.show("Data-Size Study", new DataAmountStudy(settings()).run(progress)));
  }

  private DataAmountStudySettings settings() {
    return new DataAmountStudySettings(
        StudySettings.of(
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
            output.toPath()),
        NumberText.amounts("measured_per_class", measured_per_class),
        NumberText.amounts("simulated", simulated),
        NumberText.amounts("augmented", augmented));
  }
}
