package org.xrdlens.baseline;

/** A decision tree, from one of its nodes on. */
sealed interface TreeNode {

  /** The value of the leaf that an input comes to. */
  double[] value(float[] input);

  /**
   * A leaf.
   *
   * @param value a number for each class
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Leaf(double[] value) implements TreeNode {
    @Override
    public double[] value(float[] input) {
      return value;
    }
  }

  /**
   * A question.
   *
   * @param point which point of the input is asked for
   * @param threshold the greatest value for which the answer is low
   */
  record Split(int point, float threshold, TreeNode low, TreeNode high) implements TreeNode {
    @Override
    public double[] value(float[] input) {
      return (input[point] <= threshold ? low : high).value(input);
    }
  }
}
