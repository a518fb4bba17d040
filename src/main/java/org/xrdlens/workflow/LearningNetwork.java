package org.xrdlens.workflow;

import java.util.Objects;

/**
 * A network while it learns.
 *
 * @param number of the ensemble's member, from 1
 * @param heldOut which patterns it does not learn from, for instance {@code grouped, fold 2}; empty
 *     for a network of the model
 */
public record LearningNetwork(int number, String heldOut) {

  /** Refuses null. */
  public LearningNetwork {
    Objects.requireNonNull(heldOut, "heldOut");
  }

  /** Whether it becomes a part of the model, and is not made to be judged only. */
  public boolean ofModel() {
    return heldOut.isEmpty();
  }
}
