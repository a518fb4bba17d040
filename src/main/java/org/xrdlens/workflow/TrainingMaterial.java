package org.xrdlens.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SpaceGroup;
import org.xrdlens.crystal.SpaceGroupClass;
import org.xrdlens.crystal.SpaceGroupTable;
import org.xrdlens.io.Dimensionality;
import org.xrdlens.io.LabelledPatterns;
import org.xrdlens.io.TrainingTarget;
import org.xrdlens.pattern.LabelledPattern;
import org.xrdlens.progress.Progress;

/**
 * What a classifier can learn from: measured patterns and structures, with their classes.
 *
 * @param classes all classes, sorted by name
 * @param measured measured patterns
 * @param structures structures by class and, within a class, by space group
 * @param warnings what the user should know, in sentences
 */
record TrainingMaterial(
    List<String> classes,
    List<LabelledPattern> measured,
    Map<String, Map<String, List<CrystalStructure>>> structures,
    List<String> warnings) {

  /**
   * Reads what the settings name.
   *
   * @param threads how many CIF files are read at a time
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static TrainingMaterial read(LearningSettings settings, int threads, Progress progress)
      throws IOException {
    TrainingTarget target = TrainingTarget.named(settings.target());
    List<String> warnings = new ArrayList<>();
    List<LabelledPattern> measured = new ArrayList<>();
    if (settings.patterns().isPresent()) {
      LabelledPatterns read =
          LabelledPatterns.read(
              settings.patterns().get(),
              target,
              file -> {
                progress.checkCancelled();
                progress.step("Reading " + file, 0, 0);
              });
      measured.addAll(read.patterns());
      warnings.addAll(read.warnings());
      warnings.addAll(read.unreadable().values());
      if (read.unlabelled() > 0) {
        warnings.add(read.unlabelled() + " patterns have no class and were left out.");
      }
    }
    TreeSet<String> classes = new TreeSet<>();
    measured.forEach(pattern -> classes.add(pattern.label()));
    TrainingStructures read =
        TrainingStructures.read(StructureSources.parse(settings.structures()), threads, progress);
    warnings.addAll(read.warnings());
    Map<String, Map<String, List<CrystalStructure>>> structures = new TreeMap<>();
    int withoutClass = 0;
    for (CrystalStructure structure : read.structures()) {
      Optional<String> label = label(structure, target, classes);
      if (label.isEmpty()) {
        withoutClass++;
      } else {
        structures
            .computeIfAbsent(label.get(), c -> new LinkedHashMap<>())
            .computeIfAbsent(structure.classLabel(), g -> new ArrayList<>())
            .add(structure);
      }
    }
    if (withoutClass > 0) {
      warnings.add(
          "%d structures belong to no class of the target %s and were left out."
              .formatted(withoutClass, settings.target()));
    }
    classes.addAll(structures.keySet());
    requireTwo(classes);
    return new TrainingMaterial(List.copyOf(classes), measured, structures, warnings);
  }

  /** The class of a structure; with a folder's own classes, only where a folder has its name. */
  private static Optional<String> label(
      CrystalStructure structure, TrainingTarget target, Set<String> measuredClasses) {
    String spaceGroup = structure.classLabel();
    return switch (target) {
      case SPACE_GROUP -> Optional.of(asMeasured(spaceGroup, measuredClasses));
      case DIMENSIONALITY -> Dimensionality.ofClass(spaceGroup);
      case FOLDER -> Optional.of(spaceGroup).filter(measuredClasses::contains);
    };
  }

  /** The name under which the measured patterns have a space group: {@code P21/c} is P21/a too. */
  private static String asMeasured(String spaceGroup, Set<String> measuredClasses) {
    if (!measuredClasses.contains(spaceGroup)) {
      for (String measured : measuredClasses) {
        Optional<SpaceGroup> group = SpaceGroupTable.standard().bySymbol(measured);
        if (group.flatMap(SpaceGroupClass::of).filter(spaceGroup::equals).isPresent()) {
          return measured;
        }
      }
    }
    return spaceGroup;
  }

  /**
   * The same without classes that nothing shows: neither structures nor a usable pattern.
   *
   * @param set the patterns that can be used
   * @throws IllegalArgumentException if fewer than two classes are left
   */
  TrainingMaterial withExamples(MeasuredSet set) {
    TreeSet<String> shown = new TreeSet<>(structures.keySet());
    shown.addAll(set.labels());
    List<String> missing = classes.stream().filter(name -> !shown.contains(name)).toList();
    if (missing.isEmpty()) {
      return this;
    }
    List<String> told = new ArrayList<>(warnings);
    told.add(
        "The model will not know %s: there is neither a structure nor a usable pattern of it."
            .formatted(String.join(", ", missing)));
    requireTwo(shown);
    return new TrainingMaterial(List.copyOf(shown), measured, structures, told);
  }

  private static void requireTwo(SortedSet<String> classes) {
    if (classes.size() < 2) {
      throw new IllegalArgumentException(
          "A classifier needs patterns or structures of at least two classes, but got "
              + (classes.isEmpty() ? "none" : "only " + classes.first())
              + ".");
    }
  }

  /** The index of a class. */
  int classIndex(String label) {
    return classes.indexOf(label);
  }
}
