package org.xrdlens.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.xrdlens.progress.Progress;

class TimeWarpingTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  private static float[] noise(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  private static float[] peak(int length, int place) {
    float[] values = new float[length];
    values[place - 1] = 0.5f;
    values[place] = 1;
    values[place + 1] = 0.5f;
    return values;
  }

  /**
   * By hand, the sums of the cheapest ways to each cell, rows for a, in the band of one point:
   *
   * <pre>
   * 0 0
   * 1 1 0
   *   5 1 0
   *     2 4
   * </pre>
   */
  @Test
  void findsTheCheapestWayOfAMatrixWorkedOutByHand() {
    float[] a = {0, 1, 2, 0};
    float[] b = {0, 0, 1, 2};
    assertThat(new TimeWarping(1).between(a, b, NONE)).isEqualTo(4);
    assertThat(new TimeWarping(0).between(a, b, NONE)).isEqualTo(6);
  }

  @Test
  void aPeakThatMovesWithinTheBandCostsNothing() {
    assertThat(new TimeWarping(5).between(peak(60, 20), peak(60, 25), NONE)).isZero();
    assertThat(new TimeWarping(5).between(peak(60, 20), peak(60, 26), NONE)).isPositive();
  }

  @Test
  void withoutABandItIsTheSquaredEuclideanDistance() {
    float[] a = noise(50, 1);
    float[] b = noise(50, 2);
    double squares = 0;
    for (int i = 0; i < 50; i++) {
      squares += Math.pow((double) a[i] - b[i], 2);
    }
    assertThat(new TimeWarping(0).between(a, b, NONE)).isCloseTo(squares, within(1e-12));
  }

  @Test
  void aWiderBandNeverCostsMore() {
    double before = NONE;
    for (int band = 0; band < 20; band++) {
      double now = new TimeWarping(band).between(noise(50, 1), noise(50, 2), NONE);
      assertThat(now).isLessThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isPositive();
  }

  @Test
  void isTheSameFromBothSides() {
    TimeWarping warping = new TimeWarping(4);
    assertThat(warping.between(noise(50, 1), noise(50, 2), NONE))
        .isEqualTo(warping.between(noise(50, 2), noise(50, 1), NONE));
  }

  @Test
  void endsEarlyOnlyWhereTheLimitIsReached() {
    TimeWarping warping = new TimeWarping(4);
    double exact = warping.between(noise(50, 1), noise(50, 2), NONE);
    assertThat(warping.between(noise(50, 1), noise(50, 2), exact * 1.001)).isEqualTo(exact);
    assertThat(warping.between(noise(50, 1), noise(50, 2), exact / 3)).isBetween(exact / 3, exact);
  }

  @Test
  void theNearestExampleByWarpingIsTheShiftedOne() {
    Examples examples =
        new Examples(new float[][] {peak(60, 22), peak(60, 30)}, new int[] {0, 1}, 2);
    float[] between = peak(60, 25);
    between[40] = 0.01f;
    assertThat(NearestExample.warped(4).learn(examples, 1, Progress.NONE).probabilities(between))
        .containsExactly(1, 0);
  }
}
