package org.xrdlens.workflow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the structures of a training come from, as the user writes it: {@code library}, a folder of
 * CIF files, or several of these with {@code ;} between, for instance {@code library;/data/cod}.
 *
 * @param library whether the built-in structures take part
 * @param folders folders, or single files
 */
record StructureSources(boolean library, List<Path> folders) {
  private static final String LIBRARY = "library";

  /** Copies. */
  StructureSources {
    folders = List.copyOf(folders);
  }

  /**
   * Reads the text of the field.
   *
   * @throws IllegalArgumentException if a folder does not exist
   */
  static StructureSources parse(String text) {
    boolean library = false;
    List<Path> folders = new ArrayList<>();
    for (String part : parts(text)) {
      if (part.equals(LIBRARY)) {
        library = true;
      } else if (!part.isEmpty()) {
        folders.add(existing(part));
      }
    }
    return new StructureSources(library, folders);
  }

  /** The parts between semicolons; one part if the whole is a path that exists. */
  private static List<String> parts(String text) {
    String whole = text.strip();
    if (whole.isEmpty() || (!whole.equals(LIBRARY) && Files.exists(Path.of(whole)))) {
      return List.of(whole);
    }
    return List.of(whole.split("\\s*;\\s*", -1));
  }

  private static Path existing(String part) {
    Path path = Path.of(part);
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "The structures must be library, a folder with CIF files, or both as"
              + " library;folder, but there is no folder "
              + part
              + ".");
    }
    return path;
  }

  boolean isEmpty() {
    return !library && folders.isEmpty();
  }

  /** What a model's card calls them. */
  String title() {
    if (!library) {
      return "CIF files";
    }
    return folders.isEmpty() ? "structure library" : "structure library and CIF files";
  }
}
