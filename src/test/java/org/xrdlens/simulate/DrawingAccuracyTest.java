package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;

/** What is drawn quickly against the slow sum of all profiles at all points. */
class DrawingAccuracyTest {
  private static final double TOLERANCE = 1e-4;
  private static final int EVERY = 6;

  /** Powders and textured films of the whole library, of crystallites from 10 to 150 nm. */
  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.04, 0.16})
  void drawnPatternsAreTheSumOfTheirProfiles(double step) {
    TwoThetaGrid grid = TwoThetaGrid.between(10.02, 57.98, step);
    SplittableRandom random = new SplittableRandom(11);
    var library = StructureLibrary.builtIn();
    for (int s = random.nextInt(EVERY); s < library.size(); s += EVERY) {
      DiffractionLines lines = DiffractionLines.of(library.get(s), Radiation.CU_KALPHA1, 60);
      if (random.nextBoolean()) {
        lines = lines.textured(Texture.of(new MillerIndex(1, 0, 0), new MarchDollase(0.2), 0.9));
      }
      PeakProfile profile =
          PeakProfile.ofConstantWidth(0.05 + 0.07 * random.nextDouble())
              .withCrystalliteSize(10 * Math.exp(random.nextDouble() * Math.log(15)))
              .withMicrostrain(0.002 * random.nextDouble());
      double[] drawn = PatternRenderer.of(grid, Radiation.CU_KALPHA_DOUBLET, profile).render(lines);
      double highest = Arrays.stream(drawn).max().orElseThrow();
      int stride = Math.max(1, drawn.length / 400);
      for (int i = random.nextInt(stride); i < drawn.length; i += stride) {
        assertThat(drawn[i])
            .as("%s at %.2f°", lines.name(), grid.at(i))
            .isCloseTo(exact(lines, profile, grid.at(i)), within(TOLERANCE * highest));
      }
    }
  }

  private static double exact(DiffractionLines lines, PeakProfile profile, double angle) {
    Radiation doublet = Radiation.CU_KALPHA_DOUBLET;
    return (sum(lines, profile, doublet.wavelengthAngstrom(), angle)
            + doublet.secondRatio()
                * sum(lines, profile, doublet.secondWavelengthAngstrom(), angle))
        / (1 + doublet.secondRatio());
  }

  private static double sum(
      DiffractionLines lines, PeakProfile profile, double wavelength, double angle) {
    double sum = 0;
    for (int i = 0; i < lines.size(); i++) {
      double sine = wavelength / (2 * lines.spacingAngstrom(i));
      if (sine < 1) {
        double twoTheta = 2 * Math.toDegrees(Math.asin(sine));
        double area = lines.intensity(i) * LorentzPolarization.UNPOLARIZED.at(twoTheta);
        sum += area * profile.at(twoTheta, wavelength).at(angle - twoTheta);
      }
    }
    return sum;
  }
}
