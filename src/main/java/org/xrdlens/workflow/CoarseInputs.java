package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/**
 * The patterns of a study as every condition would have measured them, preprocessed as any file.
 * Made before anything is trained, so that what is impossible is said at once.
 */
final class CoarseInputs {
  /** By repeat, condition and pattern. */
  private final List<float[][][]> values;

  private CoarseInputs(List<float[][][]> values) {
    this.values = values;
  }

  /**
   * Measures.
   *
   * @throws IllegalArgumentException if a pattern is too short for a step
   */
  static CoarseInputs measure(
      StudyMaterial material, ScanConditions scans, int threads, Progress progress) {
    List<float[][][]> values = new ArrayList<>();
    List<DiffractionPattern> patterns = material.patterns();
    Preprocessing preprocessing = material.preprocessing();
    for (int repeat = 0; repeat < material.settings().repeats(); repeat++) {
      long seed = material.settings().learning(repeat).seed();
      float[][][] inputs = new float[scans.conditions().size()][patterns.size()][];
      Parallel.map(
          patterns.size(),
          threads,
          i -> {
            progress.checkCancelled();
            for (int c = 0; c < inputs.length; c++) {
              DiffractionPattern measured =
                  scans.conditions().get(c).measure(patterns.get(i), i, seed);
              inputs[c][i] = preprocessing.apply(measured).values();
            }
            return i;
          });
      values.add(inputs);
    }
    return new CoarseInputs(values);
  }

  /** Some patterns under all conditions, condition by condition. */
  float[][] of(int repeat, int[] patterns) {
    float[][][] inputs = values.get(repeat);
    float[][] some = new float[inputs.length * patterns.length][];
    for (int row = 0; row < some.length; row++) {
      some[row] = inputs[row / patterns.length][patterns[row % patterns.length]];
    }
    return some;
  }
}
