package org.xrdlens.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.PowderSettings;
import org.xrdlens.simulate.PowderSimulator;

/**
 * How many films a second are drawn with the recipe {@code physics}, noise and all, on 1200 points
 * from 10.02° by 0.04°, over the structures of the library:
 *
 * <pre>mvn -Pbenchmark test-compile exec:exec@simulation-speed</pre>
 *
 * <p>A warm program; every number stands twice, by the clock and by the processor time of the
 * drawing threads, which other programs on the machine disturb less. Then the time of a powder
 * pattern from a structure, reflections included.
 */
public final class SimulationSpeed {
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10.02, 0.04, 1200);
  private static final double MAX_TWO_THETA = GRID.last() + 2;
  private static final int WARM_FILMS = 15_000;
  private static final int FILMS = 8_000;
  private static final int MOST_THREADS = 2;

  private final FilmSimulator simulator;

  private SimulationSpeed(FilmSimulator simulator) {
    this.simulator = simulator;
  }

  /** Takes no arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    List<CrystalStructure> structures = StructureLibrary.builtIn();
    List<DiffractionLines> secondary = lines(SecondaryPhases.builtIn());
    SimulationSpeed speed =
        new SimulationSpeed(new FilmSimulator(AugmentationRecipe.physics(), secondary, GRID));
    speed.run(structures);
    powder(structures);
  }

  private static List<DiffractionLines> lines(List<CrystalStructure> structures) {
    return structures.stream()
        .map(s -> DiffractionLines.of(s, Radiation.CU_KALPHA1, MAX_TWO_THETA))
        .toList();
  }

  private void run(List<CrystalStructure> structures) throws InterruptedException {
    List<DiffractionLines> all = lines(structures);
    FilmDrawing.on(1, simulator, all, WARM_FILMS);
    Map<String, List<DiffractionLines>> classes = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      String label = structures.get(i).classLabel();
      classes.computeIfAbsent(label, key -> new ArrayList<>()).add(all.get(i));
    }
    say(
        "%-12s%12s%14s%18s%18s",
        "films of", "structures", "lines each", "a second", "a CPU second");
    for (Map.Entry<String, List<DiffractionLines>> entry : classes.entrySet()) {
      report(
          entry.getKey(),
          entry.getValue(),
          FilmDrawing.on(1, simulator, entry.getValue(), FILMS / 4));
    }
    FilmDrawing one = FilmDrawing.best(1, simulator, all, FILMS);
    report("all", all, one);
    FilmDrawing two = FilmDrawing.best(MOST_THREADS, simulator, all, FILMS);
    report("all, by two", all, two);
    say("Two threads draw %.2f times as many as one.", two.perSecond() / one.perSecond());
  }

  private static void report(String name, List<DiffractionLines> lines, FilmDrawing drawing) {
    double mean = lines.stream().mapToInt(DiffractionLines::size).average().orElse(0);
    say(
        "%-12s%12d%14.0f%18.0f%18.0f",
        name, lines.size(), mean, drawing.perSecond(), drawing.perProcessorSecond());
  }

  private static void powder(List<CrystalStructure> structures) {
    PowderSettings settings = PowderSettings.of(GRID, Radiation.CU_KALPHA_DOUBLET);
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      millis.clear();
      for (CrystalStructure structure : structures) {
        long begin = System.nanoTime();
        PowderSimulator.simulate(structure, settings);
        millis.add((System.nanoTime() - begin) / 1e6);
      }
    }
    millis.sort(Comparator.naturalOrder());
    say(
        "Powder pattern of a structure, reflections included: median %.2f ms, longest %.2f ms.",
        millis.get(millis.size() / 2), millis.get(millis.size() - 1));
  }

  /** The one place that writes to the terminal. */
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
