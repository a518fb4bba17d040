package org.xrdlens.command;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.workflow.ClassifierTraining;
import org.xrdlens.workflow.ClassifierTrainingSettings;
import org.xrdlens.workflow.LearningSettings;
import org.xrdlens.workflow.TrainedClassifier;
import org.xrdlens.workflow.TrainingPlan;
import org.xrdlens.workflow.TrainingWatch;

/** Trains a classifier from measured patterns, crystal structures or both. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Train Classifier...",
    description =
        "Trains a classifier from measured patterns, crystal structures or both, and writes it as"
            + " one model file. Needs PyTorch; takes some minutes.")
public final class TrainClassifier extends ContextCommand {

  @Parameter(
      label = "Measured patterns (folder or table, may be empty)",
      description =
          "A folder whose subfolders are the classes, or a CSV table with the columns file,"
              + " space_group or dimensionality or class, and series. Ten patterns of a class are"
              + " few, fifty are many; more make the model better. Empty: simulated films only.",
      style = "both",
      required = false,
      persistKey = "xrdlens.train.patterns")
  private String patterns = "";

  @Parameter(
      label = "Structures (library, a folder of CIFs, library;folder, or empty)",
      description =
          "What films are simulated from: library for the built-in halides, a folder of CIF files"
              + " as a database exports it, both as library;folder, or empty for none. The class"
              + " of a structure is the space group in its file, whatever its folder is called."
              + " More structures of a class make its limits wider.",
      style = "directory",
      required = false,
      persistKey = "xrdlens.train.structures")
  private String structures = "library";

  @Parameter(
      label = "Classes to learn",
      description =
          "The space group, the dimensionality (0D, 2D, 3D), or the names of the folders with the"
              + " patterns.",
      choices = {"space-group", "dimensionality", "folder"},
      persistKey = "xrdlens.train.target")
  private String target = "space-group";

  @Parameter(
      label = "Network architecture",
      description =
          "lens has overlapping layers and a fine activation map; paper is the network of Oviedo"
              + " et al. 2019, whose map has ten positions.",
      choices = {"lens", "paper"},
      persistKey = "xrdlens.train.architecture")
  private String architecture = "lens";

  @Parameter(
      label = "Augmentation recipe (physics, paper, or a recipe file)",
      description =
          "physics varies texture, strain, size, background and counting noise; paper scales and"
              + " drops blocks of the pattern as in Oviedo et al. 2019; or the path of a recipe of"
              + " your own, a file in JSON.",
      persistKey = "xrdlens.train.recipe")
  private String recipe = "physics";

  @Parameter(
      label = "Preprocessing",
      description =
          "lens removes the background and takes the square root on a 0.04° grid; paper smooths"
              + " and scales as in Oviedo et al. 2019.",
      choices = {"lens", "paper"},
      persistKey = "xrdlens.train.preprocessing")
  private String preprocessing = "lens";

  @Parameter(
      label = "Networks in the ensemble",
      description =
          "How many networks vote; 3 is usual. More are a little more accurate and take as many"
              + " times longer; 1 is quick.",
      min = "1",
      max = "16",
      persistKey = "xrdlens.train.ensemble")
  private int ensemble = 3;

  @Parameter(
      label = "Validation that sets the confidence",
      description =
          "grouped holds out whole series of films and is the honest one; random is that of the"
              + " literature; none is quicker, but the probabilities are then not calibrated.",
      choices = {"grouped", "random", "none"},
      persistKey = "xrdlens.train.protocol")
  private String protocol = "grouped";

  @Parameter(
      label = "Random seed",
      description =
          "The start of everything drawn at random, from 0; the same seed gives the same model on"
              + " the same machine, a larger one is only another draw.",
      min = "0",
      persistKey = "xrdlens.train.seed")
  private long seed = 1;

  @Parameter(
      label = "Training patterns in the model",
      description =
          "named keeps a sketch of each with its file name, anonymous without names, none keeps"
              + " nothing; without sketches the model cannot tell what it does not know.",
      choices = {"named", "anonymous", "none"},
      persistKey = "xrdlens.train.references")
  private String references = "named";

  @Parameter(
      label = "Model to start from (a name, an .onnx file, or empty)",
      description =
          "Empty: networks learn from the beginning. A model's networks know peaks already and need"
              + " a quarter of the steps on films: space-group, dimensionality, or the path of a"
              + " model of yours, for the same or for new classes. Architecture and preprocessing"
              + " must be those of that model.",
      style = "file",
      required = false,
      persistKey = "xrdlens.train.start")
  private String start = "";

  @Parameter(
      label = "Model file to write (.onnx)",
      description = "The file with the model and everything it says about itself, ending in .onnx.",
      style = "save",
      persistKey = "xrdlens.train.output")
  private File output;

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          ResultsView view = ResultsView.ofThisHost();
          TrainingWatch watch = view.training("Training of " + output.getName());
          TrainedClassifier trained = new ClassifierTraining(settings()).run(progress, watch);
          List<List<Object>> scores = ScoreRows.of(trained.card().scores());
          if (!scores.isEmpty()) {
            view.table("Validation of " + trained.card().name(), ScoreRows.COLUMNS, scores);
          }
          view.note("The model was written to " + trained.model() + ".");
        });
  }

  private ClassifierTrainingSettings settings() {
    Optional<Protocol> calibrating =
        protocol.equals("none") ? Optional.empty() : Optional.of(Protocol.named(protocol));
    LearningSettings learning =
        new LearningSettings(
            patterns.isBlank() ? Optional.empty() : Optional.of(Path.of(patterns)),
            structures.strip(),
            target,
            architecture,
            recipe.strip(),
            preprocessing,
            ensemble,
            seed,
            TrainingPlan.standard(),
            start.strip());
    return new ClassifierTrainingSettings(learning, calibrating, references, output.toPath());
  }
}
