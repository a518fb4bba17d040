package org.xrdlens.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xrdlens.model.ModelCard;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.ProtocolScore;
import org.xrdlens.model.TrainingRecord;
import org.xrdlens.model.TrainingSource;

/** A page in Markdown that sums up models by what their cards say, and nothing else. */
public final class ModelPage {
  private ModelPage() {}

  /**
   * The page.
   *
   * @param introduction Markdown that comes first
   * @param models each becomes a section
   */
  public static String of(String introduction, List<ModelFile> models) {
    StringBuilder page = new StringBuilder(introduction.strip()).append("\n");
    models.forEach(model -> page.append("\n").append(section(model)));
    return page.toString();
  }

  private static String section(ModelFile model) {
    ModelCard card = model.card();
    TrainingRecord training = card.training();
    StringBuilder text = new StringBuilder();
    line(text, "## %s.onnx", card.name());
    line(text, "");
    line(text, "| | |");
    line(text, "|---|---|");
    line(text, "| classes | %s |", String.join(", ", card.classes()));
    line(
        text,
        "| range | %.2f° to %.2f° 2θ in steps of %s°, %s |",
        card.grid().first(),
        card.grid().last(),
        card.grid().step(),
        card.radiation());
    line(text, "| preprocessing | %s |", card.preprocessing().name());
    line(
        text,
        "| network | %d of the architecture %s, averaged |",
        training.members(),
        training.architecture().name());
    line(text, "| seed | %d |", training.seed());
    for (TrainingSource source : training.sources()) {
      line(
          text,
          "| %s | %s (SHA-256 %s...) |",
          source.name(),
          counts(source.patternsPerClass()),
          source.sha256().substring(0, 12));
    }
    line(text, "| temperature | %.3f |", card.decision().temperature());
    line(
        text,
        "| believed above | similarity %.2f, coverage %.0f %% |",
        card.decision().similarityThreshold(),
        100 * card.decision().minimumCoverage());
    line(text, "| SHA-256 | %s |", model.sha256());
    line(text, "| made | %s by version %s |", training.date(), training.programVersion());
    if (!card.scores().isEmpty()) {
      line(text, "");
      scores(text, card.scores());
    }
    return text.toString();
  }

  private static void scores(StringBuilder text, List<ProtocolScore> scores) {
    line(text, "| folds | n | accuracy (95 %%) | macro-F1 | 1-NN | recall by class |");
    line(text, "|---|---|---|---|---|---|");
    for (ProtocolScore score : scores) {
      line(
          text,
          "| %s | %d | %.3f (%.2f–%.2f) | %.3f | %.3f | %s |",
          score.protocol(),
          score.n(),
          score.accuracy(),
          score.intervalLow(),
          score.intervalHigh(),
          score.macroF1(),
          score.nearestNeighbourAccuracy(),
          score.recallPerClass().entrySet().stream()
              .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
              .collect(Collectors.joining(", ")));
    }
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append("\n");
  }
}
