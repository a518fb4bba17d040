package org.xrdlens.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.ModelLocator;
import org.xrdlens.progress.Progress;

/**
 * Classifies all patterns of a folder: {@code results.csv} with a row for every scan and every
 * refused file, a chart for each pattern, {@code run.json}. The table does not depend on the number
 * of threads. What is there when the work is cancelled is valid, and a later run can resume it.
 */
public final class FolderClassification {
  static final String RESULTS = "results.csv";
  static final String RECORD = "run.json";

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
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), model, start);
    List<String> columns = ClassificationRow.columns(model.card().classes());
    GrowingTable table = new GrowingTable(settings.output().resolve(RESULTS), columns, files);
    ChartFiles charts = ChartFiles.of(settings, files.paths().keySet());
    keepEarlierRows(model.sha256(), columns, files, charts, table);
    begin(record, table);
    try (PatternClassifier classifier = PatternClassifier.open(model)) {
      FileClassification work =
          new FileClassification(classifier, PatternFormats.standard(), charts);
      classify(files, work, table, progress);
      return end(record, table, "finished");
    } catch (CancellationException e) {
      end(record, table, "cancelled");
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      // A defect met in one file must not lose what the others gave.
      end(record, table, "failed");
      throw e;
    }
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

  /** Writes what there is before the work, so that an unusable output is found at once. */
  private void begin(RunRecord record, GrowingTable table) throws IOException {
    requireOwn(settings.output().resolve(RESULTS));
    requireOwn(settings.output().resolve(RECORD));
    try {
      end(record, table, "running");
    } catch (IOException e) {
      throw new IOException(
          "The output folder \"" + settings.output() + "\" cannot be written: " + e + ".", e);
    }
  }

  /** Whoever measured into a file of such a name would lose it. */
  private static void requireOwn(Path file) throws IOException {
    if (Files.exists(file) && !OwnOutput.is(file)) {
      throw new IOException(
          "The output \""
              + file
              + "\" exists and was not written by XRD Lens; expected another output folder.");
    }
  }

  private FolderSummary end(RunRecord record, GrowingTable table, String status)
      throws IOException {
    table.write();
    FolderSummary summary = table.summary();
    record.write(settings.output().resolve(RECORD), status, summary.counts());
    return summary;
  }

  private void classify(
      InputFiles files, FileClassification work, GrowingTable table, Progress progress) {
    List<String> open = new ArrayList<>(files.paths().keySet());
    open.removeIf(table::has);
    int all = files.paths().size();
    AtomicInteger done = new AtomicInteger(all - open.size());
    Parallel.map(
        open.size(),
        settings.threadCount(),
        i -> {
          progress.checkCancelled();
          String file = open.get(i);
          Path path = files.paths().get(file);
          table.add(file, work.rows(file, path));
          progress.step("Classified " + file, done.incrementAndGet(), all);
          return file;
        });
  }
}
