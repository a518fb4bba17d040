package org.xrdlens.chart;

import java.util.List;
import java.util.Locale;
import org.xrdlens.classify.ActivationMap;
import org.xrdlens.classify.Prediction;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * The numbers of a classification's chart: the measured pattern, the class probabilities, and why.
 *
 * @param title the file
 * @param verdict class, probability, whether it is known, similarity
 * @param pattern as measured
 * @param classes in the model's order
 * @param probabilities of the classes
 * @param predicted index of the most probable class
 * @param mapTwoTheta centres of the positions of the map in degrees, rising
 * @param map what each position says for the predicted class (positive) or against it (negative),
 *     relative to the mean of all classes there: adding one number to all classes changes no
 *     probability, so only this difference has a meaningful sign
 */
@SuppressWarnings("ArrayRecordComponent") // freshly made for one drawing, never compared
public record ClassificationFigure(
    String title,
    String verdict,
    DiffractionPattern pattern,
    List<String> classes,
    double[] probabilities,
    int predicted,
    double[] mapTwoTheta,
    double[] map) {

  /**
   * The figure of a prediction.
   *
   * @param title what stands above it, usually the file's name
   */
  public static ClassificationFigure of(
      String title, DiffractionPattern pattern, Prediction prediction) {
    return new ClassificationFigure(
        title,
        verdict(prediction),
        pattern,
        prediction.classes(),
        prediction.probabilities(),
        prediction.predictedIndex(),
        prediction.cam().twoTheta(),
        relativeToMean(prediction.cam(), prediction.predictedIndex()));
  }

  /** For instance {@code Pm-3m 0.93 · known · similarity 0.97}. */
  static String verdict(Prediction prediction) {
    String similarity =
        Double.isNaN(prediction.similarity())
            ? ""
            : String.format(Locale.ROOT, " · similarity %.2f", prediction.similarity());
    return String.format(
        Locale.ROOT,
        "%s %.2f · %s%s",
        prediction.predicted(),
        prediction.confidence(),
        prediction.known() ? "known" : "not known to the model",
        similarity);
  }

  private static double[] relativeToMean(ActivationMap cam, int classIndex) {
    double[] relative = new double[cam.positions()];
    int classes = cam.classes().size();
    for (int position = 0; position < relative.length; position++) {
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        sum += cam.value(c, position);
      }
      relative[position] = cam.value(classIndex, position) - sum / classes;
    }
    return relative;
  }

  /** The largest absolute value of the map; 1 where it is 0 everywhere. */
  double largestActivation() {
    double largest = 0;
    for (double value : map) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest > 0 ? largest : 1;
  }
}
