package org.xrdlens.workflow;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The files of a batch: every file below a folder except our own outputs and tables of files, or
 * one file by itself.
 *
 * @param paths where each file is, by its path relative to the folder with {@code /}, sorted
 * @param skipped how many own outputs and tables were left aside
 */
record InputFiles(Map<String, Path> paths, int skipped) {

  /** Copies. */
  InputFiles {
    paths = Collections.unmodifiableMap(new TreeMap<>(paths));
  }

  /**
   * Finds them.
   *
   * @throws IOException if the input does not exist or the folder cannot be listed
   */
  static InputFiles below(Path input) throws IOException {
    return below(input, file -> false);
  }

  /**
   * Finds them, without what an earlier run wrote into an output folder that lies in the input.
   *
   * @throws IOException as above
   */
  static InputFiles below(Path input, Path output) throws IOException {
    if (!Files.isDirectory(output)) {
      return below(input);
    }
    Path folder = output.toRealPath();
    return below(input, file -> isIn(folder, file) && OwnOutput.isPattern(file));
  }

  private static boolean isIn(Path folder, Path file) {
    try {
      return file.toRealPath().startsWith(folder);
    } catch (IOException e) {
      // It gets its row with this reason when it is read as a pattern.
      return false;
    }
  }

  private static InputFiles below(Path input, Predicate<Path> isEarlier) throws IOException {
    if (!Files.exists(input)) {
      throw new IOException(
          "The input \"" + input + "\" does not exist; expected a folder or a file.");
    }
    if (!Files.isDirectory(input)) {
      return new InputFiles(Map.of(input.getFileName().toString(), input), 0);
    }
    Map<String, Path> paths = new TreeMap<>();
    int skipped = 0;
    for (Path file : filesIn(input)) {
      if (OwnOutput.is(file) || isEarlier.test(file)) {
        skipped++;
      } else {
        paths.put(relative(input, file), file);
      }
    }
    return new InputFiles(paths, skipped);
  }

  /** With {@code /} on every system; a backslash in a name on Linux stays what it is. */
  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }

  /**
   * All entries that are no folders, behind links too; what cannot be visited stays in, to be
   * refused by name.
   */
  private static List<Path> filesIn(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
