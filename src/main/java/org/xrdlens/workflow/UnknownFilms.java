package org.xrdlens.workflow;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/**
 * Films of phases that no classifier here has learned as a class of its own: precursors, products
 * of decay, contacts and substrates, drawn as films are for training. In training they only ever
 * lie beside or under others.
 */
final class UnknownFilms {
  /** A choice: with ten phases as many films as a lab has patterns. */
  private static final int OF_EACH_PHASE = 6;

  private UnknownFilms() {}

  /**
   * Draws them, preprocessed.
   *
   * @param seed equal seeds give equal films
   */
  static List<float[]> draw(
      Preprocessing preprocessing, long seed, int threads, Progress progress) {
    List<CrystalStructure> phases = SecondaryPhases.builtIn();
    FilmSource source =
        FilmSource.of(
            phases.stream().map(List::of).toList(),
            Collections.nCopies(phases.size(), 0),
            AugmentationRecipe.physics(),
            preprocessing,
            threads,
            progress);
    FilmPool films = FilmPool.draw(source, OF_EACH_PHASE * phases.size(), seed, progress);
    return IntStream.range(0, films.size()).mapToObj(films::values).toList();
  }
}
