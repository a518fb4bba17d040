package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xrdlens.crystal.CifEntry;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.progress.Progress;

/**
 * What an input of the augmentation holds: a folder whose subfolders are the classes, a folder or a
 * file without classes, a table with file, class and series, CIF files of structures, or a mixture.
 *
 * @param sources in order of their names
 * @param skipped how many own outputs and tables of files were left aside
 */
record AugmentationSources(List<AugmentationSource> sources, int skipped) {
  private static final List<String> LABELS = List.of("class", "space_group", "dimensionality");

  /** Copies the list. */
  AugmentationSources {
    sources = List.copyOf(sources);
  }

  /**
   * Finds them; CIF files are read.
   *
   * @throws IOException if the input does not exist or its table cannot be read
   */
  static AugmentationSources of(Path input, Path output, Progress progress) throws IOException {
    List<AugmentationSource> sources = new ArrayList<>();
    if (isTable(input)) {
      readTable(input, progress, sources);
      return new AugmentationSources(sources, 0);
    }
    InputFiles files = InputFiles.below(input, output);
    for (Map.Entry<String, Path> file : files.paths().entrySet()) {
      progress.checkCancelled();
      String name = file.getKey();
      int slash = name.indexOf('/');
      String label = slash < 0 ? "" : name.substring(0, slash).replace('_', '/');
      add(name, file.getValue(), label, name, sources);
    }
    return new AugmentationSources(sources, files.skipped());
  }

  /** A CSV file is a table of files if it has such a column; else it is a pattern. */
  static boolean isTable(Path input) throws IOException {
    return Files.isRegularFile(input)
        && input.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
        && OwnOutput.is(input)
        && CsvTable.read(input).has("file");
  }

  private static void readTable(Path table, Progress progress, List<AugmentationSource> sources)
      throws IOException {
    CsvTable rows = CsvTable.read(table);
    String column = LABELS.stream().filter(rows::has).findFirst().orElse("");
    Path base = table.toAbsolutePath().getParent();
    for (Map<String, String> row : rows.rows()) {
      progress.checkCancelled();
      String file = row.get("file");
      if (!file.isBlank()) {
        String series = row.getOrDefault("series", "");
        String label = row.getOrDefault(column, "").strip();
        add(file, base.resolve(file), label, series.isEmpty() ? file : series, sources);
      }
    }
    sources.sort(Comparator.comparing(AugmentationSource::name));
  }

  static void add(
      String name, Path path, String label, String series, List<AugmentationSource> sources) {
    if (!CifFiles.isCif(path) || isPattern(path)) {
      sources.add(AugmentationSource.measured(name, path, label, series));
      return;
    }
    try {
      List<CifEntry> entries = CifStructures.entries(path);
      for (int i = 0; i < entries.size(); i++) {
        String own = name + (entries.size() == 1 ? "" : "#" + i);
        CifEntry entry = entries.get(i);
        sources.add(
            entry
                .structure()
                .map(structure -> AugmentationSource.simulated(own, path, structure, series))
                .orElseGet(
                    () ->
                        AugmentationSource.refused(
                            own, path, RefusalSentence.of(entry.refusal().orElseThrow()))));
      }
    } catch (IOException e) {
      sources.add(AugmentationSource.refused(name, path, RefusalSentence.of(e)));
    }
  }

  /** A powder CIF holds a measured pattern. */
  private static boolean isPattern(Path path) {
    try {
      return !PatternFormats.standard().scans(path).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
