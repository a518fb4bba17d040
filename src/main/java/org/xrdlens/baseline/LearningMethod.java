package org.xrdlens.baseline;

import org.xrdlens.progress.Progress;

/** A way to learn classes from examples. Keeps nothing between two calls; safe for many threads. */
public interface LearningMethod {

  /** How files and macros call it, such as {@code random-forest}. */
  String name();

  /**
   * Learns. Works on the calling thread.
   *
   * @param examples with at least one class; a class without examples is never the most probable
   * @param seed of what is drawn at random; equal seeds give equal judges
   * @param progress asked whether to stop
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  Judge learn(Examples examples, long seed, Progress progress);
}
