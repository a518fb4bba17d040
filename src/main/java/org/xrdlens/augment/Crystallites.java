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
  public String title() {
    return "Crystallite size and strain";
  }

  @Override
  public Crystallites scaled(double strength) {
    return new Crystallites(
        sizeNanometres.about(FilmDraft.PLAIN_SIZE_NANOMETRES, strength),
        microstrain.times(strength),
        instrumentFwhmDegrees.about(FilmDraft.PLAIN_INSTRUMENT_FWHM_DEGREES, strength));
  }

  @Override
  public void apply(FilmDraft film, RandomGenerator random) {
    double size = sizeNanometres.logUniform(random);
    double strain = microstrain.uniform(random);
    double instrument = instrumentFwhmDegrees.uniform(random);
    film.drew(this, "size nm", size);
    film.drew(this, "microstrain", strain);
    film.drew(this, "instrument °", instrument);
    film.setWidths(size, strain, instrument);
  }
}
