package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<CrystalStructure> structures;
    try {
      structures = CifStructures.read(path);
    } catch (IOException e) {
      return Result.of(SimulationRow.refused(file, RefusalSentence.of(e)));
    }
    List<SimulationRow> rows = new ArrayList<>();
    List<SimulatedStructure> simulated = new ArrayList<>();
    for (int i = 0; i < structures.size(); i++) {
      progress.checkCancelled();
      String number = structures.size() == 1 ? "" : "#" + i;
      CrystalStructure structure = structures.get(i);
      String status = SimulationRow.OK;
      try {
        SimulatedStructure one = simulation.of(file + number, structure);
        files.write(one, file, number);
        simulated.add(one);
      } catch (IOException e) {
        status = RefusalSentence.of(e);
      } catch (IllegalArgumentException e) {
        status = e.getMessage();
      }
      rows.add(SimulationRow.of(file + number, structure, status));
    }
    return new Result(rows, simulated);
  }
}
