package org.xrdlens.workflow;

import java.util.concurrent.atomic.AtomicLong;
import org.xrdlens.baseline.LearningMethod;
import org.xrdlens.progress.Progress;

/**
 * The methods of others in a comparison: all learn from the same drawn examples.
 *
 * @param size how many examples are drawn for a fold
 * @param choices how many folds all methods and protocols have together
 */
record BaselineLearning(StudyMaterial study, int size, int choices, int threads)
    implements ComparedLearning {
  /** In the units of {@link TrainingWork}: the mean over the methods, some seconds. */
  private static final long FOLD = 4000;

  @Override
  public long steps() {
    return drawing() + choices * FOLD;
  }

  private long drawing() {
    long copies = (long) study.set().size() * study.settings().learning().plan().copies();
    return copies * TrainingWork.COPY + size * TrainingWork.FILM;
  }

  /** Draws examples, which is no part of a training. */
  @Override
  public Prepared prepare(int repeat, Progress progress) {
    ComparisonExamples examples = ComparisonExamples.draw(study, repeat, size, threads, progress);
    long seed = study.settings().learning(repeat).seed();
    AtomicLong done = new AtomicLong(drawing());
    return new Prepared(0, name -> learner(name, examples, seed, done, progress));
  }

  private FoldLearner learner(
      String name, ComparisonExamples examples, long seed, AtomicLong done, Progress progress) {
    LearningMethod method = ComparedMethods.baseline(name);
    return (train, fold) -> {
      progress.step(name + ", fold " + (fold + 1), done.getAndAdd(FOLD), steps());
      return method.learn(
          examples.of(train, Seeds.mixed(seed, 3, fold)), Seeds.mixed(seed, 4, fold), progress);
    };
  }
}
