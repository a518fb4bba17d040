package org.xrdlens.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import libsvm.svm_problem;
import org.xrdlens.progress.Progress;

/**
 * Support vector machines with a Gaussian kernel for every pair of classes, by LIBSVM: Chang and
 * Lin, ACM Trans. Intell. Syst. Technol. 2:27 (2011), doi 10.1145/1961189.1961199. Cost 1 and γ =
 * 1/(points × variance of all values), the usual choice of scikit-learn. What is told of a class is
 * its share of the votes of all pairs. Draws nothing at random.
 */
record SupportVectors() implements LearningMethod {
  private static final double COST = 1;
  private static final double TOLERANCE = 1e-3;
  private static final double CACHE_MEGABYTES = 100;

  @Override
  public String name() {
    return "svm";
  }

  @Override
  public Judge learn(Examples examples, long seed, Progress progress) {
    if (examples.areOfOneClass()) {
      return Judge.always(examples.classes()[0], examples.classCount());
    }
    svm_problem problem = new svm_problem();
    problem.l = examples.size();
    problem.x = Stream.of(examples.inputs()).map(SupportVectors::nodes).toArray(svm_node[][]::new);
    problem.y = IntStream.of(examples.classes()).asDoubleStream().toArray();
    svm_parameter parameter = parameter(1 / (examples.length() * variance(examples.inputs())));
    svm.svm_set_print_string_function(text -> {});
    svm_model model = LeftBehind.call(name(), () -> svm.svm_train(problem, parameter), progress);
    return input -> votes(model, input, examples.classCount());
  }

  private static svm_parameter parameter(double gamma) {
    svm_parameter parameter = new svm_parameter();
    parameter.svm_type = svm_parameter.C_SVC;
    parameter.kernel_type = svm_parameter.RBF;
    parameter.gamma = gamma;
    parameter.C = COST;
    parameter.eps = TOLERANCE;
    parameter.cache_size = CACHE_MEGABYTES;
    parameter.shrinking = 1;
    return parameter;
  }

  private static double variance(float[][] inputs) {
    double sum = 0;
    double squares = 0;
    for (float[] input : inputs) {
      for (float value : input) {
        sum += value;
        squares += (double) value * value;
      }
    }
    double n = (double) inputs.length * inputs[0].length;
    double variance = squares / n - (sum / n) * (sum / n);
    return variance > 0 ? variance : 1;
  }

  private static svm_node[] nodes(float[] input) {
    List<svm_node> nodes = new ArrayList<>();
    for (int i = 0; i < input.length; i++) {
      if (input[i] != 0) {
        svm_node node = new svm_node();
        node.index = i + 1;
        node.value = input[i];
        nodes.add(node);
      }
    }
    return nodes.toArray(svm_node[]::new);
  }

  private static double[] votes(svm_model model, float[] input, int classCount) {
    int known = svm.svm_get_nr_class(model);
    int[] labels = new int[known];
    svm.svm_get_labels(model, labels);
    double vote = 2.0 / (known * (known - 1));
    double[] decisions = new double[known * (known - 1) / 2];
    svm.svm_predict_values(model, nodes(input), decisions);
    double[] votes = new double[classCount];
    int pair = 0;
    for (int i = 0; i < known; i++) {
      for (int j = i + 1; j < known; j++) {
        votes[labels[decisions[pair] > 0 ? i : j]] += vote;
        pair++;
      }
    }
    return votes;
  }
}
