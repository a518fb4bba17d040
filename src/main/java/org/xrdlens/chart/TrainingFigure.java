package org.xrdlens.chart;

import java.util.List;

/**
 * The numbers of a chart of networks that learn.
 *
 * @param title what is trained
 * @param filmSteps after how many steps measured patterns join the films; 0 if there are none
 * @param steps of a network in all, at least 1
 * @param losses for each network of the model its loss (nats) against its step
 * @param accuracies of the same networks, 0 to 1, on what they learn from
 * @param foldLosses of networks that are only made to be judged
 * @param foldAccuracies of these
 * @param heldOut accuracies on patterns that were not learned from
 */
public record TrainingFigure(
    String title,
    int filmSteps,
    int steps,
    List<Curve> losses,
    List<Curve> accuracies,
    List<Curve> foldLosses,
    List<Curve> foldAccuracies,
    List<Level> heldOut) {

  /** Copies. */
  public TrainingFigure {
    losses = List.copyOf(losses);
    accuracies = List.copyOf(accuracies);
    foldLosses = List.copyOf(foldLosses);
    foldAccuracies = List.copyOf(foldAccuracies);
    heldOut = List.copyOf(heldOut);
  }

  /**
   * An accuracy of all, drawn as a level.
   *
   * @param name for the legend
   * @param accuracy 0 to 1
   */
  public record Level(String name, double accuracy) {}
}
