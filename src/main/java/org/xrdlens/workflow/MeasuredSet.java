package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xrdlens.pattern.LabelledPattern;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.Preprocessed;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/**
 * The measured patterns of a training: those that overlap the grid, with their preprocessed values.
 */
final class MeasuredSet {
  /** A choice: what classification asks of a pattern too. */
  private static final double ENOUGH_COVERAGE = 0.8;

  private final List<LabelledPattern> patterns = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<String> partial = new ArrayList<>();

  /**
   * Preprocesses them.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  MeasuredSet(List<LabelledPattern> all, Preprocessing preprocessing, Progress progress) {
    for (LabelledPattern pattern : all) {
      progress.checkCancelled();
      try {
        Preprocessed preprocessed = preprocessing.apply(pattern.pattern());
        values.add(preprocessed.values());
        patterns.add(pattern);
        if (preprocessed.coverage() < ENOUGH_COVERAGE) {
          partial.add(remark(pattern, preprocessed));
        }
      } catch (NoOverlapException e) {
        leftOut.add(pattern.file() + ": " + e.getMessage());
      }
    }
  }

  private static String remark(LabelledPattern pattern, Preprocessed preprocessed) {
    return String.format(
        Locale.ROOT,
        "%s: the pattern covers %.0f %% of the range that is looked at, %.2f° to %.2f° 2θ; the rest counts as empty.",
        pattern.file(),
        100 * preprocessed.coverage(),
        preprocessed.firstCovered(),
        preprocessed.lastCovered());
  }

  int size() {
    return patterns.size();
  }

  LabelledPattern pattern(int index) {
    return patterns.get(index);
  }

  List<float[]> values() {
    return values;
  }

  List<String> labels() {
    return patterns.stream().map(LabelledPattern::label).toList();
  }

  List<String> series() {
    return patterns.stream().map(LabelledPattern::series).toList();
  }

  /** A sentence for each pattern that could not be used. */
  List<String> leftOut() {
    return leftOut;
  }

  /** A sentence for each pattern that covers less than 80 % of the grid. */
  List<String> partial() {
    return partial;
  }
}
