package org.xrdlens.workflow;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.xrdlens.chart.CalibrationChart;
import org.xrdlens.chart.ChartImage;
import org.xrdlens.chart.ConfusionChart;
import org.xrdlens.chart.CoverageChart;
import org.xrdlens.evaluate.CoverageCurve;
import org.xrdlens.evaluate.Interval;
import org.xrdlens.evaluate.Metrics;
import org.xrdlens.evaluate.Reliability;
import org.xrdlens.io.AtomicFile;

/** Draws a cross-validation: what was called what, and what its probabilities are worth. */
final class ValidationCharts {
  private static final String CONFUSION = "confusion.png";
  private static final String CALIBRATION = "calibration.png";
  private static final String COVERAGE = "coverage.png";

  /** The names of the charts' files. */
  static final List<String> FILES = List.of(CONFUSION, CALIBRATION, COVERAGE);

  private ValidationCharts() {}

  /** Writes all charts, each whole or not at all. */
  static void write(ValidationScores scores, StudySettings settings) throws IOException {
    String title = title(scores, settings);
    int repeats = scores.repeats().size();
    write(
        settings,
        CONFUSION,
        ChartImage.png(ConfusionChart.of(title, accuracy(scores), scores.confusion())));
    write(
        settings,
        CALIBRATION,
        ChartImage.png(
            CalibrationChart.of(
                title, calibration(scores), Reliability.of(scores.judgements()), repeats)));
    write(
        settings,
        COVERAGE,
        ChartImage.png(
            CoverageChart.of(
                title, coverage(scores), CoverageCurve.of(scores.judgements()), repeats)));
  }

  private static void write(StudySettings settings, String name, byte[] png) throws IOException {
    AtomicFile.write(settings.output().resolve(name), out -> out.write(png));
  }

  private static String title(ValidationScores scores, StudySettings settings) {
    int repeats = scores.repeats().size();
    return "%d patterns, %d %s folds%s"
        .formatted(
            scores.set().size(),
            settings.folds(),
            settings.protocol().key(),
            repeats == 1 ? "" : ", judged " + repeats + " times");
  }

  private static String accuracy(ValidationScores scores) {
    Interval interval = scores.accuracyInterval();
    return String.format(
        Locale.ROOT,
        "Accuracy %.3f (%.3f to %.3f over series); untrained nearest neighbour %.3f",
        scores.network(Metrics::accuracy),
        interval.low(),
        interval.high(),
        scores.neighbour(Metrics::accuracy));
  }

  private static String calibration(ValidationScores scores) {
    return String.format(
        Locale.ROOT,
        "Calibration error %.3f; a perfectly calibrated one stays below %.3f in 95 of 100 trials",
        scores.network(Metrics::calibrationError),
        scores.mean(ValidatedRepeat::calibrationErrorByChance));
  }

  private static String coverage(ValidationScores scores) {
    return String.format(
        Locale.ROOT,
        "Accuracy %.3f where all are answered, %.3f on the surest 80 %%",
        scores.network(Metrics::accuracy),
        scores.mean(ValidatedRepeat::accuracyOfSurest));
  }
}
