package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.MarchDollase;
import org.xrdlens.simulate.Texture;

/**
 * Preferred orientation of the crystallites about the film's normal by the March-Dollase function
 * (Dollase, J. Appl. Cryst. 19:267, 1986, doi 10.1107/S0021889886089458). The axis is drawn among
 * the most widely spaced planes that reflect, which are those along which films grow.
 *
 * @param probability how often a film is textured
 * @param coefficient range of the March coefficient, drawn logarithmically: 1 is a powder, 0.1 all
 *     but one orientation, above 1 planes stand upright
 * @param axes among how many planes the axis is drawn
 * @param fraction range of the share of crystallites that are oriented
 */
public record FibreTexture(double probability, Range coefficient, int axes, Range fraction)
    implements FilmEffect {
  /** A plane weaker than this, relative to the strongest line, names no axis. */
  private static final double WEAKEST = 0.02;

  @Override
  public String title() {
    return "Fibre texture";
  }

  @Override
  public FibreTexture scaled(double strength) {
    return new FibreTexture(probability, coefficient.about(1, strength), axes, fraction);
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    if (random.nextDouble() >= probability) {
      return;
    }
    List<MillerIndex> candidates = candidates(film.lines());
    MillerIndex axis = candidates.get(random.nextInt(candidates.size()));
    MarchDollase march = new MarchDollase(coefficient.logUniform(random));
    double oriented = fraction.uniform(random);
    film.drew(this, "coefficient along " + axis, march.coefficient());
    film.drew(this, "fraction", oriented);
    film.replaceLines(film.lines().textured(Texture.of(axis, march, oriented)));
  }

  private List<MillerIndex> candidates(DiffractionLines lines) {
    double strongest = 0;
    for (int i = 0; i < lines.size(); i++) {
      strongest = Math.max(strongest, lines.intensity(i));
    }
    List<MillerIndex> found = new ArrayList<>();
    for (int i = 0; i < lines.size() && found.size() < axes; i++) {
      if (lines.intensity(i) >= WEAKEST * strongest && !multipleOfAny(lines.hkl(i), found)) {
        found.add(lines.hkl(i));
      }
    }
    return found;
  }

  private static boolean multipleOfAny(MillerIndex hkl, List<MillerIndex> axes) {
    return axes.stream()
        .anyMatch(
            axis ->
                hkl.h() * axis.k() == hkl.k() * axis.h()
                    && hkl.k() * axis.l() == hkl.l() * axis.k()
                    && hkl.h() * axis.l() == hkl.l() * axis.h());
  }
}
