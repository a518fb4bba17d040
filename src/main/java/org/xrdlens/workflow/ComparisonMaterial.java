package org.xrdlens.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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
    List<String> warnings = new ArrayList<>(all.warnings());
    Set<String> preprocessings = new LinkedHashSet<>();
    settings.conditions().forEach(condition -> preprocessings.add(condition.preprocessing()));
    List<LabelledPattern> usable = all.measured();
    for (String name : preprocessings) {
      MeasuredSet set = new MeasuredSet(usable, Preprocessing.named(name), progress);
      warnings.addAll(set.leftOut());
      usable = IntStream.range(0, set.size()).mapToObj(set::pattern).toList();
    }
    TrainingMaterial material =
        new TrainingMaterial(all.classes(), usable, all.structures(), List.of());
    Map<String, MeasuredSet> sets = new HashMap<>();
    for (String name : preprocessings) {
      sets.put(name, new MeasuredSet(usable, Preprocessing.named(name), progress));
      warnings.addAll(sets.get(name).partial());
    }
    Map<ComparisonCondition, StudyMaterial> studies = new LinkedHashMap<>();
    for (ComparisonCondition condition : settings.conditions()) {
      MeasuredSet set = sets.get(condition.preprocessing());
      studies.put(condition, StudyMaterial.of(settings.study(condition), material, set));
    }
    ComparisonMaterial comparison = new ComparisonMaterial(studies, warnings);
    warnings.addAll(comparison.any().material().warnings());
    return comparison;
  }

  /** The material of any condition, for what all have in common. */
  StudyMaterial any() {
    return studies.values().iterator().next();
  }
}
