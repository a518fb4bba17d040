package org.xrdlens.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.evaluate.Folds;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/**
 * What a study learns from and judges.
 *
 * @param settings of the study
 * @param material classes and structures
 * @param preprocessing the networks'
 * @param recipe what changes films and measured patterns
 * @param set the measured patterns
 */
record StudyMaterial(
    StudySettings settings,
    TrainingMaterial material,
    Preprocessing preprocessing,
    AugmentationRecipe recipe,
    MeasuredSet set) {

  /**
   * Reads it.
   *
   * @throws IOException if the data or the recipe cannot be read
   * @throws IllegalArgumentException if patterns can't be divided into folds that tell anything
   */
  static StudyMaterial read(StudySettings settings, int threads, Progress progress)
      throws IOException {
    TrainingMaterial material = TrainingMaterial.read(settings.learning(), threads, progress);
    Preprocessing preprocessing = Preprocessing.named(settings.learning().preprocessing());
    return of(settings, material, new MeasuredSet(material.measured(), preprocessing, progress));
  }

  /**
   * The same of what has been read and preprocessed.
   *
   * @throws IOException if the recipe cannot be read
   * @throws IllegalArgumentException as above
   */
  static StudyMaterial of(StudySettings settings, TrainingMaterial read, MeasuredSet set)
      throws IOException {
    LearningSettings learning = settings.learning();
    Preprocessing preprocessing = Preprocessing.named(learning.preprocessing());
    AugmentationRecipe recipe = AugmentationRecipe.of(learning.recipe());
    TrainingMaterial material = read.withExamples(set);
    requireSeveral(set.labels(), "classes");
    if (settings.protocol() == Protocol.GROUPED) {
      requireSeveral(set.series(), "series");
    }
    requireEnough(settings, Folds.most(settings.protocol(), set.series()));
    return new StudyMaterial(settings, material, preprocessing, recipe, set);
  }

  private static void requireSeveral(List<String> names, String what) {
    if (new HashSet<>(names).size() < 2) {
      throw new IllegalArgumentException(
          "A study needs measured patterns of at least two %s, but the %d usable ones have %s."
              .formatted(
                  what, names.size(), names.isEmpty() ? "none" : "only \"" + names.get(0) + "\""));
    }
  }

  private static void requireEnough(StudySettings settings, int most) {
    if (settings.folds() > most) {
      throw new IllegalArgumentException(
          "The folds are %d, but there are only %d %s to divide; expected 2 to %d folds."
              .formatted(
                  settings.folds(),
                  most,
                  settings.protocol() == Protocol.GROUPED ? "series" : "patterns",
                  most));
    }
  }

  /** True class index of every pattern. */
  int[] truth() {
    return set.labels().stream().mapToInt(material::classIndex).toArray();
  }

  /** The patterns themselves. */
  List<DiffractionPattern> patterns() {
    List<DiffractionPattern> patterns = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      patterns.add(set.pattern(i).pattern());
    }
    return patterns;
  }

  /** The folds of a repeat. */
  Folds folds(int repeat) {
    return Folds.of(
        settings.protocol(),
        set.labels(),
        set.series(),
        settings.folds(),
        settings.learning(repeat).seed());
  }

  /** What the user should know of the data, in sentences. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(material.warnings());
    warnings.addAll(set.leftOut());
    warnings.addAll(set.partial());
    warnings.addAll(DataRemarks.of(set, material, settings.protocol()));
    return warnings;
  }
}
