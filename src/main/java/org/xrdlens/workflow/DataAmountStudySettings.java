package org.xrdlens.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a data-size study is asked for; the fields are those of the command. {@link
 * Integer#MAX_VALUE} stands for all there are.
 *
 * @param study what is learned and how it is judged
 * @param measured numbers of measured patterns per class, 0 or more
 * @param simulated numbers of simulated films, 0 or more
 * @param augmented numbers of copies of each measured pattern, itself included, 1 to 1000
 */
public record DataAmountStudySettings(
    StudySettings study, List<Integer> measured, List<Integer> simulated, List<Integer> augmented) {
  private static final int MOST_COPIES = 1000;

  /** Checks what can be checked without reading a file. */
  public DataAmountStudySettings {
    Objects.requireNonNull(study, "study");
    measured = List.copyOf(measured);
    simulated = List.copyOf(simulated);
    augmented = List.copyOf(augmented);
    requireFrom(0, DataSize.ALL, "measured patterns per class", measured);
    requireFrom(0, DataSize.ALL, "simulated films", simulated);
    requireFrom(1, MOST_COPIES, "augmented copies", augmented);
  }

  private static void requireFrom(int least, int most, String what, List<Integer> numbers) {
    if (numbers.stream().anyMatch(n -> n < least || n > most)) {
      throw new IllegalArgumentException(
          "The numbers of %s must be at least %d%s, but are %s."
              .formatted(what, least, most < DataSize.ALL ? " and at most " + most : "", numbers));
    }
  }

  /** All values by their macro keys, in the order of the command's inputs. */
  Map<String, String> values() {
    Map<String, String> values = study.values();
    String output = values.remove("output");
    values.put("measured_per_class", text(measured));
    values.put("simulated", text(simulated));
    values.put("augmented", text(augmented));
    values.put("output", output);
    return values;
  }

  private static String text(List<Integer> numbers) {
    return numbers.stream()
        .map(DataSize::number)
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
