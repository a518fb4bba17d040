package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xrdlens.chart.Curve;
import org.xrdlens.chart.TrainingFigure;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.network.TrainingHistory;
import org.xrdlens.workflow.LearningNetwork;

class TrainingLogTest {
  private final TrainingLog log = new TrainingLog("model");

  private void learned(int network, String heldOut, int step, double loss, double accuracy) {
    log.learned(
        new LearningNetwork(network, heldOut),
        new TrainingHistory.Point(step, loss, accuracy, 1e-3));
  }

  @Test
  void networksAreInOrderWhateverTheOrderInWhichTheyTell() {
    log.planned(40, 60);
    learned(2, "", 20, 1.2, 0.4);
    learned(1, "", 20, 1.5, 0.3);
    learned(2, "", 40, 0.8, 0.6);
    TrainingFigure figure = log.figure();
    assertThat(figure.filmSteps()).isEqualTo(40);
    assertThat(figure.steps()).isEqualTo(60);
    assertThat(figure.losses()).extracting(Curve::name).containsExactly("network 1", "network 2");
    assertThat(figure.losses().get(1).x()).containsExactly(20, 40);
    assertThat(figure.losses().get(1).y()).containsExactly(1.2, 0.8);
    assertThat(figure.accuracies().get(1).y()).containsExactly(0.4, 0.6);
    assertThat(figure.foldLosses()).isEmpty();
  }

  @Test
  void networksOfFoldsStandApartWithNamesOfTheirOwn() {
    learned(1, "grouped, fold 2", 60, 0.5, 0.8);
    learned(1, "grouped, fold 1", 60, 0.4, 0.9);
    learned(1, "", 20, 1.5, 0.3);
    TrainingFigure figure = log.figure();
    assertThat(figure.losses()).hasSize(1);
    assertThat(figure.foldLosses())
        .extracting(Curve::name)
        .containsExactly("without a fold", "network 1 without grouped, fold 2");
    assertThat(figure.foldAccuracies().get(0).y()).containsExactly(0.9);
  }

  @Test
  void foldsOfAProtocolAddUp() {
    log.judged(Protocol.GROUPED, 3, 4);
    log.judged(Protocol.RANDOM, 4, 4);
    log.judged(Protocol.GROUPED, 1, 4);
    assertThat(log.figure().heldOut())
        .containsExactly(
            new TrainingFigure.Level("random folds held out: 100 % of 4 right", 1),
            new TrainingFigure.Level("grouped folds held out: 50 % of 8 right", 0.5));
  }

  @Test
  void theLineBelowReadsTheNearestPointOfEachNetwork() {
    assertThat(log.reading(30)).isEmpty();
    learned(1, "", 20, 1.5, 0.3);
    learned(1, "", 40, 0.75, 0.625);
    learned(1, "grouped, fold 1", 40, 9, 0.1);
    assertThat(log.reading(33)).isEqualTo("network 1 at step 40: loss 0.7500, accuracy 0.625");
    assertThat(log.reading(-5)).isEmpty();
  }
}
