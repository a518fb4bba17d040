package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.evaluate.ScanTime;

/**
 * What a step-size study says in words.
 *
 * @param losses what was found
 * @param patterns how many were tested
 * @param protocol of the folds
 * @param repeats how often
 * @param time the scan of the user
 */
record StepSizeText(StepLosses losses, int patterns, String protocol, int repeats, ScanTime time) {
  /** The text's name. */
  static final String FILE = "summary.txt";

  /** What it begins with. */
  static final String START = "XRD Lens, step-size study";

  /** The sentence: how quickly a pattern can be had, in the way of training that allows most. */
  String sentence() {
    return losses.modes().stream()
        .flatMap(mode -> losses.largestStep(mode).stream())
        .max(Comparator.comparingDouble(this::step).thenComparing(loss -> loss.accuracy().value()))
        .map(this::sentence)
        .orElse("Every studied step loses accuracy; scan in shorter steps.");
  }

  private double step(StepLoss loss) {
    return losses.scans().step(loss.scan());
  }

  private String sentence(StepLoss loss) {
    return "%s: the longest studied step without significant loss of accuracy (of at most %s points), for networks trained on %s."
        .formatted(
            scanOf(loss).toString().replaceFirst("^an", "An"),
            ScanCondition.shortest(losses.limit().tolerated()),
            loss.coarseTraining() ? "coarse patterns too" : "patterns as measured");
  }

  private ScanTime scanOf(StepLoss loss) {
    return time.withStep(step(loss)).withCounting(loss.scan().counts());
  }

  /** The whole text, line by line. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(START);
    lines.add(
        "%d patterns, %s folds, %d %s."
            .formatted(patterns, protocol, repeats, repeats == 1 ? "repeat" : "repeats"));
    lines.add("");
    lines.add("Reference, " + trained(losses.reference()) + ": " + losses.reference().accuracy());
    for (boolean mode : losses.modes()) {
      lines.add("");
      lines.add(mode ? "Trained on coarse patterns too" : "Trained on patterns as measured");
      lines.add("  largest step without significant loss: " + orNone(losses.largestStep(mode)));
      if (losses.scans().counts().size() > 1) {
        lines.add(
            "  least counting time without significant loss: "
                + orNone(losses.shortestCounting(mode)));
        lines.add("  quickest of both together: " + orNone(losses.quickest(mode)));
        losses.quickest(mode).ifPresent(loss -> lines.add("    " + scanOf(loss)));
      }
    }
    lines.add("");
    lines.add(sentence());
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "A loss counts if it is more than %s points, or significant at level %s: tested"
                + " one-sided and exactly, by sign flips of whole series (McNemar's test where each"
                + " series is one pattern). Intervals: 95 %%, series drawn anew; a loss within its"
                + " interval may be there though it is not significant.",
            ScanCondition.shortest(losses.limit().tolerated()),
            ScanCondition.shortest(losses.limit().alpha())));
    lines.addAll(losses.scans().notes());
    return String.join("\n", lines) + "\n";
  }

  private static String trained(StepLoss loss) {
    return loss.coarseTraining()
        ? "as measured, trained on coarse patterns too"
        : "as measured, trained on patterns as measured";
  }

  private static String orNone(Optional<StepLoss> loss) {
    return loss.map(StepLoss::toString).orElse("none");
  }
}
