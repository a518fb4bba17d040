package org.xrdlens.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static final long SECOND = 1_000_000_000;
  private static final long START = -7 * SECOND;

  private final TimeLeft left = new TimeLeft();

  /** Steady work from {@code from} to {@code to}: what is said at its end. */
  private Optional<String> steady(long from, long to, long total, double secondsEach) {
    Optional<String> said = Optional.empty();
    for (long done = from; done <= to; done++) {
      said = left.after(done, total, START + (long) (done * secondsEach * SECOND));
    }
    return said;
  }

  @Test
  void steadyWorkTakesAsLongForTheRestAsItsSpeedSays() {
    // 900 of 1000 at 1 s each are left after 100 s: 15 min.
    assertThat(steady(0, 100, 1000, 1)).contains("about 15 min left");
    assertThat(steady(101, 930, 1000, 1)).contains("about 70 s left");
    assertThat(steady(931, 999, 1000, 1)).contains("about 10 s left");
    assertThat(steady(1000, 1000, 1000, 1)).isEmpty();
  }

  @Test
  void longWorkIsToldInHours() {
    assertThat(steady(0, 40, 10_000, 1)).contains("about 3 h left");
  }

  @Test
  void workOfAFewSecondsIsNotWorthAWordAtAnyTime() {
    for (int done = 0; done <= 90; done++) {
      assertThat(left.after(done, 90, done * SECOND / 10)).isEmpty();
    }
  }

  @Test
  void nothingIsSaidBeforeTheSpeedIsKnown() {
    assertThat(steady(0, 2, 1000, 1)).isEmpty();
    assertThat(steady(3, 3, 1000, 1)).isPresent();
  }

  @Test
  void aSlowStepMovesTheAnswerLittleAndALastingSlownessMovesItAll() {
    steady(0, 100, 1000, 1);
    // 900 s are left; a step of 3 s is a tenth of what counts.
    long time = START + 103 * SECOND;
    assertThat(left.after(101, 1000, time)).contains("about 17 min left");
    for (long done = 102; done < 200; done++) {
      left.after(done, 1000, time += 3 * SECOND);
    }
    assertThat(left.after(200, 1000, time + 3 * SECOND)).contains("about 40 min left");
  }

  @Test
  void otherWorkBeginsAnew() {
    steady(0, 100, 1000, 1);
    assertThat(left.after(0, 1000, START + 101 * SECOND)).isEmpty();
    assertThat(left.after(1, 1000, START + 102 * SECOND)).isEmpty();
    steady(0, 100, 1000, 1);
    assertThat(left.after(101, 5000, START + 101 * SECOND)).isEmpty();
  }

  @Test
  void aStepThatComesInLateIsNoOtherWork() {
    steady(0, 100, 1000, 1);
    assertThat(left.after(98, 1000, START + 100 * SECOND)).isPresent();
  }

  @Test
  void workOfUnknownSizeHasNoTimeLeft() {
    assertThat(steady(0, 100, 0, 1)).isEmpty();
  }
}
