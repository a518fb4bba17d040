package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;

class FilmSimulatorThreadsTest {
  private static final int FILMS = 60;
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10.02, 0.04, 1200);

  private final List<DiffractionLines> structures =
      StructureLibrary.builtIn().stream().limit(12).map(FilmSimulatorThreadsTest::lines).toList();
  private final FilmSimulator simulator =
      new FilmSimulator(
          AugmentationRecipe.physics(),
          SecondaryPhases.builtIn().stream().map(FilmSimulatorThreadsTest::lines).toList(),
          GRID);

  private static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, 60);
  }

  private DiffractionPattern film(int i) {
    return simulator.draw(structures.get(i % structures.size()), new SplittableRandom(i));
  }

  @Test
  void aSeedGivesTheSameFilmOnAnyNumberOfThreads() throws InterruptedException, ExecutionException {
    ExecutorService four = Executors.newFixedThreadPool(4);
    try {
      List<Future<DiffractionPattern>> films = new ArrayList<>();
      for (int i = 0; i < FILMS; i++) {
        int film = i;
        films.add(four.submit(() -> film(film)));
      }
      for (int i = FILMS - 1; i >= 0; i--) {
        assertThat(films.get(i).get()).as("film %d", i).isEqualTo(film(i));
      }
    } finally {
      four.shutdownNow();
    }
  }
}
