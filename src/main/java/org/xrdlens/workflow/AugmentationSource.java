package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.Optional;
import org.xrdlens.crystal.CrystalStructure;

/**
 * One thing of which augmented copies are made: a file with measured patterns, a structure, or a
 * file that is neither.
 *
 * @param name the file, relative to the input, with {@code /}; a structure of several of a file
 *     with {@code #} and its number
 * @param path of the file
 * @param label its class, empty if nobody says
 * @param series the series that its copies belong to
 * @param structure to be simulated; empty for measured patterns
 * @param refusal why there is nothing to copy; empty if there is
 */
record AugmentationSource(
    String name,
    Path path,
    String label,
    String series,
    Optional<CrystalStructure> structure,
    String refusal) {

  /** A file with measured patterns. */
  static AugmentationSource measured(String name, Path path, String label, String series) {
    return new AugmentationSource(name, path, label, series, Optional.empty(), "");
  }

  /**
   * A structure, whose class is its space group and whose series is its CIF. Operations that are
   * none of the 230 groups name no class.
   */
  static AugmentationSource simulated(
      String name, Path path, CrystalStructure structure, String series) {
    String label = structure.hasKnownClass() ? structure.classLabel() : "";
    return new AugmentationSource(name, path, label, series, Optional.of(structure), "");
  }

  /** A file of which nothing can be made. */
  static AugmentationSource refused(String name, Path path, String reason) {
    return new AugmentationSource(name, path, "", "", Optional.empty(), reason);
  }

  /**
   * The path of its copies without number and suffix: the class folder, in which {@code _} stands
   * for {@code /}, and the name that remains.
   */
  String outputName() {
    String file = name.replaceFirst("^.*/", "");
    String folder = label.replace('/', '_').replace('\\', '_').strip();
    return folder.isEmpty() || folder.startsWith(".") ? file : folder + "/" + file;
  }
}
