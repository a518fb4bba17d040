package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xrdlens.crystal.CifEntry;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.progress.Progress;

/**
 * Simulates the structures of one file of a batch: a row for each, or one row with the reason. Safe
 * for many threads.
 *
 * @param simulation how
 * @param files where the results go
 */
record FileSimulation(StructureSimulation simulation, SimulatedFiles files) {

  /**
   * What came of a file.
   *
   * @param rows at least one
   * @param structures those that were simulated
   */
  record Result(List<SimulationRow> rows, List<SimulatedStructure> structures) {
    /** Copies the lists. */
    Result {
      rows = List.copyOf(rows);
      structures = List.copyOf(structures);
    }

    private static Result of(SimulationRow refused) {
      return new Result(List.of(refused), List.of());
    }
  }

  /** Reads a file and simulates what it holds. */
  Result of(String file, Path path, Progress progress) {
    if (!CifFiles.isCif(path)) {
      return Result.of(SimulationRow.foreign(file));
    }
    List<CifEntry> entries;
    try {
      entries = CifStructures.entries(path);
    } catch (IOException e) {
      return Result.of(SimulationRow.refused(file, RefusalSentence.of(e)));
    }
    List<SimulationRow> rows = new ArrayList<>();
    List<SimulatedStructure> simulated = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      progress.checkCancelled();
      String number = entries.size() == 1 ? "" : "#" + i;
      CifEntry entry = entries.get(i);
      rows.add(
          entry
              .structure()
              .map(structure -> row(file, number, structure, simulated))
              .orElseGet(
                  () ->
                      SimulationRow.refused(
                          file + number, RefusalSentence.of(entry.refusal().orElseThrow()))));
    }
    return new Result(rows, simulated);
  }

  private SimulationRow row(
      String file, String number, CrystalStructure structure, List<SimulatedStructure> simulated) {
    String status = SimulationRow.OK;
    try {
      SimulatedStructure one = simulation.of(file + number, structure);
      files.write(one, file, number);
      simulated.add(one);
    } catch (IOException e) {
      status = RefusalSentence.of(e);
    } catch (IllegalArgumentException e) {
      // More planes than can be computed, or none in the range: the message is a sentence.
      status = e.getMessage();
    }
    return SimulationRow.of(file + number, structure, status);
  }
}
