package org.xrdlens.workflow;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.model.DecisionRule;
import org.xrdlens.model.ModelCard;
import org.xrdlens.model.ProtocolScore;
import org.xrdlens.model.ReferenceMode;
import org.xrdlens.model.TrainingRecord;
import org.xrdlens.model.TrainingSource;

/**
 * Writes down how a model was made, for its card.
 *
 * @param settings what was asked for
 * @param plan the work that was done
 * @param recipe what changed films and measured patterns
 * @param start what the networks began with
 * @param clock for the date
 */
record CardOfTraining(
    ClassifierTrainingSettings settings,
    TrainingPlan plan,
    AugmentationRecipe recipe,
    NetworkStart start,
    Clock clock) {
  private static final String SUFFIX = ".onnx";

  /** The card of a model that learned from this material. */
  ModelCard of(TrainingMaterial material, DecisionRule decision, List<ProtocolScore> scores) {
    LearningSettings learning = settings.learning();
    String file = settings.output().getFileName().toString();
    return new ModelCard(
        file.substring(0, file.length() - SUFFIX.length()),
        learning.target(),
        material.classes(),
        start.preprocessing(),
        decision,
        ReferenceMode.named(settings.references()),
        new TrainingRecord(
            start.architecture(),
            learning.ensemble(),
            learning.seed(),
            written(),
            sources(material),
            ProgramVersion.current(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()),
        scores);
  }

  private List<TrainingSource> sources(TrainingMaterial material) {
    List<TrainingSource> sources = new ArrayList<>();
    if (!material.measured().isEmpty()) {
      sources.add(Fingerprints.ofPatterns("measured patterns", material.measured()));
    }
    if (!material.structures().isEmpty()) {
      String title = StructureSources.parse(settings.learning().structures()).title();
      sources.add(Fingerprints.ofStructures(title, material.structures()));
    }
    return sources;
  }

  private Map<String, String> written() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("recipe", recipe.toJson());
    map.put("protocol", settings.protocol().map(Protocol::key).orElse("none"));
    map.put("films_at_hand", String.valueOf(plan.films()));
    map.put("fresh_films_per_step", String.valueOf(plan.freshFilms()));
    map.put("batch_size", String.valueOf(plan.batchSize()));
    map.put("first_steps", String.valueOf(plan.firstSteps()));
    map.put("first_rate", String.valueOf(plan.firstRate()));
    map.put("copies_per_pattern", String.valueOf(plan.copies()));
    map.put("tune_steps", String.valueOf(plan.tuneSteps()));
    map.put("tune_rate", String.valueOf(plan.tuneRate()));
    map.put("measured_share", String.valueOf(plan.measuredShare()));
    map.put("tuned_share", String.valueOf(plan.tunedShare()));
    map.put("many_patterns", String.valueOf(plan.many()));
    map.putAll(start.settings());
    return map;
  }
}
