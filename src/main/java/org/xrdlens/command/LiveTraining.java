package org.xrdlens.command;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.Timer;
import org.xrdlens.chart.TrainingChart;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.network.TrainingHistory;
import org.xrdlens.workflow.LearningNetwork;
import org.xrdlens.workflow.TrainingWatch;

/**
 * Draws losses and accuracies in a window while networks learn, at most three times a second and
 * only when there is something new. The window opens when the learning begins, and stays.
 */
final class LiveTraining implements TrainingWatch {
  private static final int MILLISECONDS_BETWEEN = 330;

  private final ResultsView view;
  private final String title;
  private final TrainingLog log;
  private final TrainingChart chart;
  private final Timer drawing = new Timer(MILLISECONDS_BETWEEN, event -> draw());
  private final AtomicBoolean due = new AtomicBoolean();

  LiveTraining(ResultsView view, String title) {
    this.view = view;
    this.title = title;
    this.log = new TrainingLog(title);
    this.chart = new TrainingChart(title);
    drawing.setRepeats(false);
  }

  @Override
  public void noted(String sentence) {
    view.note(sentence);
  }

  @Override
  public void planned(int filmSteps, int steps) {
    log.planned(filmSteps, steps);
    view.chart(title, chart.chart(), log::reading);
    drawSoon();
  }

  @Override
  public void learned(LearningNetwork network, TrainingHistory.Point point) {
    log.learned(network, point);
    drawSoon();
  }

  @Override
  public void judged(Protocol protocol, int right, int patterns) {
    log.judged(protocol, right, patterns);
    drawSoon();
  }

  private void drawSoon() {
    if (due.compareAndSet(false, true)) {
      EventQueue.invokeLater(drawing::restart);
    }
  }

  private void draw() {
    due.set(false);
    chart.show(log.figure());
  }
}
