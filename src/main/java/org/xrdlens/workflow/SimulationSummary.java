package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a simulation from CIF files.
 *
 * @param rows of the table
 * @param files how many files were looked at
 * @param skipped own outputs and tables of files, left aside
 * @param first the first simulated structures, up to sixty
 * @param table the table
 */
public record SimulationSummary(
    List<SimulationRow> rows, int files, int skipped, List<SimulatedStructure> first, Path table) {

  /** Copies the lists. */
  public SimulationSummary {
    rows = List.copyOf(rows);
    first = List.copyOf(first);
  }

  /** How many structures have a pattern. */
  public int simulated() {
    return (int) rows.stream().filter(SimulationRow::isSimulated).count();
  }

  /** How many structures and CIF files have none. */
  public int refused() {
    return cifRows().size() - simulated();
  }

  /** The rows of CIF files. */
  public List<SimulationRow> cifRows() {
    return rows.stream().filter(SimulationRow::isCif).toList();
  }

  /** How many files are no CIF. */
  public int foreign() {
    return rows.size() - cifRows().size();
  }

  /** How many simulated structures needed an assumption. */
  public int warned() {
    return (int) rows.stream().filter(row -> row.isSimulated() && !row.notes().isEmpty()).count();
  }

  /** The counts by name, for the record of the run. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("rows", rows.size());
    counts.put("files", files);
    counts.put("simulated", simulated());
    counts.put("with_warnings", warned());
    counts.put("refused", refused());
    counts.put("no_cif", foreign());
    counts.put("skipped", skipped);
    return counts;
  }

  /** For people: {@code 35 structures simulated, 2 with warnings; 3 refused, ...} */
  @Override
  public String toString() {
    return simulated()
        + (simulated() == 1 ? " structure" : " structures")
        + " simulated"
        + (warned() == 0 ? "" : ", " + warned() + " with warnings")
        + "; "
        + refused()
        + " refused, "
        + foreign()
        + " no CIF, "
        + skipped
        + " skipped; the table is "
        + table
        + ".";
  }
}
