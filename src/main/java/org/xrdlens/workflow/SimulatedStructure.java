package org.xrdlens.workflow;

import java.util.List;
import java.util.Objects;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.io.write.RecordText;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.simulate.PowderLine;

/**
 * A structure with its reflections and its drawn pattern.
 *
 * @param file where it comes from, relative to the input; a structure of several with {@code #} and
 *     its number
 * @param structure the structure
 * @param lines a line for each set of equivalent reflections by rising 2θ, the strongest 100
 * @param pattern drawn with these lines, its highest point 100; its metadata say how
 */
public record SimulatedStructure(
    String file, CrystalStructure structure, List<PowderLine> lines, DiffractionPattern pattern) {

  /** Copies the list. */
  public SimulatedStructure {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(pattern, "pattern");
    lines = List.copyOf(lines);
  }

  /** What was simulated and how, an entry a line. */
  public String record() {
    return SimulationRecord.START + RecordText.of(pattern).substring(RecordText.START.length());
  }
}
