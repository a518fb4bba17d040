package org.xrdlens.workflow.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xrdlens.workflow.CopySource;

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
   * @param input a folder, searched with its subfolders, a table of files, or a file
   * @throws IOException if it does not exist or holds no file that could be a pattern
   */
  public static PreviewFolder of(Path input) throws IOException {
    Map<String, Path> all = CopySource.files(input);
    if (all.isEmpty()) {
      throw new IOException(
          "The input \"" + input + "\" holds no file that could be a pattern or a structure.");
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
   * Reads a file.
   *
   * @param name one of {@link #names}
   * @throws IOException if it holds neither a pattern nor a structure
   */
  public CopySource read(String name) throws IOException {
    Path file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException(
          "The file \"" + name + "\" is none of " + files.keySet() + ".");
    }
    return CopySource.read(name, file);
  }
}
