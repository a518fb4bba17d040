package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xrdlens.cif.CifException;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.HiddenSymmetry;
import org.xrdlens.progress.Progress;

/**
 * The structures in a folder of CIF files as a database exports it: any names, subfolders of any
 * names, several structures in a file. A file that can't be used costs a warning and no more.
 *
 * @param files how many CIF files there were
 * @param structures what they hold, in the order of their paths; none of them of unknown class
 * @param warnings what was refused or assumed, as sentences that begin with the file
 * @param refused how many files hold no usable structure
 */
record CifFolder(int files, List<CrystalStructure> structures, List<String> warnings, int refused) {

  /** How near, in Å, atoms must lie to places of higher symmetry before it is pointed out. */
  private static final double HIDDEN_SYMMETRY_ANGSTROM = 0.02;

  private record Reading(List<CrystalStructure> structures, List<String> warnings) {}

  /** Copies. */
  CifFolder {
    structures = List.copyOf(structures);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads all files whose names end in {@code .cif} or {@code .mcif} at any depth; of a single
   * file, whatever its name.
   *
   * @param threads how many files are read at a time; the result doesn't depend on it
   * @throws IOException if the folder can't be listed
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static CifFolder read(Path folder, int threads, Progress progress) throws IOException {
    Map<String, Path> paths = new TreeMap<>(InputFiles.below(folder).paths());
    if (Files.isDirectory(folder)) {
      paths.keySet().removeIf(name -> !isCif(name));
    }
    List<String> names = List.copyOf(paths.keySet());
    Reading[] readings = new Reading[names.size()];
    Parallel.files(
        names,
        0,
        threads,
        "Reading ",
        progress,
        i -> readings[i] = reading(names.get(i), paths.get(names.get(i))));
    List<CrystalStructure> structures = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    int refused = 0;
    for (Reading reading : readings) {
      structures.addAll(reading.structures());
      warnings.addAll(reading.warnings());
      refused += reading.structures().isEmpty() ? 1 : 0;
    }
    return new CifFolder(names.size(), structures, warnings, refused);
  }

  private static boolean isCif(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".cif") || lower.endsWith(".mcif");
  }

  private static Reading reading(String name, Path file) {
    List<String> warnings = new ArrayList<>();
    List<CrystalStructure> usable = new ArrayList<>();
    try {
      for (CrystalStructure structure : CifStructures.read(file)) {
        String which = name + " (" + structure.name() + "): ";
        structure.notes().forEach(note -> warnings.add(which + note));
        if (structure.hasKnownClass()) {
          usable.add(structure);
          hiddenSymmetry(structure).ifPresent(sentence -> warnings.add(which + sentence));
        } else {
          warnings.add(
              which
                  + "The structure is left out, since its "
                  + structure.classLabel()
                  + " fit none of the 230 space groups in a setting that is known.");
        }
      }
    } catch (CifException e) {
      warnings.add(name.substring(0, name.lastIndexOf('/') + 1) + e.getMessage());
    } catch (IOException e) {
      warnings.add(name + ": The file can't be read: " + RefusalSentence.of(e));
    }
    return new Reading(usable, warnings);
  }

  /** The file's word counts, but a cell written out in P 1 is seldom meant as that class. */
  private static Optional<String> hiddenSymmetry(CrystalStructure structure) {
    return HiddenSymmetry.find(structure, HIDDEN_SYMMETRY_ANGSTROM)
        .map(
            operation ->
                "The atoms have more symmetry than the space group %s, for instance %s; the class stays %s."
                    .formatted(structure.spaceGroup().label(), operation, structure.classLabel()));
  }
}
