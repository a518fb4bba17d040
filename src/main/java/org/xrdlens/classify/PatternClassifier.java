package org.xrdlens.classify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.model.ModelCard;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.ReferencePattern;
import org.xrdlens.model.References;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.PeakSignificance;
import org.xrdlens.preprocess.Preprocessed;

/**
 * Classifies patterns with one model. Safe for many threads at once: they share the model and run
 * in parallel, and a pattern's result does not depend on its neighbours in a batch.
 */
public final class PatternClassifier implements AutoCloseable {
  private static final int BATCH = 32;

  /**
   * Noise alone reached 7 in 400 patterns of all steps and counts; the least clear of 73 measured
   * halide films (those of Oviedo et al., npj Comput. Mater. 5:60, 2019, of full range) has 13.
   */
  private static final double LEAST_PEAK_SIGNIFICANCE = 9;

  private final ModelCard card;
  private final References references;
  private final double[] positionTwoTheta;
  private final NetworkSession session;

  private PatternClassifier(ModelFile file, NetworkSession session) {
    this.card = file.card();
    this.references = file.references();
    this.positionTwoTheta = card.positionTwoTheta();
    this.session = session;
  }

  /**
   * Loads a model for classification; to be closed.
   *
   * @throws IOException if ONNX Runtime does not take the model
   * @throws OnnxRuntimeMissingException if ONNX Runtime can't be loaded
   */
  public static PatternClassifier open(ModelFile file) throws IOException {
    return new PatternClassifier(file, new NetworkSession(file));
  }

  /** What the model says about itself. */
  public ModelCard card() {
    return card;
  }

  /**
   * Classifies a pattern.
   *
   * @throws NoOverlapException if it covers nothing of the model's range
   */
  public Prediction classify(DiffractionPattern pattern) {
    return classifyAll(List.of(pattern)).get(0);
  }

  /**
   * Classifies patterns, some at a time, which is faster than one by one.
   *
   * @return a prediction for each pattern, in order
   * @throws NoOverlapException if one of them covers nothing of the model's range
   */
  public List<Prediction> classifyAll(List<DiffractionPattern> patterns) {
    List<Prediction> predictions = new ArrayList<>(patterns.size());
    for (int from = 0; from < patterns.size(); from += BATCH) {
      List<DiffractionPattern> part =
          patterns.subList(from, Math.min(patterns.size(), from + BATCH));
      List<Preprocessed> inputs = part.stream().map(card.preprocessing()::apply).toList();
      NetworkOutput output = session.run(flat(inputs.stream().map(Preprocessed::values).toList()));
      for (int i = 0; i < part.size(); i++) {
        predictions.add(prediction(part.get(i), inputs.get(i), output, i));
      }
    }
    return predictions;
  }

  /**
   * The class probabilities of patterns that are preprocessed already, for instance with a window
   * blanked.
   *
   * @param inputs patterns × points of the model's grid
   * @return patterns × classes
   */
  public double[][] probabilities(List<float[]> inputs) {
    double[][] rows = new double[inputs.size()][];
    for (int from = 0; from < inputs.size(); from += BATCH) {
      int to = Math.min(inputs.size(), from + BATCH);
      NetworkOutput output = session.run(flat(inputs.subList(from, to)));
      for (int i = from; i < to; i++) {
        rows[i] = row(output, i - from);
      }
    }
    return rows;
  }

  private float[] flat(List<float[]> inputs) {
    int length = card.grid().size();
    float[] flat = new float[inputs.size() * length];
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).length != length) {
        throw new IllegalArgumentException(
            "The model takes " + length + " points, but got " + inputs.get(i).length + ".");
      }
      System.arraycopy(inputs.get(i), 0, flat, i * length, length);
    }
    return flat;
  }

  private double[] row(NetworkOutput output, int index) {
    double[] row = new double[card.classes().size()];
    for (int c = 0; c < row.length; c++) {
      row[c] = output.probabilities()[index * row.length + c];
      if (Double.isNaN(row[c])) {
        throw new IllegalStateException(
            "The model "
                + card.name()
                + " gives no number for "
                + card.classes().get(c)
                + ": its"
                + " weights are too large.");
      }
    }
    return row;
  }

  private Prediction prediction(
      DiffractionPattern pattern, Preprocessed input, NetworkOutput output, int index) {
    int size = card.classes().size() * positionTwoTheta.length;
    float[] map = Arrays.copyOfRange(output.maps(), index * size, (index + 1) * size);
    Optional<References.Nearest> nearest = references.nearest(input.values());
    double similarity = nearest.map(References.Nearest::similarity).orElse(Double.NaN);
    String nearestName = nearest.map(n -> nameOf(n.pattern())).orElse("");
    List<String> reasons = reasonsToDoubt(input, similarity, nearestName);
    double significance = PeakSignificance.of(pattern);
    if (significance < LEAST_PEAK_SIGNIFICANCE) {
      reasons.add(noPeak(significance));
    }
    return new Prediction(
        pattern.name(),
        card.classes(),
        row(output, index),
        new ActivationMap(card.classes(), positionTwoTheta, map),
        similarity,
        nearestName,
        input.coverage(),
        reasons.isEmpty(),
        reasons);
  }

  private static String nameOf(ReferencePattern pattern) {
    return pattern.equals(ReferencePattern.ANONYMOUS)
        ? ""
        : pattern.file() + " (" + pattern.label() + ")";
  }

  private List<String> reasonsToDoubt(Preprocessed input, double similarity, String nearest) {
    List<String> reasons = new ArrayList<>();
    if (input.coverage() < card.decision().minimumCoverage()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "The pattern covers %.2f° to %.2f°, %.1f %% of the model's %.2f° to %.2f° 2θ;"
                  + " expected at least %.0f %%.",
              input.firstCovered(),
              input.lastCovered(),
              100 * input.coverage(),
              card.grid().first(),
              card.grid().last(),
              100 * card.decision().minimumCoverage()));
    }
    if (similarity < card.decision().similarityThreshold()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "The pattern resembles no training pattern: the nearest%s has similarity %.2f;"
                  + " expected at least %.2f.",
              nearest.isEmpty() ? "" : ", " + nearest + ",",
              similarity,
              card.decision().similarityThreshold()));
    }
    return reasons;
  }

  private static String noPeak(double significance) {
    return String.format(
        Locale.ROOT,
        "The pattern shows no clear peak: the highest stands %.1f standard deviations of the noise"
            + " above the background; expected at least %.0f.",
        significance,
        LEAST_PEAK_SIGNIFICANCE);
  }

  /** Frees the model, after what is running has ended. */
  @Override
  public void close() {
    session.close();
  }
}
