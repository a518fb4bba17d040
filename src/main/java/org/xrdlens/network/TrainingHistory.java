package org.xrdlens.network;

import java.util.List;

/**
 * How the loss fell and the accuracy rose.
 *
 * @param points in the order of steps
 */
public record TrainingHistory(List<Point> points) {

  /**
   * The means over some steps.
   *
   * @param step steps done at its end
   * @param loss mean weighted cross entropy in nats since the point before
   * @param accuracy share of the patterns learned since the point before, 0 to 1, that the network
   *     took for the class with the largest label before it learned from them
   * @param learningRate of the last of these steps
   */
  public record Point(int step, double loss, double accuracy, double learningRate) {

    /** The same of a training that goes on from one of so many steps. */
    public Point after(int steps) {
      return new Point(steps + step, loss, accuracy, learningRate);
    }
  }

  /** Copies the points. */
  public TrainingHistory {
    points = List.copyOf(points);
  }

  /** The last mean loss. */
  public double finalLoss() {
    return points.get(points.size() - 1).loss();
  }
}
