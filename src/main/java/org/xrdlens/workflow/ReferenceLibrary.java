package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.evaluate.NearestNeighbour;
import org.xrdlens.model.ReferenceMode;
import org.xrdlens.model.ReferencePattern;
import org.xrdlens.model.References;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.PatternRenderer;
import org.xrdlens.simulate.PeakProfile;

/**
 * What new patterns are compared with: the measured training patterns and the ideal powder pattern
 * of each structure.
 */
final class ReferenceLibrary {
  /** A typical film: 0.1° instrument, 50 nm crystallites. */
  private static final PeakProfile TYPICAL =
      PeakProfile.ofConstantWidth(0.1).withCrystalliteSize(50);

  /**
   * Below the similarity that this share of training patterns has to the nearest pattern of another
   * series, a pattern counts as unknown.
   */
  private static final double UNKNOWN_SHARE = 0.05;

  private static final String SIMULATED_SERIES = "simulated";

  private final List<float[]> inputs = new ArrayList<>();
  private final List<ReferencePattern> patterns = new ArrayList<>();
  private final int measured;
  private final Progress progress;

  /**
   * Simulates the powder patterns.
   *
   * @param progress told of them; whoever asks for a similarity is cancelled by it too
   */
  ReferenceLibrary(
      MeasuredSet set,
      Map<String, Map<String, List<CrystalStructure>>> structures,
      Preprocessing preprocessing,
      Progress progress) {
    this.progress = progress;
    for (int i = 0; i < set.size(); i++) {
      inputs.add(set.values().get(i));
      patterns.add(
          new ReferencePattern(
              set.pattern(i).file(), set.pattern(i).label(), set.pattern(i).series()));
    }
    measured = set.size();
    structures.forEach(
        (label, groups) ->
            groups.values().stream()
                .flatMap(List::stream)
                .forEach(structure -> addPowder(structure, label, preprocessing)));
  }

  private void addPowder(CrystalStructure structure, String label, Preprocessing preprocessing) {
    progress.checkCancelled();
    progress.step("Reference pattern of " + structure.name(), 0, 0);
    TwoThetaGrid grid = preprocessing.grid();
    DiffractionLines lines =
        DiffractionLines.of(structure, preprocessing.radiation(), grid.last() + 1);
    double[] y = PatternRenderer.of(grid, Radiation.CU_KALPHA_DOUBLET, TYPICAL).render(lines);
    double strongest = Arrays.stream(y).max().orElse(0);
    for (int i = 0; i < y.length; i++) {
      y[i] *= 1e4 / Math.max(1e-300, strongest);
    }
    try {
      inputs.add(
          preprocessing
              .apply(
                  DiffractionPattern.of(
                      structure.name(), grid.toArray(), y, preprocessing.radiation()))
              .values());
      patterns.add(new ReferencePattern(structure.name(), label, SIMULATED_SERIES));
    } catch (NoOverlapException e) {
      throw new IllegalStateException("A pattern on the model's grid must overlap it.", e);
    }
  }

  /** The references as a model carries them. */
  References references(ReferenceMode mode, long seed, int length) {
    return References.of(mode, seed, length, inputs, patterns);
  }

  /**
   * The similarity below which a pattern counts as unknown: what one in twenty of the measured
   * patterns falls short of when its own series is left out. Without measured patterns, what one in
   * twenty ideal powders falls short of when it is left out itself.
   */
  double similarityThreshold() {
    boolean films = measured > 0;
    double[] best = new double[films ? measured : inputs.size()];
    for (int i = 0; i < best.length; i++) {
      int item = i;
      best[i] = similarity(inputs.get(i), j -> j != item && !(films && isSibling(item, j)));
    }
    Arrays.sort(best);
    return best.length == 0 ? 0 : best[(int) (UNKNOWN_SHARE * best.length)];
  }

  private boolean isSibling(int one, int other) {
    return patterns.get(one).series().equals(patterns.get(other).series());
  }

  /**
   * The cosine similarity of a pattern to the nearest reference, 0 if there is none.
   *
   * @param values the preprocessed pattern
   * @param mayCompare which references take part, by index: the measured patterns of the set come
   *     first, in its order
   */
  double similarity(float[] values, IntPredicate mayCompare) {
    progress.checkCancelled();
    double best = 0;
    for (int j = 0; j < inputs.size(); j++) {
      if (mayCompare.test(j)) {
        best = Math.max(best, NearestNeighbour.cosine(values, inputs.get(j)));
      }
    }
    return best;
  }

  /** Whether a reference is a measured pattern of the set. */
  boolean isMeasured(int index) {
    return index < measured;
  }
}
