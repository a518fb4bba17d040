package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.progress.Progress;

/**
 * Converts all patterns of a folder: {@code NAME.ext} for every pattern in mirrored subfolders,
 * {@code patterns.csv} with a row for every scan and every refused file, {@code run.json}. The
 * results do not depend on the number of threads.
 */
public final class FolderConversion {
  static final String TABLE = "patterns.csv";

  private static final String COMMAND = "org.xrdlens.command.ConvertPatterns";
  private static final String LEAF = "XRD Convert Patterns...";

  private final FolderConversionSettings settings;

  /** The work that these settings ask for. */
  public FolderConversion(FolderConversionSettings settings) {
    this.settings = settings;
  }

  /**
   * Does the work.
   *
   * @throws IOException before anything is converted, if the input does not exist or the output
   *     cannot be written; later only if the disk fails: a file that cannot be read gets its row
   * @throws CancellationException if cancelled; the files done until then are in the table
   */
  public ConversionSummary run(Progress progress) throws IOException {
    Instant start = Instant.now();
    Path output = settings.output();
    InputFiles files = InputFiles.below(settings.input(), output);
    ConvertedFiles targets =
        new ConvertedFiles(
            output, settings.writer().suffix(), files, List.of(TABLE.replaceFirst("\\..*", "")));
    FileConversion work =
        new FileConversion(PatternFormats.standard(), settings.scans(), settings.writer(), targets);
    ConversionTable table = new ConversionTable(output.resolve(TABLE), files.skipped());
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), Optional.empty(), start);
    List<String> names = List.copyOf(files.paths().keySet());
    new RecordedRun(record, output, List.of(TABLE), table)
        .run(
            () ->
                Parallel.files(
                    names,
                    0,
                    settings.threadCount(),
                    "Converted ",
                    progress,
                    i -> {
                      String name = names.get(i);
                      table.add(i, work.rows(name, files.paths().get(name), progress));
                    }));
    return table.summary();
  }
}
