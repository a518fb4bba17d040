package org.xrdlens.command;

import java.util.List;
import org.xrdlens.model.ProtocolScore;

/** The scores of a model's validation as rows of a table. */
final class ScoreRows {
  /** The columns. */
  static final List<String> COLUMNS =
      List.of(
          "protocol",
          "patterns",
          "accuracy",
          "interval_low",
          "interval_high",
          "macro_f1",
          "nearest_neighbour");

  private ScoreRows() {}

  /** A row for each protocol. */
  static List<List<Object>> of(List<ProtocolScore> scores) {
    return scores.stream().map(ScoreRows::row).toList();
  }

  private static List<Object> row(ProtocolScore score) {
    return List.of(
        score.protocol(),
        score.n(),
        score.accuracy(),
        score.intervalLow(),
        score.intervalHigh(),
        score.macroF1(),
        score.nearestNeighbourAccuracy());
  }
}
