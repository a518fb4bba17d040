package org.xrdlens.network;

/**
 * Where training batches come from. Called for steps 0, 1, 2, ... in order, always from one thread
 * at a time, though not from the thread that trains: the next batch is made while the last is
 * learned. For a reproducible training the batch must depend on the step alone.
 */
@FunctionalInterface
public interface BatchSource {

  /**
   * Writes one batch.
   *
   * @param step index of the training step from 0
   * @param inputs batch × length, all to be overwritten
   * @param targets batch × classes, zero on entry: soft labels, rows of non-negative numbers that
   *     sum to the sample's weight
   */
  void fill(int step, float[] inputs, float[] targets);
}
