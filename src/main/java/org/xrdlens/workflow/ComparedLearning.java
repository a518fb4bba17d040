package org.xrdlens.workflow;

import java.util.function.Function;
import org.xrdlens.progress.Progress;

/** Methods of a comparison that have a part of their work in common, which is done once. */
interface ComparedLearning {

  /** How many steps the progress counts for a repeat. */
  long steps();

  /**
   * Does what they have in common.
   *
   * @param repeat from 0
   */
  Prepared prepare(int repeat, Progress progress);

  /**
   * Methods whose common work is done.
   *
   * @param seconds of it that each of their trainings takes
   * @param learner gives a method by its name
   */
  record Prepared(double seconds, Function<String, FoldLearner> learner) {}
}
