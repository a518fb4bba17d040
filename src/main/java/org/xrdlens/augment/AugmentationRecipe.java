package org.xrdlens.augment;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
  private static final List<String> PRESETS = List.of("physics", "paper");
  private static final long LONGEST_FILE_BYTES = 1L << 20;

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
   * peaks. Steps up to 0.16° are seen in training, so that coarse scans are known; backgrounds are
   * halved to doubled, as other substrates do.
   */
  public static AugmentationRecipe physics() {
    Misalignment misalignment = new Misalignment(Range.plusMinus(0.1), Range.plusMinus(0.4), 240);
    return new AugmentationRecipe(
        "physics",
        List.of(
            new CellStrain(Range.plusMinus(0.004), Range.plusMinus(0.002)),
            new BiaxialStrain(new Range(-0.001, 0.004), new Range(0.25, 0.35)),
            new FibreTexture(
                0.85, new Range(0.07, 1), 5, new Range(0.7, 1), 0.2, 0.25, new Range(5, 40)),
            new ReflectionScatter(0.35),
            new Crystallites(new Range(20, 150), new Range(0, 0.002), new Range(0.05, 0.12)),
            new Thickness(new Range(100, 1000)),
            new Overspill(new Range(0, 0.2)),
            new GrazingScan(0.15, new Range(0.5, 5), new Range(0.1, 0.35)),
            new Substrate(
                0.3,
                List.of("SnO2 (FTO)", "In2O3 (ITO)"),
                new Range(100, 600),
                new Range(15, 60),
                new Range(0.4, 1)),
            new SecondaryPhase(0.3, new Range(0.02, 0.6), new Range(0.3, 1), new Range(0.5, 1.5))),
        List.of(
            new StrayPeaks(0.2, 2, new Range(0.02, 0.3), new Range(0.1, 0.5)),
            new SmoothBackground(
                new Range(0.003, 0.3), new Range(0.003, 0.5), new Range(0.001, 0.1)),
            misalignment,
            new CountingStatistics(new Range(60, 1e5)),
            new LongerStep(0.15, new Range(0.06, 0.16)),
            new ScanWindow(0.05, new Range(0.6, 40))),
        List.of(
            new LatticeStrain(Range.plusMinus(0.004)),
            new PeakScaling(1),
            new BackgroundChange(new Range(0.5, 2)),
            misalignment,
            new Broadening(new Range(0, 0.15)),
            new StrayPeaks(0.1, 1, new Range(0.02, 0.2), new Range(0.1, 0.4)),
            new CountingStatistics(new Range(200, 1e5)),
            new LongerStep(0.25, new Range(0.04, 0.16)),
            new Spikes(0.05, 2, new Range(0.05, 0.5)),
            new ScanWindow(0.05, new Range(0.6, 40))),
        List.of());
  }

  /**
   * The three block-wise steps of Oviedo et al., npj Comput. Mater. 5:60 (2019), doi
   * 10.1038/s41524-019-0196-x, on clean patterns scaled to 0–1 (see {@code Preprocessing.paper()}),
   * in the paper's order: scaling, elimination with another periodicity, shift.
   *
   * <p>The paper gives the steps and that they act on periodic blocks; the numbers are those of its
   * public code (PV-Lab/autoXRD, {@code autoXRD.py}): factors uniform in 0–1; 300 blocks of which
   * each is eliminated with probability 1/3, so 4 points of a 1200-point pattern; a shift of up to
   * 20 points (0.8°) to either side, uniform, with 0 entering. Where the code does what the paper
   * does not say, the paper is followed: the code scales 200 blocks of a measured pattern and 100
   * of a simulated one, which it cuts afterwards to 1200 points, here it is 200 of both; it shifts
   * by −20 to 19 points, here to 20; and it sets to 0 the points at the end that fill no block,
   * here blocks fill the pattern.
   */
  public static AugmentationRecipe paper() {
    return new AugmentationRecipe(
        "paper",
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new BlockScaling(200, new Range(0, 1)),
            new BlockElimination(300, 1 / 3.0),
            new GridShift(20)));
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
      result = effect.apply(result, OwnStream.next(random), log);
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
      effect.apply(values, OwnStream.next(random), log);
    }
  }

  /**
   * A preset by name, or a recipe from a file.
   *
   * @param presetOrFile {@code physics}, {@code paper}, or the path of a file in JSON
   * @throws IOException if there is no such file, or it cannot be read
   * @throws IllegalArgumentException if the file holds no recipe that this version knows: the
   *     sentence names the file and the place in it
   */
  public static AugmentationRecipe of(String presetOrFile) throws IOException {
    if (PRESETS.contains(presetOrFile)) {
      return named(presetOrFile);
    }
    if (!presetOrFile.toLowerCase(Locale.ROOT).endsWith(".json")) {
      throw new IllegalArgumentException(
          "The recipe must be physics, paper, or a file whose name ends in .json, but is \""
              + presetOrFile
              + "\".");
    }
    Path file = Path.of(presetOrFile);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(presetOrFile, null, "There is no such recipe file.");
    }
    if (Files.size(file) > LONGEST_FILE_BYTES) {
      throw new IllegalArgumentException(
          "The recipe file " + file + " has " + Files.size(file) + " bytes, which is no recipe.");
    }
    try {
      return fromJson(Files.readString(file));
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException("The recipe file " + file + " is not UTF-8 text.", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The recipe file " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * This recipe with every effect weakened or strengthened.
   *
   * @param strength 0 changes nothing, 1 is this recipe
   */
  public AugmentationRecipe scaled(double strength) {
    return new AugmentationRecipe(
        name,
        film.stream().map(effect -> effect.scaled(strength)).toList(),
        drawn.stream().map(effect -> effect.scaled(strength)).toList(),
        measured.stream().map(effect -> effect.scaled(strength)).toList(),
        grid.stream().map(effect -> effect.scaled(strength)).toList());
  }

  /** This recipe as JSON, one line. */
  public String toJson() {
    return RecipeJson.write(this, false);
  }

  /** This recipe as JSON for people to change, indented. */
  public String toIndentedJson() {
    return RecipeJson.write(this, true);
  }

  /**
   * Reads a recipe from JSON.
   *
   * @throws IllegalArgumentException if the text is not a recipe that this version knows, in a
   *     sentence that names the place
   */
  public static AugmentationRecipe fromJson(String json) {
    return RecipeJson.read(json);
  }
}
