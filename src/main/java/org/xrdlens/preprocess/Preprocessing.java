package org.xrdlens.preprocess;

import java.util.List;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

/**
 * The ordered recipe that turns any pattern into what a network sees: resampling onto a grid by
 * averaging (through Bragg's law, if another radiation was used), then the steps. The same object
 * serves training and classification; models carry it as JSON.
 *
 * @param name the preset's name, for people
 * @param grid angles that the network sees
 * @param radiation whose wavelength the grid's angles belong to
 * @param steps applied in this order to the covered part of the grid
 */
public record Preprocessing(
    String name, TwoThetaGrid grid, Radiation radiation, List<PreprocessingStep> steps) {

  /** Refuses an empty recipe. */
  public Preprocessing {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A preprocessing needs at least one step, but has none.");
    }
  }

  /** Ours: SNIP background, 2σ noise floor, square root, unit maximum; 10° to 58° in 0.04°. */
  public static Preprocessing lens() {
    return new Preprocessing(
        "lens",
        new TwoThetaGrid(10, 0.04, 1200),
        Radiation.CU_KALPHA1,
        List.of(new SnipBackground(1.6), new NoiseFloor(2), new SquareRoot(), new UnitMaximum()));
  }

  /**
   * After Oviedo et al., npj Comput. Mater. 5:60 (2019), doi 10.1038/s41524-019-0196-x: smoothed,
   * background subtracted, scaled to 0–1, 1200 points from 10.04° to 58.00°. A choice: SNIP
   * subtracts the background, which the paper leaves open.
   */
  public static Preprocessing paper() {
    return new Preprocessing(
        "paper",
        new TwoThetaGrid(10.04, 0.04, 1200),
        Radiation.CU_KALPHA1,
        List.of(new SavitzkyGolay(11), new SnipBackground(1.6), new UnitRange()));
  }

  /**
   * A preset by name.
   *
   * @param name {@code lens} or {@code paper}
   */
  public static Preprocessing named(String name) {
    return switch (name) {
      case "lens" -> lens();
      case "paper" -> paper();
      default ->
          throw new IllegalArgumentException(
              "The preprocessing must be lens or paper, but is \"" + name + "\".");
    };
  }

  /**
   * Applies the recipe.
   *
   * @param pattern any pattern
   * @return its values on the grid
   * @throws NoOverlapException if the pattern covers fewer than two points of the grid
   */
  public Preprocessed apply(DiffractionPattern pattern) {
    Resampling resampling = new Resampling(pattern, grid, radiation);
    double[] y = resampling.averages();
    for (PreprocessingStep step : steps) {
      step.apply(y, grid.step());
    }
    float[] values = new float[grid.size()];
    for (int i = 0; i < y.length; i++) {
      values[resampling.from + i] = (float) y[i];
    }
    return new Preprocessed(
        values,
        (double) y.length / grid.size(),
        grid.at(resampling.from),
        grid.at(resampling.to - 1));
  }

  /** This recipe as JSON, one line. */
  public String toJson() {
    return PreprocessingJson.write(this);
  }

  /**
   * Reads a recipe from JSON.
   *
   * @throws IllegalArgumentException if the text is not a recipe that this version knows
   */
  public static Preprocessing fromJson(String json) {
    return PreprocessingJson.read(json);
  }
}
