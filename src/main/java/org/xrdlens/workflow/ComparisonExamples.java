package org.xrdlens.workflow;

import java.util.Arrays;
import org.xrdlens.baseline.Examples;
import org.xrdlens.progress.Progress;

/**
 * What the methods learn from that are no networks of ours: the measured patterns of the training
 * folds as they are, and as many augmented copies of these and simulated films as are asked for,
 * drawn as a network's batches are. So rare classes and long series weigh what they weigh for a
 * network, without any weights; but a network is shown more films, ever new ones.
 */
final class ComparisonExamples {
  private final StudyMaterial study;
  private final MeasuredCopies copies;
  private final FilmPool films;
  private final int size;

  private ComparisonExamples(StudyMaterial study, MeasuredCopies copies, FilmPool films, int size) {
    this.study = study;
    this.copies = copies;
    this.films = films;
    this.size = size;
  }

  /**
   * Draws copies of all patterns, and films.
   *
   * @param size how many examples are drawn for a fold
   */
  static ComparisonExamples draw(
      StudyMaterial study, int repeat, int size, int threads, Progress progress) {
    LearningSettings learning = study.settings().learning(repeat);
    MeasuredCopies copies =
        MeasuredCopies.make(
            study.set(),
            study.preprocessing(),
            study.recipe(),
            learning.plan().copies(),
            Seeds.mixed(learning.seed(), 1),
            threads,
            progress);
    FilmSource source =
        FilmSource.of(study.material(), study.recipe(), study.preprocessing(), threads, progress);
    FilmPool films = FilmPool.draw(source, size, Seeds.mixed(learning.seed(), 2), progress);
    return new ComparisonExamples(study, copies, films, size);
  }

  /**
   * The examples of a fold.
   *
   * @param train indices of the measured patterns that may be learned from
   * @param seed of the draw
   */
  Examples of(int[] train, long seed) {
    int classes = study.material().classes().size();
    int points = study.preprocessing().grid().size();
    int[] truth = study.truth();
    double share = films.size() == 0 ? 1 : study.settings().learning().plan().measuredShare();
    float[] values = new float[size * points];
    float[] targets = new float[size * classes];
    new TrainingBatches(films, copies, classes, share, truth, study.set().series(), train, seed)
        .fill(0, values, targets);
    float[][] inputs = new float[train.length + size][];
    int[] labels = new int[inputs.length];
    for (int i = 0; i < train.length; i++) {
      inputs[i] = study.set().values().get(train[i]);
      labels[i] = truth[train[i]];
    }
    for (int row = 0; row < size; row++) {
      int i = train.length + row;
      inputs[i] = Arrays.copyOfRange(values, row * points, (row + 1) * points);
      while (targets[row * classes + labels[i]] == 0) {
        labels[i]++;
      }
    }
    return new Examples(inputs, labels, classes);
  }
}
