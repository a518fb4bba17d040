package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xrdlens.cif.CifException;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.io.Dimensionality;
import org.xrdlens.io.LabelledPatterns;
import org.xrdlens.io.TrainingTarget;
import org.xrdlens.pattern.LabelledPattern;

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

  /** Reads what the settings name. */
  static TrainingMaterial read(ClassifierTrainingSettings settings) throws IOException {
    TrainingTarget target = TrainingTarget.named(settings.target());
    List<String> warnings = new ArrayList<>();
    List<LabelledPattern> measured = new ArrayList<>();
    if (settings.patterns().isPresent()) {
      LabelledPatterns read = LabelledPatterns.read(settings.patterns().get(), target);
      measured.addAll(read.patterns());
      warnings.addAll(read.warnings());
      warnings.addAll(read.unreadable().values());
      if (read.unlabelled() > 0) {
        warnings.add(read.unlabelled() + " patterns have no class and were left out.");
      }
    }
    TreeSet<String> classes = new TreeSet<>();
    measured.forEach(pattern -> classes.add(pattern.label()));
    Map<String, Map<String, List<CrystalStructure>>> structures = new TreeMap<>();
    for (CrystalStructure structure : structures(settings.structures(), warnings)) {
      Optional<String> label = label(structure, target, classes);
      if (label.isPresent()) {
        structures
            .computeIfAbsent(label.get(), c -> new LinkedHashMap<>())
            .computeIfAbsent(structure.classLabel(), g -> new ArrayList<>())
            .add(structure);
      }
    }
    classes.addAll(structures.keySet());
    if (classes.size() < 2) {
      throw new IllegalArgumentException(
          "A classifier needs patterns or structures of at least two classes, but got "
              + (classes.isEmpty() ? "none" : "only " + classes.first())
              + ".");
    }
    return new TrainingMaterial(List.copyOf(classes), measured, structures, warnings);
  }

  /** The class of a structure; with a folder's own classes, only where a folder has its name. */
  private static Optional<String> label(
      CrystalStructure structure, TrainingTarget target, TreeSet<String> measuredClasses) {
    String spaceGroup = structure.classLabel();
    return switch (target) {
      case SPACE_GROUP -> Optional.of(spaceGroup);
      case DIMENSIONALITY -> Dimensionality.ofClass(spaceGroup);
      case FOLDER -> Optional.of(spaceGroup).filter(measuredClasses::contains);
    };
  }

  private static List<CrystalStructure> structures(String source, List<String> warnings)
      throws IOException {
    if (source.isEmpty()) {
      return List.of();
    }
    if (source.equals("library")) {
      return StructureLibrary.builtIn();
    }
    List<CrystalStructure> structures = new ArrayList<>();
    for (Path file : cifFiles(Path.of(source))) {
      try {
        structures.addAll(CifStructures.read(file));
      } catch (CifException e) {
        warnings.add(e.getMessage());
      }
    }
    if (structures.isEmpty()) {
      throw new IllegalArgumentException(
          "The structures \""
              + source
              + "\" must be library or a folder with CIF files, but no structure was found there."
              + (warnings.isEmpty() ? "" : " " + warnings.get(warnings.size() - 1)));
    }
    return structures;
  }

  private static List<Path> cifFiles(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new IllegalArgumentException(
          "The structures must be library or a folder with CIF files, but there is no folder "
              + folder
              + ".");
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".cif"))
          .sorted()
          .toList();
    }
  }

  /** The index of a class. */
  int classIndex(String label) {
    return classes.indexOf(label);
  }
}
