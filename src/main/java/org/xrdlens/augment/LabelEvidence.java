package org.xrdlens.augment;

import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.LorentzPolarization;
import org.xrdlens.simulate.PeakProfile;
import org.xrdlens.simulate.PseudoParent;
import org.xrdlens.simulate.PseudoVoigt;

/**
 * What a film must show to keep its structure's label. A superstructure whose superlattice lines a
 * texture has quenched, noise has drowned or a short scan has missed looks like its parent, and a
 * classifier that learns it under the old label learns something false. So for each {@link
 * PseudoParent} the superlattice lines together, or one of two lines that the parent would merge,
 * must stand out of the counting noise; of any film its own lines must.
 */
final class LabelEvidence {
  /** In standard deviations of the counts. */
  private static final double LEAST_SIGNIFICANCE = 3;

  /** A choice: two lines are apart from 1.2 of their mean width. */
  private static final double APART = 1.2;

  /** A choice: the weaker of two lines has at least this share of the stronger. */
  private static final double WEAKER = 0.1;

  /** A choice: at the weaker line at least this share of the intensity is its own. */
  private static final double OWN_SHARE = 0.5;

  /**
   * A choice: a parent that lacks only lines below this share of the strongest one of a powder is
   * left out of account. No effect destroys what was never seen, and such labels rest on more than
   * the pattern; of the library those are monoclinic structures with nearly trigonal halides.
   */
  private static final double LEAST_OF_POWDER = 0.01;

  private static final double WAVELENGTH = Radiation.CU_KALPHA_DOUBLET.wavelengthAngstrom();
  private static final double FIRST_OF_DOUBLET =
      1 / (1 + Radiation.CU_KALPHA_DOUBLET.secondRatio());

  private final List<PseudoParent> parents;
  private final int[] groupOf;
  private final int[] parentsOfGroup;

  private LabelEvidence(List<PseudoParent> parents, int size) {
    this.parents = parents;
    int[] lackedBy = new int[size];
    for (int i = 0; i < size; i++) {
      for (int p = 0; p < parents.size(); p++) {
        lackedBy[i] |= parents.get(p).lacks(i) ? 1 << p : 0;
      }
    }
    this.parentsOfGroup = IntStream.of(lackedBy).distinct().sorted().toArray();
    this.groupOf =
        IntStream.of(lackedBy)
            .map(bits -> java.util.Arrays.binarySearch(parentsOfGroup, bits))
            .toArray();
  }

  /** What films of a structure must show. */
  static LabelEvidence of(DiffractionLines powder) {
    List<PseudoParent> parents =
        PseudoParent.of(powder).stream()
            .filter(parent -> differs(powder, parent))
            .limit(Integer.SIZE - 2)
            .toList();
    return new LabelEvidence(parents, powder.size());
  }

  private static boolean differs(DiffractionLines powder, PseudoParent parent) {
    double strongest = 0;
    double difference = 0;
    for (int i = 0; i < powder.size(); i++) {
      double area = area(powder, i);
      strongest = Math.max(strongest, area);
      difference = Math.max(difference, parent.lacks(i) ? area : 0);
    }
    return difference >= LEAST_OF_POWDER * strongest;
  }

  /** How many groups of lines there are, each of which the same parents lack. */
  int groups() {
    return Math.max(1, parentsOfGroup.length);
  }

  /** Draws a film in these groups: the intensity of each at each point of the grid. */
  double[][] draw(Film film, TwoThetaGrid grid) {
    return film.draw(groupOf, groups(), grid);
  }

  /**
   * Whether a film shows what it must.
   *
   * @param groups the intensity of each group of lines at each point of the trial's grid
   */
  boolean isShownBy(FilmTrial trial, double[][] groups) {
    if (!(trial.significance(sum(groups, -1)) >= LEAST_SIGNIFICANCE)) {
      return false;
    }
    for (int p = 0; p < parents.size(); p++) {
      if (!(trial.significance(sum(groups, p)) >= LEAST_SIGNIFICANCE)
          && !showsSplit(trial, parents.get(p))) {
        return false;
      }
    }
    return true;
  }

  /** The groups that a parent lacks, or all for -1. */
  private double[] sum(double[][] groups, int parent) {
    double[] sum = new double[groups[0].length];
    for (int g = 0; g < groups.length; g++) {
      if (parent < 0 || (parentsOfGroup[g] >> parent & 1) == 1) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += groups[g][i];
        }
      }
    }
    return sum;
  }

  private static boolean showsSplit(FilmTrial trial, PseudoParent parent) {
    DiffractionLines lines = trial.film().lines();
    PeakProfile profile = trial.film().profile();
    for (int s = 0; s < parent.splits(); s++) {
      int one = parent.split(s, 0);
      int other = parent.split(s, 1);
      int weaker = area(lines, one) < area(lines, other) ? one : other;
      if (apart(lines, one, other, profile) && standsOut(trial, weaker, profile)) {
        return true;
      }
    }
    return false;
  }

  private static boolean apart(DiffractionLines lines, int one, int other, PeakProfile profile) {
    double first = area(lines, one);
    double second = area(lines, other);
    if (!(Math.min(first, second) > WEAKER * Math.max(first, second))) {
      return false;
    }
    double x = angle(lines, one);
    double y = angle(lines, other);
    double mean = (profile.at(x, WAVELENGTH).fwhm() + profile.at(y, WAVELENGTH).fwhm()) / 2;
    return Math.abs(x - y) >= APART * mean;
  }

  private static boolean standsOut(FilmTrial trial, int family, PeakProfile profile) {
    DiffractionLines lines = trial.film().lines();
    double centre = angle(lines, family);
    PseudoVoigt shape = profile.at(centre, WAVELENGTH);
    double area = area(lines, family) * FIRST_OF_DOUBLET;
    if (area * shape.at(0) < OWN_SHARE * trial.reflectionsAt(centre)) {
      return false;
    }
    double[] signal = new double[trial.grid().size()];
    int from = (int) Math.ceil(trial.grid().indexOf(centre - shape.fwhm()));
    int to = (int) Math.floor(trial.grid().indexOf(centre + shape.fwhm()));
    for (int i = Math.max(0, from); i <= Math.min(signal.length - 1, to); i++) {
      signal[i] = area * shape.at(trial.grid().at(i) - centre);
    }
    return trial.significance(signal) >= LEAST_SIGNIFICANCE;
  }

  private static double angle(DiffractionLines lines, int family) {
    double sine = WAVELENGTH / (2 * lines.spacingAngstrom(family));
    return sine < 1 ? 2 * Math.toDegrees(Math.asin(sine)) : 180;
  }

  private static double area(DiffractionLines lines, int family) {
    double angle = angle(lines, family);
    return angle < 180 ? lines.intensity(family) * LorentzPolarization.UNPOLARIZED.at(angle) : 0;
  }
}
