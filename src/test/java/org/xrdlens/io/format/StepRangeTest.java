package org.xrdlens.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StepRangeTest {

  @Test
  void placesPointsFromTheStartOn() throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    double[] position = range(10, 10.06, 0.02).points(new double[4], record).position();
    assertThat(position).containsExactly(10, 10.02, 10.04, 10 + 3 * 0.02);
    assertThat(record.entries()).isEmpty();
  }

  @Test
  void goesDownwardsWithANegativeStep() throws PatternFormatException {
    assertThat(range(3, 1, -1).points(new double[3], new ImportRecord()).position())
        .containsExactly(3, 2, 1);
  }

  @Test
  void takesTheStepFromBothEndsWhereItWasRounded() throws PatternFormatException {
    double exact = 0.0131303;
    int n = 5000;
    StepRange range = range(5, 5 + (n - 1) * exact, 0.013);
    ImportRecord record = new ImportRecord();
    double[] position = range.points(new double[n], record).position();
    assertThat(position[n - 1]).isCloseTo(range.stop(), within(1e-9));
    assertThat(record.entries()).containsOnlyKeys("step");
  }

  @Test
  void keepsTheStepOfAScanThatStoppedEarly() throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    double[] position = range(10, 80, 0.02).points(new double[3400], record).position();
    assertThat(position[3399]).isCloseTo(10 + 3399 * 0.02, within(1e-9));
    assertThat(record.entries().get("warning")).contains("3501 points").contains("3400");
  }

  @Test
  void refusesWhatIsNoRange() {
    for (double step : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY, 1e31}) {
      assertThatThrownBy(() -> range(10, 20, step))
          .isInstanceOf(PatternFormatException.class)
          .hasMessageContaining("made.txt");
    }
    assertThatThrownBy(() -> range(Double.NaN, 20, 1)).isInstanceOf(PatternFormatException.class);
  }

  private static StepRange range(double start, double stop, double step)
      throws PatternFormatException {
    return StepRange.of("made.txt", start, stop, step);
  }
}
