package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanTimeTest {

  /** 48° are 2400, 1200, 600, 300, 150 and 75 steps, and one position more. */
  @ParameterizedTest
  @CsvSource({"0.02,2401", "0.04,1201", "0.08,601", "0.16,301", "0.32,151", "0.64,76"})
  void everyPositionCostsCountingAndMoving(double step, int positions) {
    ScanTime time = new ScanTime(10, 58, step, 1.5, 0.25);
    assertThat(time.positions()).isEqualTo(positions);
    assertThat(time.seconds()).isCloseTo(positions * 1.75, within(1e-9));
  }

  @Test
  void aStepThatDoesNotFitEndsBeforeTheEnd() {
    assertThat(new ScanTime(0, 1, 0.3, 1, 0).positions()).isEqualTo(4);
  }

  @Test
  void aShareOfTheCountingTimeLeavesTheMoving() {
    ScanTime time = new ScanTime(10, 58, 0.04, 2, 0.5).withCounting(0.1);
    assertThat(time.seconds()).isCloseTo(1201 * 0.7, within(1e-9));
    assertThat(time.withStep(0.16).seconds()).isCloseTo(301 * 0.7, within(1e-9));
  }

  @Test
  void theSentenceTellsRangeStepAndTimes() {
    assertThat(new ScanTime(10, 58, 0.16, 1, 0.1))
        .hasToString(
            "an XRD pattern in 5.5 minutes (from 10.00° to 58.00° in steps of 0.16°, 1 s per step"
                + " and 0.1 s for moving)");
  }

  @Test
  void whatIsNoScanIsRefused() {
    assertThatThrownBy(() -> new ScanTime(58, 10, 0.1, 1, 0)).hasMessageContaining("58.0° to 10");
    assertThatThrownBy(() -> new ScanTime(10, 58, 0, 1, 0)).hasMessageContaining("steps of 0.0°");
    assertThatThrownBy(() -> new ScanTime(10, 58, 0.1, 0, 0)).hasMessageContaining("0.0 s");
    assertThatThrownBy(() -> new ScanTime(10, 58, 0.1, 1, -1)).hasMessageContaining("-1.0 s");
  }
}
