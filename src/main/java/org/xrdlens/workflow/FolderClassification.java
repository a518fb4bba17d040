package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.ModelLocator;
import org.xrdlens.progress.Progress;

/**
 * Classifies all patterns of a folder: {@code results.csv} with a row for every scan and every
 * refused file, {@code imports.csv} with what the import saw and did, a chart for each pattern,
 * {@code run.json}. The table does not depend on the number of threads. What is there when the work
 * is cancelled is valid, and a later run can resume it.
 */
public final class FolderClassification {
  static final String RESULTS = "results.csv";
  static final String IMPORTS = "imports.csv";

  private static final String COMMAND = "org.xrdlens.command.ClassifyFolder";
  private static final String LEAF = "XRD Classify Folder...";

  private final FolderClassificationSettings settings;

  /** The work that these settings ask for. */
  public FolderClassification(FolderClassificationSettings settings) {
    this.settings = settings;
  }

  /**
   * Does the work.
   *
   * @throws IOException before anything is classified, if the input does not exist, the model
   *     cannot be used or the output cannot be written; later only if the disk fails: a file that
   *     cannot be read gets its row
   * @throws CancellationException if cancelled; the files done until then are in the table
   */
  public FolderSummary run(Progress progress) throws IOException {
    Instant start = Instant.now();
    InputFiles files = InputFiles.below(settings.input());
    ModelFile model = ModelLocator.open(settings.model());
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), Optional.of(model), start);
    List<String> columns = ClassificationRow.columns(model.card().classes());
    GrowingTable table = new GrowingTable(settings.output().resolve(RESULTS), columns, files);
    ChartFiles charts = ChartFiles.of(settings, files.paths().keySet());
    keepEarlierRows(model.sha256(), columns, files, charts, table);
    new RecordedRun(record, settings.output(), List.of(RESULTS, IMPORTS), table)
        .run(
            () -> {
              try (PatternClassifier classifier = PatternClassifier.open(model)) {
                classify(
                    files,
                    new FileClassification(classifier, PatternFormats.standard(), charts),
                    table,
                    progress);
              }
            });
    return table.summary();
  }

  private void keepEarlierRows(
      String sha256, List<String> columns, InputFiles files, ChartFiles charts, GrowingTable table)
      throws IOException {
    if (!settings.resume()) {
      return;
    }
    EarlierResults earlier = EarlierResults.in(settings.output(), sha256, columns);
    for (String file : files.paths().keySet()) {
      List<ClassificationRow> rows = earlier.of(file);
      boolean drawn =
          rows.stream()
              .map(row -> charts.of(file, row.file().substring(file.length())))
              .allMatch(chart -> chart.isEmpty() || Files.isRegularFile(chart.get()));
      if (!rows.isEmpty() && drawn) {
        table.keep(file, rows);
      }
    }
  }

  private void classify(
      InputFiles files, FileClassification work, GrowingTable table, Progress progress) {
    List<String> open = new ArrayList<>(files.paths().keySet());
    open.removeIf(table::has);
    Parallel.files(
        open,
        files.paths().size() - open.size(),
        settings.threadCount(),
        "Classified ",
        progress,
        i -> table.add(open.get(i), work.rows(open.get(i), files.paths().get(open.get(i)))));
  }
}
