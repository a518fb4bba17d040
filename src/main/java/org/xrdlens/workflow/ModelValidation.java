package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.evaluate.Calibration;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.model.ProtocolScore;

/**
 * How the recipe of a model is validated before the model learns from everything: by random folds
 * and by folds that hold out whole series, as far as the measured patterns can be divided.
 *
 * @param calibrating the protocol whose held-out predictions set the temperature; empty for no
 *     validation
 * @param folds of each protocol that is possible
 * @param remarks what it can't tell of these patterns, in sentences
 */
record ModelValidation(
    Optional<Protocol> calibrating, Map<Protocol, Folds> folds, List<String> remarks) {

  /** What a validation found: a score for each protocol, and the temperature. */
  record Result(List<ProtocolScore> scores, double temperature) {}

  /** Divides the patterns, which takes no time. */
  static ModelValidation of(
      Optional<Protocol> calibrating, MeasuredSet set, TrainingMaterial material, long seed) {
    Map<Protocol, Folds> folds = new EnumMap<>(Protocol.class);
    List<String> remarks = new ArrayList<>();
    if (calibrating.isPresent() && set.size() < 2) {
      remarks.add(
          "There are no two measured patterns to validate with: the model will have no scores, and its probabilities will not be calibrated.");
    } else if (calibrating.isPresent()) {
      for (Protocol protocol : Protocol.values()) {
        int count = Math.min(HeldOut.FOLDS, Folds.most(protocol, set.series()));
        if (count < 2) {
          remarks.add(
              "All measured patterns are of one series, so that there can be no grouped validation%s."
                  .formatted(
                      protocol == calibrating.get()
                          ? ", and the probabilities will not be calibrated"
                          : ""));
        } else {
          folds.put(protocol, Folds.of(protocol, set.labels(), set.series(), count, seed));
        }
      }
      remarks.addAll(DataRemarks.of(set, material, calibrating.get()));
    }
    return new ModelValidation(calibrating, folds, remarks);
  }

  /** How many times an ensemble learns from a choice of the measured patterns. */
  int choices() {
    return folds.values().stream().mapToInt(Folds::count).sum();
  }

  /** Validates. */
  Result run(EnsembleTraining training, MeasuredSet set, List<String> classes, long seed) {
    List<ProtocolScore> scores = new ArrayList<>();
    double temperature = 1;
    for (Map.Entry<Protocol, Folds> entry : folds.entrySet()) {
      HeldOut heldOut = training.validate(entry.getValue(), entry.getKey());
      scores.add(heldOut.score(classes, set, training.truth(), seed));
      if (entry.getKey() == calibrating.orElseThrow()) {
        temperature = Calibration.temperature(heldOut.logits(), training.truth());
      }
    }
    return new Result(scores, temperature);
  }
}
