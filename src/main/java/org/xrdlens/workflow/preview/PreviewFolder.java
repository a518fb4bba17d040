package org.xrdlens.workflow.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xrdlens.cif.CifException;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.workflow.InputFiles;

/**
 * The files that can be chosen for a preview: of a folder the first ones by name, or one file by
 * itself.
 *
 * @param files where each file is, by its path relative to the folder with {@code /}, in order
 * @param others how many further files the folder has
 */
public record PreviewFolder(Map<String, Path> files, int others) {
  /** More files than this are too many to choose from a list. */
  public static final int MOST_FILES = 200;

  /** Copies. */
  public PreviewFolder {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * Lists a folder.
   *
   * @param input a folder, searched with its subfolders, or a file
   * @throws IOException if it does not exist or holds no file that could be a pattern
   */
  public static PreviewFolder of(Path input) throws IOException {
    Map<String, Path> all = InputFiles.below(input).paths();
    if (all.isEmpty()) {
      throw new IOException(
          "The folder \"" + input + "\" holds no file that could be a pattern or a structure.");
    }
    Map<String, Path> first = new LinkedHashMap<>();
    all.entrySet().stream()
        .limit(MOST_FILES)
        .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
    return new PreviewFolder(first, all.size() - first.size());
  }

  /** The files' names, in order. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /**
   * Reads a file: the first structure of a CIF that holds one, else the first pattern.
   *
   * @param name one of {@link #names}
   * @throws IOException if it holds neither
   */
  public PreviewSource read(String name) throws IOException {
    Path file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException(
          "The file \"" + name + "\" is none of " + files.keySet() + ".");
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".cif")
        ? structureOrPattern(file)
        : pattern(file);
  }

  private static PreviewSource structureOrPattern(Path file) throws IOException {
    try {
      return new StructureSource(CifStructures.read(file).get(0));
    } catch (CifException noStructure) {
      try {
        return pattern(file);
      } catch (IOException noPattern) {
        noStructure.addSuppressed(noPattern);
        throw noStructure;
      }
    }
  }

  private static PreviewSource pattern(Path file) throws IOException {
    return new MeasuredSource(PatternFormats.standard().read(file).get(0));
  }
}
