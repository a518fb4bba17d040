package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xrdlens.evaluate.Protocol;

/** What a validation can't tell of the data at hand, said before it begins. */
final class DataRemarks {
  /** Classes with no more patterns than this are shown apart. */
  static final int FEW = 2;

  private DataRemarks() {}

  /** Classes with one or two patterns, sorted. */
  static List<String> rareClasses(List<String> labels) {
    Map<String, Integer> counts = new TreeMap<>();
    labels.forEach(label -> counts.merge(label, 1, Integer::sum));
    return counts.keySet().stream().filter(label -> counts.get(label) <= FEW).toList();
  }

  /** Classes whose patterns are all of one series, sorted. */
  static List<String> classesOfOneSeries(MeasuredSet set) {
    Map<String, Set<String>> series = new TreeMap<>();
    for (int i = 0; i < set.size(); i++) {
      series
          .computeIfAbsent(set.pattern(i).label(), label -> new HashSet<>())
          .add(set.pattern(i).series());
    }
    return series.keySet().stream().filter(label -> series.get(label).size() == 1).toList();
  }

  /** A sentence for each remark. */
  static List<String> of(MeasuredSet set, TrainingMaterial material, Protocol protocol) {
    List<String> remarks = new ArrayList<>();
    List<String> rare = rareClasses(set.labels());
    if (!rare.isEmpty()) {
      remarks.add(
          "%s: one or two measured patterns only, so that scores say little of them."
              .formatted(String.join(", ", rare)));
    }
    if (protocol == Protocol.GROUPED) {
      for (String label : classesOfOneSeries(set)) {
        remarks.add(
            "All patterns of %s are of one series: without it, the class is known from %s."
                .formatted(
                    label,
                    material.structures().containsKey(label)
                        ? "simulated films alone"
                        : "nothing, and can't be recognised"));
      }
    }
    return remarks;
  }
}
