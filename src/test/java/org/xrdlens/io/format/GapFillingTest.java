package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.pattern.DiffractionPattern;

/** Blank fields in files of a Gaussian line over a background with counting noise. */
class GapFillingTest {
  private static final double CENTRE = 14.1;
  private static final double SIGMA_DEGREES = 0.06;

  @Test
  void continuesThePeakWhoseTopOverflowed() throws PatternFormatException {
    double[] counts = counts(4, 900, 0);
    DiffractionPattern read = read(counts, y -> y < 10 || y > 600);
    int top = indexOfMax(counts);
    assertThat(read.size()).isEqualTo(counts.length);
    assertThat(read.intensity(top)).isCloseTo(counts[top], within(0.15 * counts[top]));
    assertThat(indexOfMax(read.intensity())).isCloseTo(top, within(1));
    assertThat(read.metadata().get("blank intensities")).contains("at the top of a peak");
  }

  @Test
  void setsCountsBelowTheDetectionLimitLow() throws PatternFormatException {
    double[] counts = counts(8, 900, 7);
    DiffractionPattern read = read(counts, y -> y < 10);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 10) {
        assertThat(read.intensity(i)).isBetween(0.0, 10.0);
      } else {
        assertThat(read.intensity(i)).isEqualTo(counts[i]);
      }
    }
    assertThat(read.metadata().get("blank intensities")).contains("below the lowest recorded");
  }

  @Test
  void makesNoPeakOfBackgroundPointsThatAreMissing() throws PatternFormatException {
    double[] counts = counts(1000, 50_000, 3);
    Random random = new Random(5);
    DiffractionPattern read = read(counts, y -> y < 1200 && random.nextInt(10) == 0);
    for (int i = 0; i < read.size(); i++) {
      double count = counts[(int) Math.rint((read.twoTheta(i) - angle(0)) / 0.02)];
      double sixSigma = 6 * Math.sqrt(Math.max(count, 1000));
      assertThat(read.intensity(i)).isCloseTo(count, within(sixSigma));
    }
  }

  @Test
  void scalesWithTheIntensities() throws PatternFormatException {
    double[] counts = counts(100, 5000, 11);
    double[] tenfold = Arrays.stream(counts).map(y -> 10 * y).toArray();
    DiffractionPattern once = read(counts, y -> y > 3000);
    DiffractionPattern scaled = read(tenfold, y -> y > 30_000);
    for (int i = 0; i < counts.length; i++) {
      double expected = 10 * once.intensity(i);
      assertThat(scaled.intensity(i)).isCloseTo(expected, within(1e-6 * expected));
    }
  }

  @Test
  void leavesAWideGapOut() throws PatternFormatException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      String count = i > 50 && i < 100 ? "" : Integer.toString(500 + 10 * (i % 7));
      text.append(String.format(Locale.ROOT, "%.2f\t%s\n", 10 + 0.05 * i, count));
    }
    DiffractionPattern read = read(text.toString());
    assertThat(read.size()).isEqualTo(200 - 49);
    assertThat(read.metadata().get("blank intensities")).contains("left out");
  }

  /** A Gaussian line on a flat background with counting noise, from 13 to 15.4 degrees. */
  private static double[] counts(double background, double height, long seed) {
    Random random = new Random(seed);
    double[] counts = new double[120];
    for (int i = 0; i < counts.length; i++) {
      double u = (angle(i) - CENTRE) / SIGMA_DEGREES;
      double mean = background + height * Math.exp(-u * u / 2);
      counts[i] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    return counts;
  }

  private static double angle(int index) {
    return 13 + 0.02 * index;
  }

  private static DiffractionPattern read(double[] counts, DoublePredicate blank)
      throws PatternFormatException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      String count = blank.test(counts[i]) ? "" : Integer.toString((int) counts[i]);
      text.append(String.format(Locale.ROOT, "%.2f\t%s\t\r\n", angle(i), count));
    }
    return read(text.toString());
  }

  private static DiffractionPattern read(String text) throws PatternFormatException {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return PatternFormats.standard().read(PatternSource.of("blanks.xy", bytes)).get(0);
  }

  private static int indexOfMax(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
