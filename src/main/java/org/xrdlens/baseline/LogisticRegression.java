package org.xrdlens.baseline;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xrdlens.progress.Progress;

/**
 * Logistic regression of each class against the others with a squared penalty of weight 1, by
 * LIBLINEAR: Fan et al., J. Mach. Learn. Res. 9:1871 (2008). Draws nothing at random.
 */
record LogisticRegression() implements LearningMethod {
  private static final double COST = 1;
  private static final double TOLERANCE = 0.01;

  @Override
  public String name() {
    return "logistic-regression";
  }

  @Override
  public Judge learn(Examples examples, long seed, Progress progress) {
    if (examples.areOfOneClass()) {
      return Judge.always(examples.classes()[0], examples.classCount());
    }
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = examples.length() + 1;
    problem.x =
        Stream.of(examples.inputs()).map(LogisticRegression::features).toArray(Feature[][]::new);
    problem.y = IntStream.of(examples.classes()).asDoubleStream().toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
    Linear.disableDebugOutput();
    Model model = LeftBehind.call(name(), () -> Linear.train(problem, parameter), progress);
    return input -> probabilities(model, input, examples.classCount());
  }

  /** The points above or below 0, counted from 1, and a last one that is always 1. */
  private static Feature[] features(float[] input) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < input.length; i++) {
      if (input[i] != 0) {
        features.add(new FeatureNode(i + 1, input[i]));
      }
    }
    features.add(new FeatureNode(input.length + 1, 1));
    return features.toArray(Feature[]::new);
  }

  private static double[] probabilities(Model model, float[] input, int classCount) {
    double[] ofKnown = new double[model.getNrClass()];
    Linear.predictProbability(model, features(input), ofKnown);
    double[] probabilities = new double[classCount];
    for (int i = 0; i < ofKnown.length; i++) {
      probabilities[model.getLabels()[i]] = ofKnown[i];
    }
    return probabilities;
  }
}
