package org.xrdlens.io.nexus;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Intensities of a group with their positions.
 *
 * @param intensity a dataset of one dimension, or of two with a scan in each row
 * @param position as many as the last dimension of the intensities has
 * @param axis what the positions are
 * @param deviation standard deviations, where the group has as many
 */
record NexusSignal(
    Dataset intensity, Dataset position, NexusAxis axis, Optional<Dataset> deviation) {
  private static final List<String> INTENSITIES =
      List.of("intensity", "intensities", "counts", "data", "I");
  private static final List<String> POSITIONS =
      List.of(
          "two_theta", "2theta", "twotheta", "tth", "polar_angle", "q", "Q", "d", "time_of_flight");

  /** The signal of a group, by its attributes or by the usual names; empty if it has none. */
  static Optional<NexusSignal> of(Group group, NexusTree tree) {
    Optional<Dataset> intensity =
        first(group, tree, names(NexusTree.attribute(group, "signal")))
            .or(() -> marked(group, tree))
            .or(() -> first(group, tree, INTENSITIES));
    if (intensity.isEmpty() || !NexusArray.isReadable(intensity.get())) {
      return Optional.empty();
    }
    int[] size = intensity.get().getDimensions();
    int points = size[size.length - 1];
    List<String> candidates = new ArrayList<>(POSITIONS);
    List<String> axes = names(NexusTree.attribute(group, "axes"));
    List<String> own =
        names(NexusTree.attribute(intensity.get(), "axes").replaceAll("[:\\[\\]]", " "));
    own.forEach(name -> candidates.add(0, name));
    axes.forEach(name -> candidates.add(0, name));
    for (String name : candidates) {
      Optional<Dataset> position = tree.dataset(group, name);
      Optional<NexusAxis> axis = position.flatMap(NexusAxis::of);
      if (axis.isPresent() && isLine(position.get(), points)) {
        return Optional.of(
            new NexusSignal(
                intensity.get(),
                position.get(),
                axis.get(),
                deviation(group, tree, intensity.get())));
      }
    }
    return Optional.empty();
  }

  private static List<String> names(String words) {
    return words.isBlank() ? List.of() : List.of(words.strip().split("[\\s,]+"));
  }

  private static Optional<Dataset> first(Group group, NexusTree tree, List<String> names) {
    return names.stream().flatMap(name -> tree.dataset(group, name).stream()).findFirst();
  }

  /** The dataset with the attribute {@code signal} that older files have. */
  private static Optional<Dataset> marked(Group group, NexusTree tree) {
    for (Node child : group) {
      Optional<Dataset> dataset = tree.dataset(group, child.getName());
      if (dataset.isPresent() && NexusTree.attribute(dataset.get(), "signal").equals("1")) {
        return dataset;
      }
    }
    return Optional.empty();
  }

  private static boolean isLine(Dataset position, int points) {
    return NexusArray.isReadable(position)
        && position.getDimensions().length == 1
        && position.getDimensions()[0] == points;
  }

  private static Optional<Dataset> deviation(Group group, NexusTree tree, Dataset intensity) {
    String name = intensity.getName();
    List<String> names =
        List.of(name + "_errors", name + "_error", "errors", name + "_uncertainty");
    return first(group, tree, names)
        .filter(NexusArray::isReadable)
        .filter(errors -> Arrays.equals(errors.getDimensions(), intensity.getDimensions()));
  }

  /** Whether another signal stands on the same data, as where a plot links to a result. */
  boolean isSameAs(NexusSignal other) {
    return intensity.getAddress() == other.intensity.getAddress()
        && position.getAddress() == other.position.getAddress();
  }
}
