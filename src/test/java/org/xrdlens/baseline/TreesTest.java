package org.xrdlens.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.xrdlens.progress.Progress;

class TreesTest {
  private static final LabelFactory LABELS = new LabelFactory();

  private static Examples overlapping(int ofEach, long seed) {
    float[][] centres = {{0, 0, 0, 0}, {1, 1, 0, 0}, {0, 1, 1, 0}};
    return Blobs.draw(centres, new int[] {0, 1, 2}, 3, ofEach, 0.7, seed);
  }

  private static ArrayExample<Label> tribuo(float[] input, int label) {
    String[] names = IntStream.range(0, input.length).mapToObj(i -> "x" + i).toArray(String[]::new);
    double[] values = IntStream.range(0, input.length).mapToDouble(i -> input[i]).toArray();
    return new ArrayExample<>(new Label(String.valueOf(label)), names, values);
  }

  private static Model<Label> tribuoTree(Examples examples, int depth) {
    MutableDataset<Label> data =
        new MutableDataset<>(new SimpleDataSourceProvenance("blobs", LABELS), LABELS);
    for (int i = 0; i < examples.size(); i++) {
      data.add(tribuo(examples.inputs()[i], examples.classes()[i]));
    }
    return new CARTClassificationTrainer(depth, 1, 0, 1, false, new GiniIndex(), 1).train(data);
  }

  private static TreeNode tree(Examples examples, int depth) {
    return new ClassTrees(
            examples,
            new TreeShape(depth, 1, examples.length()),
            new SplittableRandom(1),
            Progress.NONE)
        .grow(IntStream.range(0, examples.size()).toArray());
  }

  /** 60 examples: no more values than bins, so nothing is lost against a tree that tries all. */
  @Test
  void growsTheTreesThatTribuoGrows() {
    for (long seed = 1; seed <= 5; seed++) {
      Examples examples = overlapping(20, seed);
      TreeNode ours = tree(examples, 2);
      Model<Label> theirs = tribuoTree(examples, 2);
      for (float[] input : overlapping(30, seed + 100).inputs()) {
        assertThat(String.valueOf(Blobs.most(ours.value(input))))
            .isEqualTo(theirs.predict(tribuo(input, 0)).getOutput().getLabel());
      }
    }
  }

  @Test
  void splitsHalfWayBetweenTheClassesAndTellsFrequencies() {
    Examples examples =
        new Examples(new float[][] {{0}, {1}, {4}, {5}, {5}}, new int[] {0, 0, 1, 1, 0}, 2);
    TreeNode tree = tree(examples, 1);
    assertThat(tree.value(new float[] {2.49f})).containsExactly(1, 0);
    assertThat(tree.value(new float[] {2.51f})[0]).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void valuesAndBinsAreInTheSameOrder() {
    SplittableRandom random = new SplittableRandom(2);
    float[][] inputs = new float[1000][1];
    for (float[] input : inputs) {
      // Half of them 0, as after a noise floor.
      input[0] = random.nextBoolean() ? 0 : random.nextFloat();
    }
    BinnedInputs binned = new BinnedInputs(inputs);
    assertThat(binned.bins(0)).isEqualTo(BinnedInputs.MOST);
    int[] sizes = new int[BinnedInputs.MOST];
    for (int i = 0; i < inputs.length; i++) {
      int bin = binned.at(0)[i];
      sizes[bin]++;
      for (int b = 0; b + 1 < BinnedInputs.MOST; b++) {
        assertThat(inputs[i][0] <= binned.between(0, b, b + 1)).isEqualTo(bin <= b);
      }
    }
    assertThat(sizes[0]).isEqualTo((int) Arrays.stream(inputs).filter(x -> x[0] == 0).count());
    assertThat(Arrays.stream(sizes).skip(1)).allMatch(size -> size >= 4 && size <= 16);
  }

  @Test
  void aForestIsBetterThanATreeWhereClassesOverlap() {
    Examples examples = overlapping(60, 1);
    Examples others = overlapping(300, 2);
    double tree = Blobs.accuracy(new DecisionTree().learn(examples, 1, Progress.NONE), others);
    double forest = Blobs.accuracy(new RandomForest(100).learn(examples, 1, Progress.NONE), others);
    assertThat(forest).isGreaterThan(tree + 0.03);
  }

  /**
   * Residuals of ½: the first Newton step of a pure leaf is 1 for its class and −1 for the other.
   */
  @Test
  void theFirstRoundOfBoostingIsAClosedForm() {
    Examples examples = Blobs.draw(new float[][] {{0}, {1}}, new int[] {0, 1}, 2, 40, 0, 1);
    Judge judge = new GradientBoosting(1, 1).learn(examples, 1, Progress.NONE);
    double expected = 1 / (1 + Math.exp(-2));
    assertThat(judge.probabilities(new float[] {0})[0]).isCloseTo(expected, within(1e-9));
    assertThat(judge.probabilities(new float[] {1})[1]).isCloseTo(expected, within(1e-9));
  }

  @Test
  void boostingComesNearerTheTruthWithEveryRound() {
    Examples examples = overlapping(60, 1);
    double before = 0;
    for (int rounds : new int[] {1, 4, 16, 64}) {
      Judge judge = new GradientBoosting(rounds, 0.1).learn(examples, 1, Progress.NONE);
      double likelihood = 0;
      for (int i = 0; i < examples.size(); i++) {
        likelihood += judge.probabilities(examples.inputs()[i])[examples.classes()[i]];
      }
      assertThat(likelihood).isGreaterThan(before);
      before = likelihood;
    }
    assertThat(before / examples.size()).isGreaterThan(0.8);
  }
}
