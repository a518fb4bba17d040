package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.io.CsvWriter;
import org.xrdlens.simulate.PowderLine;

/** {@code NAME.reflections.csv}: a row for each set of equivalent reflections, by rising 2θ. */
public final class ReflectionTable {
  /** The columns: {@code d} in Å, {@code two_theta} in degrees, {@code f2} in electrons². */
  public static final List<String> COLUMNS =
      List.of("h", "k", "l", "multiplicity", "d", "two_theta", "f2", "intensity");

  /** What the file begins with. */
  static final String START = String.join(",", COLUMNS) + "\n";

  private ReflectionTable() {}

  /** The values of a row in the order of the columns. */
  public static List<Object> row(PowderLine line) {
    MillerIndex hkl = line.hkl();
    return List.of(
        hkl.h(),
        hkl.k(),
        hkl.l(),
        line.multiplicity(),
        line.spacingAngstrom(),
        line.twoThetaDegrees(),
        line.structureFactorSquared(),
        line.intensity());
  }

  /** Writes a table, whole or not at all. */
  static void write(List<PowderLine> lines, Path file) throws IOException {
    CsvWriter table = new CsvWriter(COLUMNS);
    lines.forEach(line -> table.row(row(line).toArray()));
    table.write(file);
  }
}
