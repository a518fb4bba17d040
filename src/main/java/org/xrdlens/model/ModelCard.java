package org.xrdlens.model;

import java.util.List;
import java.util.Objects;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.preprocess.Preprocessing;

/**
 * What a model says about itself, in its file.
 *
 * @param name for people, for instance {@code space-group}
 * @param target {@code space-group}, {@code dimensionality} or {@code folder}
 * @param classes in the order of the outputs
 * @param preprocessing of every pattern; holds grid and radiation
 * @param decision calibration and thresholds
 * @param references what it tells about its training patterns
 * @param training how it was made
 * @param scores of the recipe, measured by cross-validation; may be empty
 */
public record ModelCard(
    String name,
    String target,
    List<String> classes,
    Preprocessing preprocessing,
    DecisionRule decision,
    ReferenceMode references,
    TrainingRecord training,
    List<ProtocolScore> scores) {

  /** The version of card and graph that this program writes and reads. */
  public static final int FORMAT_VERSION = 1;

  /** Copies and checks. */
  public ModelCard {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(preprocessing, "preprocessing");
    Objects.requireNonNull(decision, "decision");
    Objects.requireNonNull(references, "references");
    Objects.requireNonNull(training, "training");
    classes = List.copyOf(classes);
    scores = List.copyOf(scores);
    if (classes.size() < 2 || classes.stream().distinct().count() != classes.size()) {
      throw new IllegalArgumentException(
          "A model needs at least two different classes, but got " + classes + ".");
    }
  }

  /** The angles that the network sees. */
  public TwoThetaGrid grid() {
    return preprocessing.grid();
  }

  /** The radiation that the grid's angles belong to. */
  public Radiation radiation() {
    return preprocessing.radiation();
  }

  /** Angles 2θ in degrees on which the positions of the class activation map are centred. */
  public double[] positionTwoTheta() {
    TwoThetaGrid grid = grid();
    double[] centres = training.architecture().positionCentres(grid.size());
    for (int i = 0; i < centres.length; i++) {
      centres[i] = grid.first() + grid.step() * centres[i];
    }
    return centres;
  }

  /** The card as JSON, with its format version first. */
  public String toJson() {
    return ModelCardJson.write(this);
  }
}
