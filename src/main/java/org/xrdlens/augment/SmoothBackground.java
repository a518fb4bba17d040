package org.xrdlens.augment;

import java.util.random.RandomGenerator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.simulate.AirScatter;
import org.xrdlens.simulate.AmorphousHump;
import org.xrdlens.simulate.Background;

/**
 * What lies under the lines: a constant level (fluorescence, detector), air scatter, and the halo
 * of a glass substrate near 24° (for Cu Kα).
 *
 * @param level range of the constant relative to the strongest point, drawn logarithmically
 * @param air range of the air scatter at 10° relative to the strongest point, logarithmically
 * @param halo range of the halo's height relative to the strongest point, logarithmically
 */
public record SmoothBackground(Range level, Range air, Range halo) implements PatternEffect {
  private static final Range HALO_CENTRE_DEGREES = new Range(20, 28);
  private static final Range HALO_FWHM_DEGREES = new Range(7, 14);

  @Override
  public String title() {
    return "Background";
  }

  @Override
  public SmoothBackground scaled(double strength) {
    return new SmoothBackground(level.times(strength), air.times(strength), halo.times(strength));
  }

  @Override
  public DiffractionPattern apply(
      DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
    double[] y = pattern.intensity();
    double strongest = Math.max(0, pattern.highestIntensity());
    double levelShare = level.logUniform(random);
    double airShare = air.logUniform(random);
    double haloShare = halo.logUniform(random);
    log.drew(this, "level", levelShare);
    log.drew(this, "air", airShare);
    log.drew(this, "halo", haloShare);
    Background constant = angle -> strongest * levelShare;
    AmorphousHump hump =
        new AmorphousHump(
            strongest * haloShare,
            HALO_CENTRE_DEGREES.uniform(random),
            HALO_FWHM_DEGREES.uniform(random));
    double[] angles = pattern.twoTheta();
    boolean counts = Counts.in(pattern);
    double[] sum = counts ? new double[y.length] : y;
    constant.addTo(angles, sum);
    new AirScatter(strongest * airShare).addTo(angles, sum);
    hump.addTo(angles, sum);
    if (counts) {
      Counts.add(true, y, sum, random);
    }
    return pattern.takingIntensity(y);
  }
}
