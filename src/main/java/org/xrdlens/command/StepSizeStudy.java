package org.xrdlens.command;

import java.io.File;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.evaluate.ScanTime;
import org.xrdlens.workflow.LossLimit;
import org.xrdlens.workflow.NumberText;
import org.xrdlens.workflow.ScanStudy;
import org.xrdlens.workflow.ScanStudySettings;
import org.xrdlens.workflow.StudySettings;

/** Finds out how coarse and how short a scan may be. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Step-Size Study...",
    description =
        "Finds the longest step and the shortest counting time that lose no accuracy: measured patterns"
            + " are judged as they are and as coarser scans would have given them, by networks that"
            + " learned from the others. Needs PyTorch; takes as long as two cross-validations for"
            + " each repeat.")
public final class StepSizeStudy extends ContextCommand {

  @Parameter(
      label = "Measured patterns (folder or table)",
      description =
          "A folder whose subfolders are the classes, or a CSV table with the columns file,"
              + " space_group or dimensionality or class, and series. Every pattern is judged by"
              + " networks that have not learned from it.",
      style = "both",
      persistKey = "xrdlens.stepsize.patterns")
  private File patterns;

  @Parameter(
      label = "Structures (library, a folder of CIFs, library;folder, or empty)",
      description =
          "What films are simulated from: library for the built-in halides, a folder of CIF files,"
              + " both as library;folder, or empty for none.",
      style = "directory",
      required = false,
      persistKey = "xrdlens.stepsize.structures")
  private String structures = "library";

  @Parameter(
      label = "Classes to learn",
      description =
          "The space group, the dimensionality (0D, 2D, 3D), or the names of the folders with the"
              + " patterns.",
      choices = {"space-group", "dimensionality", "folder"},
      persistKey = "xrdlens.stepsize.target")
  private String target = "space-group";

  @Parameter(
      label = "Network architecture",
      description = "lens is ours, with overlapping layers; paper is that of Oviedo et al. 2019.",
      choices = {"lens", "paper"},
      persistKey = "xrdlens.stepsize.architecture")
  private String architecture = "lens";

  @Parameter(
      label = "Augmentation recipe (physics, paper, or a recipe file)",
      description =
          "physics varies texture, strain, size, background and counting noise; paper scales and"
              + " drops blocks as in Oviedo et al. 2019; or a recipe file of your own in JSON. Its steps are replaced by"
              + " those of the study.",
      persistKey = "xrdlens.stepsize.recipe")
  private String recipe = "physics";

  @Parameter(
      label = "Preprocessing",
      description =
          "lens removes the background and takes the square root on a 0.04° grid; paper smooths"
              + " and scales as in Oviedo et al. 2019.",
      choices = {"lens", "paper"},
      persistKey = "xrdlens.stepsize.preprocessing")
  private String preprocessing = "lens";

  @Parameter(
      label = "Networks in the ensemble",
      description =
          "How many networks vote; 3 is usual, 1 takes a third of the time and is a little less"
              + " accurate.",
      min = "1",
      max = "16",
      persistKey = "xrdlens.stepsize.ensemble")
  private int ensemble = 3;

  @Parameter(
      label = "Folds",
      description =
          "grouped holds out whole series of films and tells what to expect of a new one; random is"
              + " that of the literature, with siblings of a tested film in the training.",
      choices = {"grouped", "random"},
      persistKey = "xrdlens.stepsize.protocol")
  private String protocol = "grouped";

  @Parameter(
      label = "Number of folds",
      description =
          "Into how many parts the patterns are divided, typically 5; more leave more to learn from"
              + " and take longer.",
      min = "2",
      max = "1000",
      persistKey = "xrdlens.stepsize.folds")
  private int folds = 5;

  @Parameter(
      label = "Repeats",
      description =
          "How often all is done anew, each time with the next seed: 1 for a look, 5 for a result"
              + " to report; the time goes with it.",
      min = "1",
      max = "100",
      persistKey = "xrdlens.stepsize.repeats")
  private int repeats = 1;

  @Parameter(
      label = "Random seed",
      description =
          "The start of everything drawn at random, from 0; the same seed gives the same table on"
              + " the same machine.",
      min = "0",
      persistKey = "xrdlens.stepsize.seed")
  private long seed = 1;

  @Parameter(
      label = "Steps (° 2θ)",
      description =
          "The steps that are studied, from 0.02 to 0.64 usually. Steps finer than most patterns'"
              + " own are left out, because nothing is interpolated.",
      persistKey = "xrdlens.stepsize.steps")
  private String steps = "0.02,0.04,0.08,0.16,0.32,0.64";

  @Parameter(
      label = "Shares of the counting time",
      description =
          "How much of the measured counting time is left at each position, above 0 to 1: counts"
              + " are thinned as a shorter time would have. The whole is always studied.",
      required = false,
      persistKey = "xrdlens.stepsize.counts")
  private String counts = "1,0.1,0.01,0.001";

  @Parameter(
      label = "Learn from coarse patterns too",
      description =
          "true lets networks learn from films and copies in longer steps, false from such in their"
              + " own steps only, both does both and takes twice the time.",
      choices = {"both", "true", "false"},
      persistKey = "xrdlens.stepsize.coarse_training")
  private String coarse_training = "both";

  @Parameter(
      label = "Level of significance",
      description =
          "A loss that chance alone gives less often than this counts as a loss; 0.05 is usual,"
              + " larger is more careful about accuracy.",
      min = "0.0001",
      max = "0.4999",
      persistKey = "xrdlens.stepsize.alpha")
  private double alpha = 0.05;

  @Parameter(
      label = "Tolerated loss (points)",
      description =
          "A larger loss of accuracy counts even if it is not significant, since few patterns"
              + " cannot show much; 2 is usual, 100 leaves the test alone.",
      min = "0",
      max = "100",
      persistKey = "xrdlens.stepsize.tolerated_loss")
  private double tolerated_loss = 2;

  @Parameter(
      label = "Your scan: from (° 2θ)",
      description =
          "First angle of the scan whose time is told, such as 10°; it changes no accuracy.",
      persistKey = "xrdlens.stepsize.first_two_theta")
  private double first_two_theta = 10;

  @Parameter(
      label = "Your scan: to (° 2θ)",
      description =
          "Last angle of the scan whose time is told, such as 58°; a longer range takes longer.",
      persistKey = "xrdlens.stepsize.last_two_theta")
  private double last_two_theta = 58;

  @Parameter(
      label = "Your scan: counting time per step (s)",
      description =
          "How long the detector counts at each position, typically 0.1 to 10 s; the patterns'"
              + " counts are those of this time.",
      persistKey = "xrdlens.stepsize.seconds_per_step")
  private double seconds_per_step = 1;

  @Parameter(
      label = "Your scan: moving, per step (s)",
      description =
          "What each position costs besides counting, for moving, settling and reading out; 0 to 1 s"
              + " usually.",
      min = "0",
      persistKey = "xrdlens.stepsize.seconds_to_move")
  private double seconds_to_move = 0.1;

  @Parameter(
      label = "Output folder",
      description =
          "Where study.csv, losses.csv, predictions.csv, summary.txt, charts and run.json are written; it is made if it is not"
              + " there.",
      style = "directory",
      persistKey = "xrdlens.stepsize.output")
  private File output;

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> StudyView.show("Step-Size Study", new ScanStudy(settings()).run(progress)));
  }

  private ScanStudySettings settings() {
    return new ScanStudySettings(
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
        NumberText.decimals("steps", steps),
        NumberText.decimals("counts", counts),
        coarse_training,
        new LossLimit(alpha, tolerated_loss),
        new ScanTime(first_two_theta, last_two_theta, 0.04, seconds_per_step, seconds_to_move));
  }
}
