package org.xrdlens.workflow;

import org.xrdlens.evaluate.Calibration;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.progress.Progress;

/**
 * An ensemble of networks in a comparison: all folds go on from what it has learned from films.
 *
 * @param study with the architecture
 * @param choices in how many folds of all protocols it will learn
 */
record NetworkLearning(StudyMaterial study, int choices, int threads) implements ComparedLearning {

  @Override
  public long steps() {
    LearningSettings learning = study.settings().learning();
    return TrainingWork.of(learning, study.material(), study.set(), choices);
  }

  /**
   * Learns from films.
   *
   * @throws org.xrdlens.network.PyTorchMissingException if PyTorch is not installed
   */
  @Override
  public Prepared prepare(int repeat, Progress progress) {
    NetworkTrainer.requirePyTorch();
    long start = System.nanoTime();
    EnsembleTraining training =
        new EnsembleTraining(
            study.settings().learning(repeat),
            study.recipe(),
            study.material(),
            study.set(),
            threads,
            progress,
            choices);
    training.learnFilms();
    double seconds = (System.nanoTime() - start) / FoldLearner.NANOSECONDS;
    return new Prepared(seconds, method -> learner(method, training));
  }

  private static FoldLearner learner(String method, EnsembleTraining training) {
    return (train, fold) -> {
      String name = method + ", fold " + (fold + 1);
      Ensemble ensemble = training.learn(train, fold, training.part(name));
      return input -> Calibration.softmax(ensemble.logits(new float[][] {input})[0], 1);
    };
  }
}
