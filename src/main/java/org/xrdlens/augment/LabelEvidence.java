package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.BraggAngle;
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

  /** The doublet counts as one line at its mean, as below 45° films show it. */
  private static final double WAVELENGTH = meanWavelength(Radiation.CU_KALPHA_DOUBLET);

  /** A choice: so many superlattice lines, the strongest of the powder, are looked for. */
  private static final int MOST_LINES = 48;

  /** Of these, so many mostly show enough already. */
  private static final int FEW_LINES = 6;

  /** A choice: how far from its centre a line is looked at, in widths. */
  private static final double REACH = 1;

  private final List<PseudoParent> parents;
  private final List<int[]> superlattices;

  private LabelEvidence(List<PseudoParent> parents, List<int[]> superlattices) {
    this.parents = parents;
    this.superlattices = superlattices;
  }

  /** What films of a structure must show. */
  static LabelEvidence of(DiffractionLines powder) {
    double strongest =
        IntStream.range(0, powder.size()).mapToDouble(i -> area(powder, i)).max().orElse(0);
    List<PseudoParent> parents = new ArrayList<>();
    List<int[]> superlattices = new ArrayList<>();
    for (PseudoParent parent : PseudoParent.of(powder)) {
      int[] lacked =
          IntStream.range(0, powder.size())
              .filter(parent::lacks)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -area(powder, i)))
              .limit(MOST_LINES)
              .mapToInt(i -> i)
              .toArray();
      if (lacked.length > 0 && area(powder, lacked[0]) >= LEAST_OF_POWDER * strongest) {
        parents.add(parent);
        superlattices.add(lacked);
      }
    }
    return new LabelEvidence(parents, superlattices);
  }

  /** From how many parents films have to differ. */
  int parents() {
    return parents.size();
  }

  /** Whether a film shows what it must. */
  boolean isShownBy(FilmTrial trial) {
    if (!(trial.significance(trial.own()) >= LEAST_SIGNIFICANCE)) {
      return false;
    }
    for (int p = 0; p < parents.size(); p++) {
      if (!superlatticeStandsOut(trial, superlattices.get(p))
          && !showsSplit(trial, parents.get(p))) {
        return false;
      }
    }
    return true;
  }

  /** Each line adds to the evidence, so the strongest of the powder are enough where they do. */
  private static boolean superlatticeStandsOut(FilmTrial trial, int[] families) {
    int few = Math.min(FEW_LINES, families.length);
    double[] signal = new double[trial.grid().size()];
    addCores(trial, Arrays.copyOf(families, few), signal);
    if (trial.significance(signal) >= LEAST_SIGNIFICANCE) {
      return true;
    }
    addCores(trial, Arrays.copyOfRange(families, few, families.length), signal);
    return few < families.length && trial.significance(signal) >= LEAST_SIGNIFICANCE;
  }

  /** Adds what the middles of some lines give to each point. */
  private static void addCores(FilmTrial trial, int[] families, double[] signal) {
    DiffractionLines lines = trial.film().lines();
    PeakProfile profile = trial.film().profile();
    TwoThetaGrid grid = trial.grid();
    for (int family : families) {
      double centre = angle(lines, family);
      if (lines.intensity(family) > 0 && centre < grid.last() && centre > grid.first()) {
        PseudoVoigt shape = profile.at(centre, WAVELENGTH);
        double area = lines.intensity(family) * LorentzPolarization.UNPOLARIZED.at(centre);
        double reach = REACH * shape.fwhm();
        int to = (int) Math.min(signal.length - 1.0, Math.floor(grid.indexOf(centre + reach)));
        for (int i = (int) Math.max(0, Math.ceil(grid.indexOf(centre - reach))); i <= to; i++) {
          signal[i] += area * shape.at(grid.at(i) - centre);
        }
      }
    }
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
    double area = area(lines, family);
    if (area * shape.at(0) < OWN_SHARE * trial.reflectionsAt(centre)) {
      return false;
    }
    double[] signal = new double[trial.grid().size()];
    addCores(trial, new int[] {family}, signal);
    return trial.significance(signal) >= LEAST_SIGNIFICANCE;
  }

  private static double meanWavelength(Radiation doublet) {
    double ratio = doublet.secondRatio();
    return (doublet.wavelengthAngstrom() + ratio * doublet.secondWavelengthAngstrom())
        / (1 + ratio);
  }

  private static double angle(DiffractionLines lines, int family) {
    double sine = WAVELENGTH / (2 * lines.spacingAngstrom(family));
    return sine < 1 ? 2 * Math.toDegrees(BraggAngle.ofSine(sine)) : 180;
  }

  private static double area(DiffractionLines lines, int family) {
    double angle = angle(lines, family);
    return angle < 180 ? lines.intensity(family) * LorentzPolarization.UNPOLARIZED.at(angle) : 0;
  }
}
