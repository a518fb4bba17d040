package org.xrdlens.workflow;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/** Augmented copies of measured patterns, preprocessed; the first copy is the pattern itself. */
final class MeasuredCopies {
  private final float[][][] values;

  private MeasuredCopies(float[][][] values) {
    this.values = values;
  }

  static MeasuredCopies make(
      MeasuredSet set,
      Preprocessing preprocessing,
      AugmentationRecipe recipe,
      int copies,
      long seed,
      int threads,
      Progress progress) {
    float[][][] values = new float[set.size()][copies][];
    Parallel.map(
        set.size(),
        threads,
        i -> {
          values[i][0] = set.values().get(i);
          for (int k = 1; k < copies; k++) {
            progress.checkCancelled();
            SplittableRandom random = Seeds.generator(seed, i, k);
            values[i][k] = copy(set, i, preprocessing, recipe, random);
            progress.step("Augmenting measured patterns", k, copies);
          }
          return i;
        });
    return new MeasuredCopies(values);
  }

  private static float[] copy(
      MeasuredSet set,
      int index,
      Preprocessing preprocessing,
      AugmentationRecipe recipe,
      SplittableRandom random) {
    float[] copy;
    try {
      copy = preprocessing.apply(recipe.vary(set.pattern(index).pattern(), random)).values();
    } catch (NoOverlapException e) {
      // The scan window drawn for this copy misses the grid; the pattern itself stands in.
      copy = set.values().get(index).clone();
    }
    recipe.vary(copy, random);
    return copy;
  }

  /** The first few copies of each pattern, the pattern itself among them. */
  MeasuredCopies first(int copies) {
    float[][][] few = new float[values.length][][];
    for (int i = 0; i < few.length; i++) {
      few[i] = Arrays.copyOf(values[i], Math.min(copies, values[i].length));
    }
    return new MeasuredCopies(few);
  }

  /** A copy of a pattern, drawn at random. */
  float[] draw(int pattern, SplittableRandom random) {
    return values[pattern][random.nextInt(values[pattern].length)];
  }
}
