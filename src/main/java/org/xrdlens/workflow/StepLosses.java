package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xrdlens.evaluate.PairedLoss;
import org.xrdlens.evaluate.ScanTime;
import org.xrdlens.io.CsvWriter;

/**
 * What a step-size study has found: the loss of every condition against patterns as measured and
 * networks that learned from such.
 *
 * <p>The largest step without significant loss is the one up to which no studied step loses
 * significantly at level α, or more than is tolerated. Each is tested by itself: no correction for
 * the number of tests, which errs towards shorter steps. That a loss is not significant does not
 * prove that there is none, with few patterns least of all; hence the second condition, and the
 * interval, which tells how large the loss may be.
 *
 * @param scans the conditions of a way of training
 * @param all losses: the conditions in order for each way of training
 * @param limit which losses count
 */
record StepLosses(ScanConditions scans, List<StepLoss> all, LossLimit limit) {
  /** The table's name. */
  static final String TABLE = "losses.csv";

  /** What it begins with. */
  static final String START = "coarse_training,condition,step,counts,";

  /** Its columns. */
  static final List<String> COLUMNS =
      List.of(
          "coarse_training",
          "condition",
          "step",
          "counts",
          "accuracy",
          "interval_low",
          "interval_high",
          "loss",
          "loss_low",
          "loss_high",
          "lost",
          "gained",
          "p_value",
          "significant",
          "accepted",
          "seconds");

  /** Copies. */
  StepLosses {
    all = List.copyOf(all);
  }

  /**
   * Computes all losses.
   *
   * @param modes whether coarse patterns were learned from, for each way of training in order; the
   *     first is the reference
   */
  static StepLosses of(
      ScanConditions scans,
      List<Boolean> modes,
      StudyScores scores,
      ScanTime time,
      LossLimit limit) {
    List<StepLoss> all = new ArrayList<>();
    for (int m = 0; m < modes.size(); m++) {
      for (int c = 0; c < scans.conditions().size(); c++) {
        int condition = m * scans.conditions().size() + c;
        ScanCondition scan = scans.conditions().get(c);
        all.add(
            new StepLoss(
                modes.get(m),
                scan,
                scores.score(condition),
                scores.loss(0, condition),
                scores.pairedLoss(0, condition),
                scans.seconds(scan, time)));
      }
    }
    return new StepLosses(scans, all, limit);
  }

  /** Patterns as measured, judged by networks that learned from such. */
  StepLoss reference() {
    return all.get(0);
  }

  /** Whether coarse patterns were learned from, for each way of training that was tried. */
  List<Boolean> modes() {
    return all.stream().map(StepLoss::coarseTraining).distinct().toList();
  }

  /** The loss of a condition. */
  StepLoss of(boolean coarseTraining, ScanCondition scan) {
    return all.stream()
        .filter(loss -> loss.coarseTraining() == coarseTraining && loss.scan().equals(scan))
        .findFirst()
        .orElseThrow();
  }

  /** The largest step without significant loss at the whole counting time, if there is any. */
  Optional<StepLoss> largestStep(boolean coarseTraining) {
    return lastWithoutLoss(
        scans.steps().stream().map(s -> of(coarseTraining, ScanCondition.of(s, 1))).toList());
  }

  /** The shortest counting time without significant loss at the patterns' own step. */
  Optional<StepLoss> shortestCounting(boolean coarseTraining) {
    return lastWithoutLoss(
        scans.counts().stream().map(c -> of(coarseTraining, ScanCondition.ownStep(c))).toList());
  }

  private Optional<StepLoss> lastWithoutLoss(List<StepLoss> ordered) {
    StepLoss last = null;
    for (StepLoss loss : ordered) {
      if (limit.isExceededBy(loss)) {
        break;
      }
      last = loss;
    }
    return Optional.ofNullable(last);
  }

  /**
   * The quickest scan without significant loss, of step and counting time together: nothing that is
   * finer or longer counted loses significantly either.
   */
  Optional<StepLoss> quickest(boolean coarseTraining) {
    return all.stream()
        .filter(loss -> loss.coarseTraining() == coarseTraining)
        .filter(loss -> all.stream().noneMatch(other -> spoils(other, loss)))
        .min(Comparator.comparingDouble(StepLoss::seconds));
  }

  private boolean spoils(StepLoss other, StepLoss loss) {
    return other.coarseTraining() == loss.coarseTraining()
        && scans.step(other.scan()) <= scans.step(loss.scan())
        && other.scan().counts() >= loss.scan().counts()
        && limit.isExceededBy(other);
  }

  /** The rows of {@code losses.csv}. */
  List<List<Object>> rows() {
    return all.stream().map(this::row).toList();
  }

  private List<Object> row(StepLoss loss) {
    PairedLoss test = loss.test();
    return List.of(
        loss.coarseTraining(),
        loss.scan().title(),
        scans.step(loss.scan()),
        loss.scan().counts(),
        loss.accuracy().value(),
        loss.accuracy().interval().low(),
        loss.accuracy().interval().high(),
        loss.loss().value(),
        loss.loss().interval().low(),
        loss.loss().interval().high(),
        test.lost(),
        test.gained(),
        test.pValue(),
        test.isSignificantAt(limit.alpha()),
        !limit.isExceededBy(loss),
        loss.seconds());
  }

  /** Writes {@code losses.csv}. */
  void write(Path output) throws IOException {
    CsvWriter table = new CsvWriter(COLUMNS);
    rows().forEach(row -> table.row(row.toArray()));
    table.write(output.resolve(TABLE));
  }
}
