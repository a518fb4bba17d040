package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.model.DecisionRule;
import org.xrdlens.model.ModelCard;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.OnnxExport;
import org.xrdlens.model.ProtocolScore;
import org.xrdlens.model.ReferenceMode;
import org.xrdlens.model.References;
import org.xrdlens.model.TrainingRecord;
import org.xrdlens.model.TrainingSource;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/**
 * Trains a classifier and writes it as one model file. Each network of an ensemble first learns
 * from films simulated from crystal structures, then also from augmented measured patterns (class
 * by class, series by series). Before the last training on everything, the second part is repeated
 * without each fifth of the patterns, by random folds and by folds that hold out whole series; the
 * held-out predictions score the recipe and set the temperature of the probabilities.
 *
 * <p>Equal settings and data give equal files on one machine, the date aside.
 */
public final class ClassifierTraining {
  /** A pattern that covers less of the grid than this is classified, but not believed. */
  private static final double MINIMUM_COVERAGE = 0.8;

  private final ClassifierTrainingSettings settings;
  private final LearningSettings learning;
  private final int threads;
  private final Clock clock;

  /** A training with these settings on all processors. */
  public ClassifierTraining(ClassifierTrainingSettings settings) {
    this(settings, Runtime.getRuntime().availableProcessors(), Clock.systemUTC());
  }

  ClassifierTraining(ClassifierTrainingSettings settings, int threads, Clock clock) {
    this.settings = settings;
    this.learning = settings.learning();
    this.threads = threads;
    this.clock = clock;
  }

  /**
   * Does the work; nothing is written before the end.
   *
   * @throws IOException if the data can't be read or the model can't be written
   * @throws IllegalArgumentException if the data can't train a classifier, with a full sentence
   * @throws org.xrdlens.network.PyTorchMissingException if PyTorch is not installed
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public TrainedClassifier run(Progress progress) throws IOException {
    NetworkTrainer.requirePyTorch();
    requireWritable(settings.output());
    TrainingMaterial material = TrainingMaterial.read(learning, threads, progress);
    Preprocessing preprocessing = Preprocessing.named(learning.preprocessing());
    MeasuredSet set = new MeasuredSet(material.measured(), preprocessing);
    List<String> warnings = new ArrayList<>(material.warnings());
    warnings.addAll(set.leftOut());
    EnsembleTraining training =
        new EnsembleTraining(learning, material, set, threads, progress, choices());
    training.learnFilms();
    List<ProtocolScore> scores = new ArrayList<>();
    double temperature = validate(training, material, set, scores, warnings);
    Ensemble ensemble = training.learnAll();
    ReferenceLibrary library = new ReferenceLibrary(set, material.structures(), preprocessing);
    References references =
        library.references(
            ReferenceMode.named(settings.references()),
            learning.seed(),
            preprocessing.grid().size());
    DecisionRule decision =
        new DecisionRule(temperature, library.similarityThreshold(), MINIMUM_COVERAGE);
    ModelCard card = card(material, preprocessing, training.recipe(), decision, scores);
    progress.checkCancelled();
    ModelFile exported =
        ModelFile.of(
            settings.output().toString(), OnnxExport.toBytes(ensemble.members(), card, references));
    ExportCheck.requireEqual(exported, ensemble, temperature, set);
    OnnxExport.write(ensemble.members(), card, references, settings.output());
    return new TrainedClassifier(settings.output(), card, warnings);
  }

  private static void requireWritable(Path output) throws IOException {
    Path folder = output.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    if (!Files.isWritable(folder) || Files.isDirectory(output)) {
      throw new IOException("The model file " + output + " can't be written there.");
    }
  }

  /** The last training on everything, and those of both validations. */
  private int choices() {
    return 1 + (settings.protocol().isPresent() ? Protocol.values().length * HeldOut.FOLDS : 0);
  }

  /** Scores both protocols; the temperature comes from the one that the settings name. */
  private double validate(
      EnsembleTraining training,
      TrainingMaterial material,
      MeasuredSet set,
      List<ProtocolScore> scores,
      List<String> warnings) {
    double temperature = 1;
    if (settings.protocol().isPresent() && set.size() >= 2) {
      for (Protocol protocol : Protocol.values()) {
        int count = Math.min(HeldOut.FOLDS, Folds.most(protocol, set.series()));
        if (count < 2) {
          warnings.add(
              "All patterns are of one series, so that no grouped validation could be made.");
          continue;
        }
        Folds folds = Folds.of(protocol, set.labels(), set.series(), count, learning.seed());
        HeldOut heldOut = training.validate(folds, protocol);
        scores.add(heldOut.score(material.classes(), set, training.truth(), learning.seed()));
        if (protocol == settings.protocol().get()) {
          temperature = Calibration.temperature(heldOut.logits(), training.truth());
        }
      }
    }
    return temperature;
  }

  private ModelCard card(
      TrainingMaterial material,
      Preprocessing preprocessing,
      AugmentationRecipe recipe,
      DecisionRule decision,
      List<ProtocolScore> scores) {
    List<TrainingSource> sources = new ArrayList<>();
    if (!material.measured().isEmpty()) {
      sources.add(Fingerprints.ofPatterns("measured patterns", material.measured()));
    }
    if (!material.structures().isEmpty()) {
      String title = StructureSources.parse(learning.structures()).title();
      sources.add(Fingerprints.ofStructures(title, material.structures()));
    }
    String file = settings.output().getFileName().toString();
    return new ModelCard(
        file.substring(0, file.length() - ".onnx".length()),
        learning.target(),
        material.classes(),
        preprocessing,
        decision,
        ReferenceMode.named(settings.references()),
        new TrainingRecord(
            NetworkArchitecture.named(learning.architecture()),
            learning.ensemble(),
            learning.seed(),
            settingsForCard(recipe),
            sources,
            ProgramVersion.current(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()),
        scores);
  }

  private Map<String, String> settingsForCard(AugmentationRecipe recipe) {
    TrainingPlan plan = learning.plan();
    Map<String, String> map = new LinkedHashMap<>();
    map.put("recipe", recipe.toJson());
    map.put("protocol", settings.protocol().map(Protocol::key).orElse("none"));
    map.put("films_at_hand", String.valueOf(plan.films()));
    map.put("fresh_films_per_step", String.valueOf(plan.freshFilms()));
    map.put("batch_size", String.valueOf(plan.batchSize()));
    map.put("first_steps", String.valueOf(plan.firstSteps()));
    map.put("first_rate", String.valueOf(plan.firstRate()));
    map.put("copies_per_pattern", String.valueOf(plan.copies()));
    map.put("tune_steps", String.valueOf(plan.tuneSteps()));
    map.put("tune_rate", String.valueOf(plan.tuneRate()));
    map.put("measured_share", String.valueOf(plan.measuredShare()));
    map.put("tuned_share", String.valueOf(plan.tunedShare()));
    map.put("many_patterns", String.valueOf(plan.many()));
    return map;
  }
}
