package org.xrdlens.evaluate;

import java.util.List;

/**
 * The baseline that needs no training: a pattern has the class of the training pattern with the
 * highest cosine similarity.
 */
public final class NearestNeighbour {
  private NearestNeighbour() {}

  /**
   * Leave-out accuracy of the baseline: each item is compared with the items of the other folds.
   *
   * @param values preprocessed patterns, all of one length
   * @param labels class of each
   * @param folds which items may serve as neighbours
   */
  public static double accuracy(List<float[]> values, List<String> labels, Folds folds) {
    int[] nearest = nearest(values, folds);
    int right = 0;
    for (int i = 0; i < nearest.length; i++) {
      right += labels.get(i).equals(labels.get(nearest[i])) ? 1 : 0;
    }
    return (double) right / nearest.length;
  }

  /**
   * The nearest neighbour of each item among the items of the other folds; of equals, the first.
   *
   * @param values preprocessed patterns, all of one length
   * @param folds which items may serve as neighbours, none of them empty
   * @return indices of items
   */
  public static int[] nearest(List<float[]> values, Folds folds) {
    int[] nearest = new int[values.size()];
    for (int i = 0; i < nearest.length; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int j : folds.train(folds.foldOf(i))) {
        double cosine = cosine(values.get(i), values.get(j));
        if (cosine > best) {
          best = cosine;
          nearest[i] = j;
        }
      }
    }
    return nearest;
  }

  /** Cosine of the angle between two vectors of equal length; 0 if one of them is 0. */
  public static double cosine(float[] a, float[] b) {
    double dot = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      dot += (double) a[i] * b[i];
      aa += (double) a[i] * a[i];
      bb += (double) b[i] * b[i];
    }
    return aa == 0 || bb == 0 ? 0 : dot / Math.sqrt(aa * bb);
  }
}
