package org.xrdlens.workflow;

import org.xrdlens.evaluate.Protocol;
import org.xrdlens.network.TrainingHistory;

/**
 * Looks on while a classifier is trained, for instance to draw a chart. What it is told does not
 * change the training. Implementations must be safe to call from several threads and return soon.
 */
public interface TrainingWatch {

  /** Looks away. */
  TrainingWatch NONE = new TrainingWatch() {};

  /** Something that the user should know of the data, in a sentence, before the long work. */
  default void noted(String sentence) {}

  /**
   * The learning begins.
   *
   * @param filmSteps how many training steps each network takes on films alone
   * @param steps how many it takes in all
   */
  default void planned(int filmSteps, int steps) {}

  /**
   * A network has learned some steps more.
   *
   * @param network which one
   * @param point its step counts on from films to measured patterns
   */
  default void learned(LearningNetwork network, TrainingHistory.Point point) {}

  /**
   * A fold of a validation was judged by networks that have not learned from it.
   *
   * @param right how many of its patterns were classified rightly
   * @param patterns how many it has
   */
  default void judged(Protocol protocol, int right, int patterns) {}
}
