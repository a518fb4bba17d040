package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xrdlens.baseline.Baselines;
import org.xrdlens.baseline.LearningMethod;

/**
 * The methods of a comparison by name: networks of our trainer, such as {@code lens-network}, and
 * those of others.
 */
final class ComparedMethods {
  private static final String NETWORK = "-network";
  private static final List<String> ARCHITECTURES = List.of("lens", "paper", "dense");

  private ComparedMethods() {}

  /** All names, in the order of tables and charts. */
  static List<String> names() {
    return Stream.concat(
            ARCHITECTURES.stream().map(name -> name + NETWORK),
            Baselines.all().stream().map(LearningMethod::name))
        .toList();
  }

  /** The network's architecture; empty if the method is another. */
  static Optional<String> architecture(String method) {
    return ARCHITECTURES.stream().filter(name -> method.equals(name + NETWORK)).findFirst();
  }

  /** A method that is no network. */
  static LearningMethod baseline(String method) {
    return Baselines.all().stream().filter(m -> m.name().equals(method)).findFirst().orElseThrow();
  }

  /**
   * The methods that are asked for.
   *
   * @param list {@code all}, or names with commas or blanks between
   * @param architecture of the convolutional networks: {@code lens}, {@code paper} or {@code both}
   * @return names in the order of {@link #names()}
   * @throws IllegalArgumentException if one is unknown, or none is left
   */
  static List<String> named(String list, String architecture) {
    List<String> left = new ArrayList<>(names());
    if (!list.strip().equals("all")) {
      List<String> asked = List.of(list.strip().split("[,\\s]+"));
      for (String name : asked) {
        LearningSettings.requireOneOf("method", name, names());
      }
      left.retainAll(asked);
    }
    if (!architecture.equals("both")) {
      left.remove((architecture.equals("lens") ? "paper" : "lens") + NETWORK);
    }
    if (left.isEmpty()) {
      throw new IllegalArgumentException(
          "The methods \"%s\" with the architecture %s leave nothing to compare."
              .formatted(list, architecture));
    }
    return List.copyOf(left);
  }
}
