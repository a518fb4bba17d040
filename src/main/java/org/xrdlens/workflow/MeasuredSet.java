package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.pattern.LabelledPattern;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.preprocess.Preprocessing;

/**
 * The measured patterns of a training: those that overlap the grid, with their preprocessed values.
 */
final class MeasuredSet {
  private final List<LabelledPattern> patterns = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  MeasuredSet(List<LabelledPattern> all, Preprocessing preprocessing) {
    for (LabelledPattern pattern : all) {
      try {
        values.add(preprocessing.apply(pattern.pattern()).values());
        patterns.add(pattern);
      } catch (NoOverlapException e) {
        leftOut.add(pattern.file() + ": " + e.getMessage());
      }
    }
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
}
