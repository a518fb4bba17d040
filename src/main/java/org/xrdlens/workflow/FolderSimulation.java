package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.xrdlens.progress.Progress;

/**
 * Simulates all structures of a folder of CIF files: {@code NAME.reflections.csv}, {@code NAME.xy}
 * and {@code NAME.record.txt} for every structure in mirrored subfolders, {@code structures.csv}
 * with a row for every structure and every refused file, {@code run.json}. The results do not
 * depend on the number of threads.
 */
public final class FolderSimulation {
  static final String TABLE = "structures.csv";

  private static final String COMMAND = "org.xrdlens.command.SimulateFromCif";
  private static final String LEAF = "XRD Simulate From CIF...";

  private final FolderSimulationSettings settings;
  private final int threads;

  /** The work that these settings ask for. */
  public FolderSimulation(FolderSimulationSettings settings) {
    this(settings, Runtime.getRuntime().availableProcessors());
  }

  FolderSimulation(FolderSimulationSettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /**
   * Does the work.
   *
   * @throws IOException before anything is simulated, if the input does not exist or the output
   *     cannot be written; later only if the disk fails: a file that cannot be read gets its row
   * @throws CancellationException if cancelled; the files done until then are in the table
   */
  public SimulationSummary run(Progress progress) throws IOException {
    Instant start = Instant.now();
    Path output = settings.output();
    InputFiles files = InputFiles.below(settings.input(), output);
    FileSimulation work =
        new FileSimulation(
            new StructureSimulation(settings.method()), SimulatedFiles.of(settings, files));
    SimulationTable table = new SimulationTable(output.resolve(TABLE), files.skipped());
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), Optional.empty(), start);
    List<String> names = List.copyOf(files.paths().keySet());
    new RecordedRun(record, output, List.of(TABLE), table)
        .run(
            () ->
                Parallel.files(
                    names,
                    0,
                    threads,
                    "Simulated ",
                    progress,
                    i -> {
                      String name = names.get(i);
                      table.add(i, work.of(name, files.paths().get(name), progress));
                    }));
    return table.summary();
  }
}
