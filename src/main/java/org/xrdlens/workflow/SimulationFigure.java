package org.xrdlens.workflow;

import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.xrdlens.chart.PhaseTicks;
import org.xrdlens.chart.ReflectionTick;
import org.xrdlens.chart.ReflectionsChart;
import org.xrdlens.chart.ReflectionsFigure;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.MillerIndex;

/** The chart of a simulated structure: its pattern with all its reflections. */
public final class SimulationFigure {
  private SimulationFigure() {}

  /** The chart. */
  public static JFreeChart of(SimulatedStructure simulated) {
    CrystalStructure structure = simulated.structure();
    String subtitle =
        String.format(
            Locale.ROOT,
            "%s · %s · %d reflections",
            structure.name(),
            SimulationRow.symbol(structure),
            simulated.lines().size());
    return ReflectionsChart.of(
        new ReflectionsFigure(
            simulated.file(), subtitle, simulated.pattern(), List.of(ticks(simulated))));
  }

  /** The ticks of a simulated structure, the strongest of its reflections 100. */
  public static PhaseTicks ticks(SimulatedStructure simulated) {
    return new PhaseTicks(
        "hkl",
        simulated.lines().stream()
            .map(
                line -> {
                  MillerIndex m = line.hkl();
                  return ReflectionTick.of(
                      line.twoThetaDegrees(), line.intensity(), m.h(), m.k(), m.l());
                })
            .toList());
  }
}
