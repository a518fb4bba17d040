package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xrdlens.evaluate.Interval;
import org.xrdlens.evaluate.PairedLoss;
import org.xrdlens.evaluate.ScanTime;

/** What follows from significant losses and from such that are not. */
class StepLossesTest {
  private static final ScanTime TIME = new ScanTime(10, 58, 0.04, 1, 0.1);
  private static final List<Double> STEPS = List.of(0.04, 0.16, 0.64);
  private static final List<Double> COUNTS = List.of(1.0, 0.1);

  private static final ScanConditions SCANS =
      new ScanConditions(
          List.of(
              ScanCondition.AS_MEASURED,
              ScanCondition.of(0.04, 1),
              ScanCondition.of(0.16, 1),
              ScanCondition.of(0.64, 1),
              ScanCondition.ownStep(0.1),
              ScanCondition.of(0.04, 0.1),
              ScanCondition.of(0.16, 0.1),
              ScanCondition.of(0.64, 0.1)),
          STEPS,
          COUNTS,
          0.04,
          List.of());

  /** A p value for each condition; 64 patterns. */
  private static StepLosses losses(double... pValues) {
    return losses(new LossLimit(0.05, 4), pValues);
  }

  private static StepLosses losses(LossLimit limit, double... pValues) {
    return new StepLosses(SCANS, rows(true, pValues), limit);
  }

  /** Two of 64 patterns are lost: 3.1 points. */
  private static List<StepLoss> rows(boolean coarseTraining, double... pValues) {
    StudyScore score = new StudyScore(0.8, new Interval(0.7, 0.9));
    StudyScore loss = new StudyScore(2 / 64.0, new Interval(0, 0.1));
    return IntStream.range(0, pValues.length)
        .mapToObj(
            c ->
                new StepLoss(
                    coarseTraining,
                    SCANS.conditions().get(c),
                    score,
                    loss,
                    new PairedLoss(64, 3, 1, pValues[c]),
                    SCANS.seconds(SCANS.conditions().get(c), TIME)))
        .toList();
  }

  @Test
  void theSentenceIsAboutTheTrainingThatAllowsTheLargestStep() {
    List<StepLoss> both = new ArrayList<>(rows(false, 1, 0.5, 0.01, 0.01, 1, 1, 1, 1));
    both.addAll(rows(true, 1, 0.5, 0.5, 0.01, 1, 1, 1, 1));
    StepLosses losses = new StepLosses(SCANS, both, new LossLimit(0.05, 4));
    assertThat(losses.modes()).containsExactly(false, true);
    assertThat(new StepSizeText(losses, 64, "grouped", 1, TIME).sentence())
        .contains("in steps of 0.16°")
        .endsWith("trained on coarse patterns too.");
    List<StepLoss> other = new ArrayList<>(rows(false, 1, 0.5, 0.5, 0.5, 1, 1, 1, 1));
    other.addAll(rows(true, 1, 0.01, 0.5, 0.01, 1, 1, 1, 1));
    StepLosses without = new StepLosses(SCANS, other, new LossLimit(0.05, 4));
    assertThat(new StepSizeText(without, 64, "grouped", 1, TIME).sentence())
        .contains("in steps of 0.64°")
        .endsWith("trained on patterns as measured.");
  }

  @Test
  void theLargestStepIsTheLastBeforeTheFirstSignificantLoss() {
    StepLosses losses = losses(1, 0.5, 0.3, 0.01, 0.6, 0.6, 0.2, 0.01);
    assertThat(losses.largestStep(true).orElseThrow().scan()).isEqualTo(ScanCondition.of(0.16, 1));
    StepLosses later = losses(1, 0.5, 0.01, 0.3, 0.6, 0.6, 0.2, 0.2);
    assertThat(later.largestStep(true).orElseThrow().scan()).isEqualTo(ScanCondition.of(0.04, 1));
    assertThat(losses(1, 0.01, 0.5, 0.5, 1, 1, 1, 1).largestStep(true)).isEmpty();
  }

  @Test
  void aLossOfMoreThanIsToleratedCountsThoughItIsNotSignificant() {
    double[] none = {1, 1, 1, 1, 1, 1, 1, 1};
    assertThat(losses(new LossLimit(0.05, 3), none).largestStep(true)).isEmpty();
    assertThat(losses(new LossLimit(0.05, 3.2), none).largestStep(true).orElseThrow().scan())
        .isEqualTo(ScanCondition.of(0.64, 1));
    assertThatThrownBy(() -> new LossLimit(0.5, 2)).hasMessageContaining("is 0.5");
    assertThatThrownBy(() -> new LossLimit(0.05, -1)).hasMessageContaining("is -1.0");
  }

  @Test
  void theQuickestScanHasNoSignificantLossAmongAllThatAreFinerOrLongerCounted() {
    StepLosses losses = losses(1, 0.5, 0.3, 0.01, 0.6, 0.6, 0.2, 0.4);
    assertThat(losses.quickest(true).orElseThrow().scan()).isEqualTo(ScanCondition.of(0.16, 0.1));
    assertThat(losses.shortestCounting(true).orElseThrow().scan())
        .isEqualTo(ScanCondition.ownStep(0.1));
    StepLosses thin = losses(1, 0.5, 0.3, 0.5, 0.02, 0.6, 0.2, 0.4);
    assertThat(thin.quickest(true).orElseThrow().scan()).isEqualTo(ScanCondition.of(0.64, 1));
    assertThat(thin.shortestCounting(true).orElseThrow().scan())
        .isEqualTo(ScanCondition.AS_MEASURED);
  }

  /** 301 positions of 1.1 s are 331.1 s. */
  @Test
  void theSentenceTellsTheTimeOfTheLargestStep() {
    StepSizeText text =
        new StepSizeText(losses(1, 0.5, 0.3, 0.01, 0.6, 0.6, 0.2, 0.01), 64, "grouped", 1, TIME);
    assertThat(text.sentence())
        .isEqualTo(
            "An XRD pattern in 5.5 minutes (from 10.00° to 58.00° in steps of 0.16°, 1 s per step"
                + " and 0.1 s for moving): the longest studied step without significant loss of"
                + " accuracy (of at most 4 points), for networks trained on coarse patterns too.");
    assertThat(text.text()).startsWith("XRD Lens, step-size study\n").contains(text.sentence());
    StepSizeText none = new StepSizeText(losses(1, 0, 0, 0, 0, 0, 0, 0), 64, "grouped", 1, TIME);
    assertThat(none.sentence()).startsWith("Every studied step loses accuracy;");
  }
}
