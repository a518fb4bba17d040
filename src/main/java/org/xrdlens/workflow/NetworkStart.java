package org.xrdlens.workflow;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.model.ModelCard;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.ModelLocator;
import org.xrdlens.model.References;
import org.xrdlens.network.BatchSource;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.network.NormStatistics;
import org.xrdlens.preprocess.Preprocessing;

/**
 * What the networks of a training begin with: numbers drawn at random, or those of a trained model,
 * which need fewer steps. Of a model the convolutions are taken over, and of its head the classes
 * that the new model has too; a larger ensemble takes its members in turn.
 *
 * @param name of the model as the user wrote it; empty for a start at random
 * @param model empty for a start at random
 * @param architecture of the networks; the model's own
 * @param preprocessing of their inputs; the model's own
 * @param members the model's networks; none for a start at random
 */
record NetworkStart(
    String name,
    Optional<ModelFile> model,
    NetworkArchitecture architecture,
    Preprocessing preprocessing,
    List<NetworkWeights> members) {

  /** Sketches of 64 numbers: cosines of different films seldom come as near to 1. */
  private static final double SAME_PATTERN = 0.9999;

  /**
   * The start that the settings name.
   *
   * @throws IOException if there is no such model or it can't be used
   * @throws IllegalArgumentException if its architecture or preprocessing is not the one asked for
   */
  static NetworkStart of(LearningSettings settings) throws IOException {
    if (settings.start().isEmpty()) {
      return atRandom(settings);
    }
    ModelFile model = ModelLocator.open(settings.start());
    ModelCard card = model.card();
    NetworkArchitecture architecture = card.training().architecture();
    requireAsked(settings.start(), "architecture", architecture.name(), settings.architecture());
    requireAsked(
        settings.start(), "preprocessing", card.preprocessing().name(), settings.preprocessing());
    return new NetworkStart(
        settings.start(), Optional.of(model), architecture, card.preprocessing(), model.networks());
  }

  /** The start without a model, whatever the settings name. */
  static NetworkStart atRandom(LearningSettings settings) {
    return new NetworkStart(
        "",
        Optional.empty(),
        NetworkArchitecture.named(settings.architecture()),
        Preprocessing.named(settings.preprocessing()),
        List.of());
  }

  private static void requireAsked(String model, String what, String has, String asked) {
    if (!has.equals(asked)) {
      throw new IllegalArgumentException(
          "A training that starts from the model %s goes on with its %s, which is %s, but %s was asked for; expected %s=%s."
              .formatted(model, what, has, asked, what, has));
    }
  }

  /**
   * What a member begins with.
   *
   * @param member from 0
   * @param seed of what is drawn
   */
  NetworkWeights weights(int member, List<String> classes, long seed) {
    return members.isEmpty()
        ? NetworkWeights.random(architecture, classes, preprocessing.grid().size(), seed)
        : members.get(member % members.size()).forClasses(classes, seed);
  }

  /**
   * The same, ready for its first training.
   *
   * @param batches what it will learn from first
   */
  NetworkWeights settled(NetworkWeights weights, BatchSource batches) {
    return members.isEmpty() ? weights : NormStatistics.takenAnew(weights, batches);
  }

  /** The work that is still to be done after this start. */
  TrainingPlan plan(TrainingPlan plan) {
    return members.isEmpty() ? plan : plan.afterStart();
  }

  /** What a model's card says of it; nothing of a start at random. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    model.ifPresent(
        file -> {
          settings.put("start", name);
          settings.put("start_sha256", file.sha256());
        });
    return settings;
  }

  /** A warning if a validation can't be honest because the model knows its patterns already. */
  Optional<String> warning(MeasuredSet set) {
    if (model.isEmpty() || set.size() == 0) {
      return Optional.empty();
    }
    References references = model.get().references();
    long known = set.values().stream().filter(values -> isKnown(references, values)).count();
    if (known > 0) {
      return Optional.of(
          "The model %s, which the training starts from, has learned from %d of the %d measured patterns already: the scores of these are too good, and so is the confidence that follows from them."
              .formatted(name, known, set.size()));
    }
    return references.size() > 0
        ? Optional.empty()
        : Optional.of(
            "The model %s, which the training starts from, does not tell its training patterns: if these are among the measured ones, their scores are too good."
                .formatted(name));
  }

  private static boolean isKnown(References references, float[] values) {
    return references
        .nearest(values)
        .filter(nearest -> nearest.similarity() > SAME_PATTERN)
        .isPresent();
  }
}
