package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.simulate.MarchDollase;
import org.xrdlens.simulate.OrientationDensity;
import org.xrdlens.simulate.Texture;
import org.xrdlens.simulate.TextureComponent;
import org.xrdlens.simulate.WatsonFibre;

/**
 * Preferred orientation of the crystallites about the film's normal, by the March-Dollase function
 * (Dollase, J. Appl. Cryst. 19:267, 1986, doi 10.1107/S0021889886089458) or as a bell-shaped fibre
 * of given width. The axis is drawn among the most widely spaced planes that reflect, which are
 * those along which films grow. Which planes then reflect depends on the geometry, see {@link
 * GrazingScan}.
 *
 * @param probability how often a film is textured
 * @param coefficient range of the March coefficient, drawn logarithmically: 1 is a powder, 0.1 all
 *     but one orientation, above 1 planes stand upright
 * @param axes among how many planes an axis is drawn
 * @param fraction range of the share of crystallites that are oriented
 * @param secondAxis how often a textured film has two axes, which share its oriented crystallites
 * @param fibreShare how often an axis has a bell-shaped fibre instead of March-Dollase's function
 * @param fibreFwhmDegrees range of that fibre's full width at half maximum in degrees of tilt,
 *     drawn logarithmically; rocking curves of halide films are 5° to 40° wide
 */
public record FibreTexture(
    double probability,
    Range coefficient,
    int axes,
    Range fraction,
    double secondAxis,
    double fibreShare,
    Range fibreFwhmDegrees)
    implements FilmEffect {
  private static final Range USUAL_FWHM = new Range(5, 40);

  /** Refuses what is no probability. */
  public FibreTexture {
    Probability.check("texture", probability);
    Probability.check("second axis", secondAxis);
    Probability.check("fibre", fibreShare);
  }

  /** One axis with March-Dollase's function. */
  public FibreTexture(double probability, Range coefficient, int axes, Range fraction) {
    this(probability, coefficient, axes, fraction, 0, 0, USUAL_FWHM);
  }

  @Override
  public String title() {
    return "Fibre texture";
  }

  /** Weaker and stronger by the oriented share up to 1, and March's coefficient about 1. */
  @Override
  public FibreTexture scaled(double strength) {
    Range shares =
        new Range(
            Strength.probability(fraction.low(), strength),
            Strength.probability(fraction.high(), strength));
    return new FibreTexture(
        probability,
        coefficient.about(1, strength),
        axes,
        shares,
        secondAxis,
        fibreShare,
        fibreFwhmDegrees);
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    if (random.nextDouble() >= probability) {
      return;
    }
    List<MillerIndex> candidates = new ArrayList<>(GrowthAxes.of(film.lines(), axes));
    int count = Math.min(candidates.size(), random.nextDouble() < secondAxis ? 2 : 1);
    double oriented = fraction.uniform(random);
    film.drew(this, "fraction", oriented);
    double first = count == 2 ? random.nextDouble() : 1;
    List<TextureComponent> components = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      Collections.swap(candidates, k, k + random.nextInt(candidates.size() - k));
      double share = oriented * (k == 0 ? first : 1 - first);
      components.add(component(film, candidates.get(k), share, random));
    }
    film.setTexture(new Texture(components));
  }

  private TextureComponent component(
      FilmDraft film, MillerIndex axis, double share, RandomGenerator random) {
    OrientationDensity density;
    if (random.nextDouble() < fibreShare) {
      double fwhm = fibreFwhmDegrees.logUniform(random);
      film.drew(this, "width ° about (" + axis + ")", fwhm);
      density = new WatsonFibre(fwhm);
    } else {
      double march = coefficient.logUniform(random);
      film.drew(this, "coefficient along (" + axis + ")", march);
      density = new MarchDollase(march);
    }
    return new TextureComponent(axis, density, share);
  }
}
