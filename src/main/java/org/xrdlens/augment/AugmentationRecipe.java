package org.xrdlens.augment;

import java.util.List;
import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Which effects make training patterns, in order, as data; models carry their recipe as JSON.
 *
 * @param name the preset's name, for people
 * @param film effects on a film's reflections before they are drawn
 * @param drawn effects on a drawn pattern: background, noise, the scan
 * @param measured effects on a measured pattern
 * @param grid effects on preprocessed values, of drawn and of measured patterns
 */
public record AugmentationRecipe(
    String name,
    List<FilmEffect> film,
    List<PatternEffect> drawn,
    List<PatternEffect> measured,
    List<GridEffect> grid) {

  /** Copies the lists. */
  public AugmentationRecipe {
    film = List.copyOf(film);
    drawn = List.copyOf(drawn);
    measured = List.copyOf(measured);
    grid = List.copyOf(grid);
  }

  /**
   * Ours: what films, diffractometers and counting do, with ranges for thin halide films. Where a
   * pattern is simulated, texture acts on its reflections; where it is measured, on its detected
   * peaks.
   */
  public static AugmentationRecipe physics() {
    Misalignment misalignment = new Misalignment(Range.plusMinus(0.1), Range.plusMinus(0.4), 240);
    return new AugmentationRecipe(
        "physics",
        List.of(
            new CellStrain(Range.plusMinus(0.004), Range.plusMinus(0.002)),
            new FibreTexture(0.85, new Range(0.07, 1), 5, new Range(0.7, 1)),
            new ReflectionScatter(0.35),
            new Crystallites(new Range(20, 150), new Range(0, 0.002), new Range(0.05, 0.12)),
            new SecondaryPhase(0.3, new Range(0.02, 0.6))),
        List.of(
            new StrayPeaks(0.2, 2, new Range(0.02, 0.3), new Range(0.1, 0.5)),
            new SmoothBackground(
                new Range(0.003, 0.3), new Range(0.003, 0.5), new Range(0.001, 0.1)),
            misalignment,
            new CountingStatistics(new Range(60, 1e5)),
            new ScanWindow(0.05, new Range(0.6, 40))),
        List.of(
            new LatticeStrain(Range.plusMinus(0.004)),
            new PeakScaling(1),
            misalignment,
            new Broadening(new Range(0, 0.15)),
            new StrayPeaks(0.1, 1, new Range(0.02, 0.2), new Range(0.1, 0.4)),
            new CountingStatistics(new Range(200, 1e5)),
            new ScanWindow(0.05, new Range(0.6, 40))),
        List.of());
  }

  /**
   * The three block-wise steps of Oviedo et al., npj Comput. Mater. 5:60 (2019), doi
   * 10.1038/s41524-019-0196-x, on clean patterns: scaling, elimination, shift by up to 20 points. A
   * choice: 24 blocks of 2°, which the paper leaves open.
   */
  public static AugmentationRecipe paper() {
    return new AugmentationRecipe(
        "paper",
        List.of(),
        List.of(),
        List.of(),
        List.of(new BlockScaling(24, 1 / 3.0, new Range(0, 1)), new GridShift(20)));
  }

  /**
   * A preset by name.
   *
   * @param name {@code physics} or {@code paper}
   */
  public static AugmentationRecipe named(String name) {
    return switch (name) {
      case "physics" -> physics();
      case "paper" -> paper();
      default ->
          throw new IllegalArgumentException(
              "The augmentation recipe must be physics or paper, but is \"" + name + "\".");
    };
  }

  /** A changed copy of a measured pattern. */
  public DiffractionPattern vary(DiffractionPattern measuredPattern, RandomGenerator random) {
    return vary(measuredPattern, random, EffectLog.NONE);
  }

  /** A changed copy of a measured pattern; the log hears what was drawn. */
  public DiffractionPattern vary(
      DiffractionPattern measuredPattern, RandomGenerator random, EffectLog log) {
    DiffractionPattern result = measuredPattern;
    for (PatternEffect effect : measured) {
      result = effect.apply(result, random, log);
    }
    return result;
  }

  /** Applies the grid effects in place. */
  public void vary(float[] values, RandomGenerator random) {
    vary(values, random, EffectLog.NONE);
  }

  /** Applies the grid effects in place; the log hears what was drawn. */
  public void vary(float[] values, RandomGenerator random, EffectLog log) {
    for (GridEffect effect : grid) {
      effect.apply(values, random, log);
    }
  }

  /** This recipe as JSON, one line. */
  public String toJson() {
    return RecipeJson.write(this);
  }

  /**
   * Reads a recipe from JSON.
   *
   * @throws IllegalArgumentException if the text is not a recipe that this version knows
   */
  public static AugmentationRecipe fromJson(String json) {
    return RecipeJson.read(json);
  }
}
