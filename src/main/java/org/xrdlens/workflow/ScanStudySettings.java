package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xrdlens.evaluate.ScanTime;

/**
 * What a step-size study is asked for; the fields are those of the command.
 *
 * @param study what is learned and how it is judged
 * @param steps in degrees 2θ, at least one, above 0 to 2
 * @param counts shares of the counting time, above 0 to 1; the whole of it is always studied
 * @param coarseTraining {@code both}, or {@code true} or {@code false} for networks that learn from
 *     coarse patterns too, or don't
 * @param limit which losses count
 * @param time the user's scan, of any step
 */
public record ScanStudySettings(
    StudySettings study,
    List<Double> steps,
    List<Double> counts,
    String coarseTraining,
    LossLimit limit,
    ScanTime time) {
  private static final double LONGEST_STEP = 2;

  /** Checks what can be checked without reading a file. */
  public ScanStudySettings {
    Objects.requireNonNull(study, "study");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(time, "time");
    steps = steps.stream().distinct().toList();
    counts = counts.stream().distinct().toList();
    if (steps.isEmpty() || steps.stream().anyMatch(s -> !(s > 0 && s <= LONGEST_STEP))) {
      throw new IllegalArgumentException(
          "The steps must be angles above 0° to " + LONGEST_STEP + "°, but are " + steps + ".");
    }
    if (counts.stream().anyMatch(c -> !(c > 0 && c <= 1))) {
      throw new IllegalArgumentException(
          "The counts must be shares of the counting time above 0 to 1, but are " + counts + ".");
    }
    LearningSettings.requireOneOf(
        "coarse_training", coarseTraining, List.of("both", "true", "false"));
  }

  /** The ways of training: first without coarse patterns. */
  List<Boolean> modes() {
    List<Boolean> modes = new ArrayList<>();
    if (!coarseTraining.equals("true")) {
      modes.add(false);
    }
    if (!coarseTraining.equals("false")) {
      modes.add(true);
    }
    return modes;
  }

  /** All values by their macro keys, in the order of the command's inputs. */
  Map<String, String> values() {
    Map<String, String> values = study.values();
    String output = values.remove("output");
    values.put("steps", text(steps));
    values.put("counts", text(counts));
    values.put("coarse_training", coarseTraining);
    values.put("alpha", ScanCondition.shortest(limit.alpha()));
    values.put("tolerated_loss", ScanCondition.shortest(limit.tolerated()));
    values.put("first_two_theta", ScanCondition.shortest(time.first()));
    values.put("last_two_theta", ScanCondition.shortest(time.last()));
    values.put("seconds_per_step", ScanCondition.shortest(time.secondsPerStep()));
    values.put("seconds_to_move", ScanCondition.shortest(time.secondsToMove()));
    values.put("output", output);
    return values;
  }

  private static String text(List<Double> numbers) {
    return numbers.stream().map(ScanCondition::shortest).collect(Collectors.joining(","));
  }
}
