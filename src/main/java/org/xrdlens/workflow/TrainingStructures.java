package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.progress.Progress;

/**
 * The structures that a training simulates films from, each once.
 *
 * @param structures those of the library before those of the folders
 * @param warnings what the user should know, in sentences
 */
record TrainingStructures(List<CrystalStructure> structures, List<String> warnings) {
  /** A folder of thousands of files may give as many warnings; nobody reads more than these. */
  private static final int MOST_WARNINGS = 50;

  /**
   * Reads them.
   *
   * @throws IOException if a folder can't be listed
   * @throws IllegalArgumentException if folders are named, but hold no structure
   */
  static TrainingStructures read(StructureSources sources, int threads, Progress progress)
      throws IOException {
    List<CrystalStructure> all = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    if (sources.library()) {
      all.addAll(StructureLibrary.builtIn());
    }
    for (Path path : sources.folders()) {
      CifFolder folder = CifFolder.read(path, threads, progress);
      if (folder.structures().isEmpty()) {
        throw new IllegalArgumentException(
            "The structures \"%s\" must be library or a folder with CIF files, but no structure was found there.%s"
                .formatted(
                    path, folder.warnings().isEmpty() ? "" : " " + folder.warnings().get(0)));
      }
      all.addAll(folder.structures());
      warnings.addAll(shortened(path, folder));
    }
    DistinctStructures distinct = DistinctStructures.of(all);
    if (distinct.repetitions() > 0) {
      warnings.add(
          "%d structures are there more than once, with the same cell and sites; each counts once."
              .formatted(distinct.repetitions()));
    }
    return new TrainingStructures(distinct.structures(), warnings);
  }

  private static List<String> shortened(Path path, CifFolder folder) {
    List<String> all = folder.warnings();
    List<String> warnings = new ArrayList<>(all.subList(0, Math.min(MOST_WARNINGS, all.size())));
    if (all.size() > MOST_WARNINGS) {
      warnings.add(
          "There are %d more warnings about files in %s."
              .formatted(all.size() - MOST_WARNINGS, path));
    }
    if (folder.refused() > 0) {
      warnings.add(
          "%d of %d CIF files in %s hold no usable structure and were left out."
              .formatted(folder.refused(), folder.files(), path));
    }
    return warnings;
  }
}
