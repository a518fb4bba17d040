package org.xrdlens.workflow;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.model.DecisionRule;
import org.xrdlens.model.ModelCard;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.OnnxExport;
import org.xrdlens.model.ReferenceMode;
import org.xrdlens.model.References;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.progress.Progress;

/**
 * Trains a classifier and writes it as one model file. Each network of an ensemble first learns
 * from films simulated from crystal structures, then also from augmented measured patterns (class
 * by class, series by series). Before the last training on everything, the second part is repeated
 * without each fifth of the patterns, by random folds and by folds that hold out whole series; the
 * held-out predictions score the recipe and set the temperature of the probabilities.
 *
 * <p>The networks begin at random or with those of a trained model, see {@link LearningSettings}.
 * Equal settings and data give equal files on one machine, the date aside.
 */
public final class ClassifierTraining {
  /** A pattern that covers less of the grid than this is classified, but not believed. */
  private static final double MINIMUM_COVERAGE = 0.8;

  private final ClassifierTrainingSettings settings;
  private final int threads;
  private final Clock clock;

  /** A training with these settings on all processors. */
  public ClassifierTraining(ClassifierTrainingSettings settings) {
    this(settings, Runtime.getRuntime().availableProcessors(), Clock.systemUTC());
  }

  ClassifierTraining(ClassifierTrainingSettings settings, int threads, Clock clock) {
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  /** Does the work while nobody looks on; see {@link #run(Progress, TrainingWatch)}. */
  public TrainedClassifier run(Progress progress) throws IOException {
    return run(progress, TrainingWatch.NONE);
  }

  /**
   * Does the work; nothing is written before the end.
   *
   * @param progress asked at every file, film, copy and training step whether to stop
   * @param watch told the warnings before the long work, and then what the networks learn
   * @throws IOException if the data can't be read or the model can't be written
   * @throws IllegalArgumentException if the data can't train a classifier, with a full sentence
   * @throws org.xrdlens.network.PyTorchMissingException if PyTorch is not installed
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public TrainedClassifier run(Progress progress, TrainingWatch watch) throws IOException {
    NetworkTrainer.requirePyTorch();
    OutputTrial.requireWritable(settings.output());
    NetworkStart start = NetworkStart.of(settings.learning());
    LearningSettings learning =
        settings.learning().withPlan(start.plan(settings.learning().plan()));
    AugmentationRecipe recipe = AugmentationRecipe.of(learning.recipe());
    TrainingMaterial read = TrainingMaterial.read(learning, threads, progress);
    MeasuredSet set = new MeasuredSet(read.measured(), start.preprocessing(), progress);
    TrainingMaterial material = read.withExamples(set);
    ModelValidation validation =
        ModelValidation.of(settings.protocol(), set, material, learning.seed());
    List<String> warnings = warnings(material, set, start, validation);
    warnings.forEach(watch::noted);

    EnsembleTraining training =
        new EnsembleTraining(
            learning,
            recipe,
            start,
            material,
            set,
            threads,
            progress,
            1 + validation.choices(),
            watch);
    training.learnFilms();
    ModelValidation.Result validated =
        validation.run(training, set, material.classes(), learning.seed());
    Ensemble ensemble = training.learnAll();

    ReferenceLibrary library =
        new ReferenceLibrary(set, material.structures(), start.preprocessing(), progress);
    DecisionRule decision =
        new DecisionRule(validated.temperature(), library.similarityThreshold(), MINIMUM_COVERAGE);
    ModelCard card =
        new CardOfTraining(settings, learning.plan(), recipe, start, clock)
            .of(material, decision, validated.scores());
    References references =
        library.references(
            ReferenceMode.named(settings.references()), learning.seed(), card.grid().size());
    write(ensemble, card, references, set, progress);
    return new TrainedClassifier(settings.output(), card, warnings);
  }

  private List<String> warnings(
      TrainingMaterial material, MeasuredSet set, NetworkStart start, ModelValidation validation) {
    List<String> warnings = new ArrayList<>(material.warnings());
    warnings.addAll(set.leftOut());
    warnings.addAll(set.partial());
    warnings.addAll(validation.remarks());
    if (validation.choices() > 0) {
      start.warning(set).ifPresent(warnings::add);
    }
    return warnings;
  }

  private void write(
      Ensemble ensemble, ModelCard card, References references, MeasuredSet set, Progress progress)
      throws IOException {
    progress.checkCancelled();
    ModelFile exported =
        ModelFile.of(
            settings.output().toString(), OnnxExport.toBytes(ensemble.members(), card, references));
    ExportCheck.requireEqual(exported, ensemble, card.decision().temperature(), set);
    progress.checkCancelled();
    OnnxExport.write(ensemble.members(), card, references, settings.output());
  }
}
