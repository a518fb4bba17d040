package org.xrdlens.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xrdlens.pattern.LabelledPattern;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/**
 * What a comparison learns from and judges: for every condition the same patterns, those that every
 * preprocessing can use.
 *
 * @param studies by condition
 * @param warnings what the user should know of the data, in sentences
 */
record ComparisonMaterial(Map<ComparisonCondition, StudyMaterial> studies, List<String> warnings) {

  /**
   * Reads it.
   *
   * @throws IOException if the data or a recipe cannot be read
   * @throws IllegalArgumentException if patterns can't be divided into folds that tell anything
   */
  static ComparisonMaterial read(ComparisonSettings settings, int threads, Progress progress)
      throws IOException {
    TrainingMaterial all = TrainingMaterial.read(settings.study().learning(), threads, progress);
    List<ComparisonCondition> conditions = settings.conditions();
    Set<String> preprocessings = new HashSet<>();
    conditions.forEach(condition -> preprocessings.add(condition.preprocessing()));
    List<LabelledPattern> usable = new ArrayList<>(all.measured());
    List<String> warnings = new ArrayList<>(all.warnings());
    for (String name : preprocessings) {
      MeasuredSet set = new MeasuredSet(usable, Preprocessing.named(name), progress);
      warnings.addAll(set.leftOut());
      usable.clear();
      for (int i = 0; i < set.size(); i++) {
        usable.add(set.pattern(i));
      }
    }
    TrainingMaterial material =
        new TrainingMaterial(all.classes(), usable, all.structures(), List.of());
    Map<ComparisonCondition, StudyMaterial> studies = new LinkedHashMap<>();
    for (ComparisonCondition condition : conditions) {
      studies.put(condition, StudyMaterial.of(settings.study(condition), material, progress));
    }
    return new ComparisonMaterial(studies, warnings);
  }

  /** The material of any condition, for what all have in common. */
  StudyMaterial any() {
    return studies.values().iterator().next();
  }
}
