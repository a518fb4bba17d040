package org.xrdlens.baseline;

import java.util.List;

/** All methods of this room, in the order of tables and charts. */
public final class Baselines {
  /** On our 0.04° grid the peaks of a film may move by 0.8°, as in the paper's augmentation. */
  private static final int WARPING_POINTS = 20;

  private static final int TREES = 100;
  private static final double RATE = 0.1;

  private Baselines() {}

  /** The methods with the settings that are compared. */
  public static List<LearningMethod> all() {
    return List.of(
        NearestExample.euclid(),
        NearestExample.cosine(),
        NearestExample.warped(WARPING_POINTS),
        new GaussianNaiveBayes(),
        new LogisticRegression(),
        new DecisionTree(),
        new RandomForest(TREES),
        new SupportVectors(),
        new GradientBoosting(TREES, RATE));
  }
}
