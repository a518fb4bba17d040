package org.xrdlens.workflow;

import java.util.List;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.io.write.RecordText;

/**
 * A row of {@code structures.csv}: a structure and what became of it.
 *
 * @param file relative to the input, a structure of several with {@code #} and its number
 * @param spaceGroup its Hermann-Mauguin symbol as the field writes it; empty for a refused file
 * @param status {@code ok}, or the sentence that says why there is no pattern
 * @param notes what the reader had to assume, as full sentences; in the table they have no place,
 *     in the record beside the pattern they have
 * @param isCif whether the file is a CIF at all
 */
public record SimulationRow(
    String file, String spaceGroup, String status, List<String> notes, boolean isCif) {
  /** The table's columns. */
  public static final List<String> COLUMNS = List.of("file", "space_group", "status");

  static final String OK = "ok";

  /** Copies the list. */
  public SimulationRow {
    notes = List.copyOf(notes);
  }

  /** The row of a file that is no CIF. */
  static SimulationRow foreign(String file) {
    return new SimulationRow(file, "", CifFiles.refusal(file), List.of(), false);
  }

  /** The row of a CIF that could not be read. */
  static SimulationRow refused(String file, String reason) {
    return new SimulationRow(file, "", RecordText.oneLine(reason), List.of(), true);
  }

  /** The row of a structure that was read. */
  static SimulationRow of(String file, CrystalStructure structure, String status) {
    return new SimulationRow(
        file, symbol(structure), RecordText.oneLine(status), structure.notes(), true);
  }

  /**
   * The space group in the setting of the file, P21/n where the file says so; the class of a file
   * that lists operations without a symbol.
   */
  static String symbol(CrystalStructure structure) {
    String symbol = structure.spaceGroup().label();
    return symbol.isEmpty() ? structure.classLabel() : symbol;
  }

  /** Whether there is a pattern. */
  public boolean isSimulated() {
    return status.equals(OK);
  }

  /** All values in the order of the columns. */
  List<Object> values() {
    return List.of(file, spaceGroup, status);
  }
}
