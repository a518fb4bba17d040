package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;

/**
 * Draws thin films at random: a structure's lines go through a recipe's film effects, are drawn
 * with the copper doublet, and go through its effects on drawn patterns.
 *
 * <p>A film that no longer shows what its structure's label says is never kept: it is drawn anew up
 * to 30 times, then once without what hides lines (texture, scatter, other phases, counting noise,
 * short scans), and at last as a clean powder. Safe to share between threads; equal seeds give
 * equal films on any number of them.
 */
public final class FilmSimulator {
  /** The metadata of drawn patterns has this key. */
  public static final String SIMULATED = "simulated";

  /** A choice: of the most fragile structures of the library one film in ten is kept. */
  private static final int MOST_TRIES = 30;

  private static final AugmentationRecipe NOTHING =
      new AugmentationRecipe("nothing", List.of(), List.of(), List.of(), List.of());

  private final AugmentationRecipe recipe;
  private final AugmentationRecipe plain;
  private final List<DiffractionLines> secondaryPhases;
  private final TwoThetaGrid grid;

  /** What all drawn patterns share: angles, radiation, metadata. */
  private final DiffractionPattern blank;

  /** What is known of each structure once it was first drawn; forgotten with the structure. */
  private final Map<DiffractionLines, LabelEvidence> evidence =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final LongAdder films = new LongAdder();
  private final LongAdder redrawn = new LongAdder();
  private final LongAdder drawnPlain = new LongAdder();

  /**
   * A simulator.
   *
   * @param recipe what happens to films
   * @param secondaryPhases what may lie beside them; not empty if the recipe asks for some
   * @param grid angles at which films are drawn, before misalignment moves them
   */
  public FilmSimulator(
      AugmentationRecipe recipe, List<DiffractionLines> secondaryPhases, TwoThetaGrid grid) {
    this.recipe = recipe;
    this.plain = withoutHidingEffects(recipe);
    this.secondaryPhases = List.copyOf(secondaryPhases);
    this.grid = grid;
    this.blank =
        DiffractionPattern.of(
                "", grid.toArray(), new double[grid.size()], Radiation.CU_KALPHA_DOUBLET)
            .withMetadata(SIMULATED, recipe.name());
  }

  private static AugmentationRecipe withoutHidingEffects(AugmentationRecipe recipe) {
    return new AugmentationRecipe(
        recipe.name(),
        recipe.film().stream().filter(effect -> !hides(effect)).toList(),
        recipe.drawn().stream().filter(effect -> !hides(effect)).toList(),
        List.of(),
        List.of());
  }

  private static boolean hides(Effect effect) {
    return effect instanceof FibreTexture
        || effect instanceof ReflectionScatter
        || effect instanceof SecondaryPhase
        || effect instanceof Substrate
        || effect instanceof CountingStatistics
        || effect instanceof ScanWindow;
  }

  /**
   * Draws one film.
   *
   * @param lines the ideal powder's lines
   * @param random source of every random number
   */
  public DiffractionPattern draw(DiffractionLines lines, RandomGenerator random) {
    return draw(lines, random, EffectLog.NONE);
  }

  /**
   * Draws one film and tells how it was made.
   *
   * @param lines the ideal powder's lines
   * @param random source of every random number
   * @param log hears what the effects drew
   */
  public DiffractionPattern draw(DiffractionLines lines, RandomGenerator random, EffectLog log) {
    LabelEvidence needed = evidence.computeIfAbsent(lines, LabelEvidence::of);
    films.increment();
    for (int i = 0; i < MOST_TRIES; i++) {
      List<Runnable> heard = new ArrayList<>();
      EffectLog later = (effect, what, value) -> heard.add(() -> log.drew(effect, what, value));
      FilmTrial trial = trial(recipe, lines, random, later);
      if (needed.isShownBy(trial)) {
        heard.forEach(Runnable::run);
        return trial.pattern();
      }
      redrawn.increment();
    }
    drawnPlain.increment();
    List<Runnable> heard = new ArrayList<>();
    EffectLog later = (effect, what, value) -> heard.add(() -> log.drew(effect, what, value));
    FilmTrial trial = trial(plain, lines, random, later);
    if (needed.isShownBy(trial)) {
      heard.forEach(Runnable::run);
      return trial.pattern();
    }
    return trial(NOTHING, lines, random, log).pattern();
  }

  private FilmTrial trial(
      AugmentationRecipe effects, DiffractionLines lines, RandomGenerator random, EffectLog log) {
    FilmDraft draft = new FilmDraft(lines, secondaryPhases, log);
    for (FilmEffect effect : effects.film()) {
      effect.apply(draft, OwnStream.next(random));
    }
    Film film = draft.finish();
    double[] own = film.draw(grid);
    double[] y = film.parts().isEmpty() ? own : own.clone();
    film.addParts(y, grid);
    DiffractionPattern drawn = blank.withName(lines.name()).takingIntensity(y);
    FilmTrial trial = new FilmTrial(film, grid, own, y, drawn);
    for (PatternEffect effect : effects.drawn()) {
      trial.changed(effect, effect.apply(trial.pattern(), OwnStream.next(random), log));
    }
    return trial;
  }

  /** How many films were drawn up to now, and how many tries it took. */
  public DrawTally tally() {
    return new DrawTally(films.sum(), redrawn.sum(), drawnPlain.sum());
  }
}
