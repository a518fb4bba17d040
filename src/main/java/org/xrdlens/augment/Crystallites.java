package org.xrdlens.augment;

import java.util.random.RandomGenerator;

/**
 * Size and microstrain of the crystallites and the instrument's resolution, which together make the
 * width of the lines.
 *
 * @param sizeNanometres range of the crystallite size (Scherrer) in nm, drawn logarithmically
 * @param microstrain range of the microstrain Δd/d; 0.002 is 0.2 %
 * @param instrumentFwhmDegrees range of the instrument's full width at half maximum in degrees 2θ
 */
public record Crystallites(Range sizeNanometres, Range microstrain, Range instrumentFwhmDegrees)
    implements FilmEffect {

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    film.setWidths(
        sizeNanometres.logUniform(random),
        microstrain.uniform(random),
        instrumentFwhmDegrees.uniform(random));
  }
}
