package org.xrdlens.network;

import java.util.List;

/**
 * How the loss fell.
 *
 * @param points in the order of steps
 */
public record TrainingHistory(List<Point> points) {

  /**
   * The mean loss over some steps.
   *
   * @param step steps done at its end
   * @param loss mean weighted cross entropy in nats since the point before
   * @param learningRate of the last of these steps
   */
  public record Point(int step, double loss, double learningRate) {}

  /** Copies the points. */
  public TrainingHistory {
    points = List.copyOf(points);
  }

  /** The last mean loss. */
  public double finalLoss() {
    return points.get(points.size() - 1).loss();
  }
}
