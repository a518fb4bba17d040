package org.xrdlens.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * A batch with a table and {@code run.json}: both are there from the beginning, so that an unusable
 * output is found before the work, and both are right at the end, whatever ends it.
 *
 * @param record what is written to {@code run.json}
 * @param output the folder of the results
 * @param files the names of the table's files
 * @param table the table
 */
record RecordedRun(RunRecord record, Path output, List<String> files, Table table) {
  /** The name of the record. */
  static final String RECORD = "run.json";

  /** The table of a batch. */
  interface Table {
    /** Writes what there is before the work. */
    void begin() throws IOException;

    /** Writes what there is after it. */
    void end() throws IOException;

    /** The counts so far, for the record. */
    Map<String, Integer> counts();
  }

  /** The work itself. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run() throws IOException;
  }

  /**
   * Does the work between beginning and end.
   *
   * @throws IOException before the work if the output cannot be written or holds foreign files of
   *     the same names; later if the disk fails
   * @throws CancellationException if cancelled; what was done until then is in the table
   */
  void run(Work work) throws IOException {
    begin();
    try {
      work.run();
    } catch (CancellationException e) {
      end("cancelled");
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      // A defect met in one file must not lose what the others gave.
      end("failed");
      throw e;
    }
    end("finished");
  }

  private void begin() throws IOException {
    for (String name : files) {
      requireOwn(output.resolve(name));
    }
    requireOwn(output.resolve(RECORD));
    try {
      table.begin();
      write("running");
    } catch (IOException e) {
      throw new IOException(
          "The output folder \"" + output + "\" cannot be written: " + e + ".", e);
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

  private void end(String status) throws IOException {
    table.end();
    write(status);
  }

  private void write(String status) throws IOException {
    record.write(output.resolve(RECORD), status, table.counts());
  }
}
