package org.xrdlens.io;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.pattern.LabelledPattern;

/**
 * Training data: measured patterns with class and series, from a folder whose subfolders are the
 * classes or from a table with the columns {@code file}, the target's and optionally {@code
 * series}.
 *
 * @param patterns every pattern that was read, in order of its file
 * @param unlabelled how many rows or files were left out for want of a label
 * @param unreadable the files that were not read, each with the sentence that says why
 * @param warnings what the user should know, in sentences
 */
public record LabelledPatterns(
    List<LabelledPattern> patterns,
    int unlabelled,
    Map<String, String> unreadable,
    List<String> warnings) {

  /** Copies the collections. */
  public LabelledPatterns {
    patterns = List.copyOf(patterns);
    unreadable = Collections.unmodifiableMap(new TreeMap<>(unreadable));
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads training data. In a folder's name {@code _} stands for {@code /} ({@code I4_mcm}). For
   * {@link TrainingTarget#DIMENSIONALITY} space groups are translated by {@link Dimensionality}
   * where the table has no column of that name. A table without the target's column may name it in
   * its column {@code class}, as the tables of augmented sets do.
   *
   * @param tableOrFolder a CSV table, its files relative to it; or a folder of class folders
   * @throws PatternFormatException if nothing can be learned from it, with a sentence that says why
   * @throws IOException if the system cannot read it
   */
  public static LabelledPatterns read(Path tableOrFolder, TrainingTarget target)
      throws IOException {
    return read(tableOrFolder, target, file -> {});
  }

  /**
   * The same while somebody looks on.
   *
   * @param before given the name of each file before it is read; what it throws ends the reading
   */
  public static LabelledPatterns read(
      Path tableOrFolder, TrainingTarget target, Consumer<String> before) throws IOException {
    Collector collector = new Collector(before);
    if (Files.isDirectory(tableOrFolder)) {
      readFolder(tableOrFolder, target, collector);
    } else {
      readTable(tableOrFolder, target, collector);
    }
    return collector.result(tableOrFolder);
  }

  private static void readFolder(Path folder, TrainingTarget target, Collector collector)
      throws IOException {
    collector.warnings.add(
        "A folder of classes does not tell which films belong to one series: each file counts as"
            + " its own, and grouped validation is then not honest.");
    for (Path classFolder : sorted(folder, Files::isDirectory)) {
      String className = classFolder.getFileName().toString().replace('_', '/');
      Optional<String> label = target.labelOf(className);
      try (Stream<Path> files = Files.walk(classFolder, FileVisitOption.FOLLOW_LINKS)) {
        for (Path file : files.filter(LabelledPatterns::isVisibleFile).sorted().toList()) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          collector.add(file, name, label, name);
        }
      }
      if (label.isEmpty()) {
        collector.warnings.add(
            "The folder \"" + classFolder.getFileName() + "\" names no " + target + ".");
      }
    }
  }

  private static void readTable(Path table, TrainingTarget target, Collector collector)
      throws IOException {
    CsvTable rows = CsvTable.read(table);
    String column = column(rows, target);
    rows.require("file", column);
    if (!rows.has("series")) {
      collector.warnings.add(
          "\""
              + rows.fileName()
              + "\" has no column series: each file counts as its own series,"
              + " and grouped validation is then not honest.");
    }
    Path base = table.toAbsolutePath().getParent();
    for (Map<String, String> row : rows.rows()) {
      String file = row.get("file");
      String series = row.getOrDefault("series", "");
      collector.add(
          base.resolve(file),
          file,
          target.labelOf(row.get(column)),
          series.isEmpty() ? file : series);
    }
  }

  /** The target's own column; space groups for dimensionality; else what is simply a class. */
  private static String column(CsvTable rows, TrainingTarget target) {
    boolean translated =
        target == TrainingTarget.DIMENSIONALITY
            && !rows.has(target.column())
            && rows.has(TrainingTarget.SPACE_GROUP.column());
    TrainingTarget asked = translated ? TrainingTarget.SPACE_GROUP : target;
    boolean known = rows.has(asked.column()) || !rows.has(TrainingTarget.FOLDER.column());
    return known ? asked.column() : TrainingTarget.FOLDER.column();
  }

  private static List<Path> sorted(Path folder, Predicate<Path> kept) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(kept).sorted().toList();
    }
  }

  private static boolean isVisibleFile(Path path) {
    return Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".");
  }

  /** Reads one file after the other and keeps the books. */
  private static final class Collector {
    private final PatternFormats formats = PatternFormats.standard();
    private final List<LabelledPattern> patterns = new ArrayList<>();
    private final Map<String, String> unreadable = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Consumer<String> before;
    private int unlabelled;

    Collector(Consumer<String> before) {
      this.before = before;
    }

    void add(Path path, String file, Optional<String> label, String series) {
      if (label.isEmpty()) {
        unlabelled++;
        return;
      }
      before.accept(file);
      try {
        List<MeasuredScan> scans = formats.scans(path);
        for (int i = 0; i < scans.size(); i++) {
          String name = scans.size() == 1 ? file : file + "#" + i;
          patterns.add(new LabelledPattern(name, scans.get(i).toPattern(), label.get(), series));
        }
      } catch (IOException e) {
        unreadable.put(file, e.getMessage());
      }
    }

    LabelledPatterns result(Path from) throws PatternFormatException {
      if (patterns.isEmpty()) {
        throw PatternFormatException.of(
            from.toString(),
            "no labelled pattern ("
                + unlabelled
                + " without label, "
                + unreadable.size()
                + " unreadable"
                + unreadable.values().stream()
                    .findFirst()
                    .map(why -> ", the first: " + why)
                    .orElse("")
                + ")",
            "a folder whose subfolders are classes, or a table with labelled files");
      }
      List<LabelledPattern> sorted = new ArrayList<>(patterns);
      sorted.sort(Comparator.comparing(LabelledPattern::file));
      return new LabelledPatterns(sorted, unlabelled, unreadable, warnings);
    }
  }
}
