package org.xrdlens.workflow;

/**
 * How much a classifier learns from.
 *
 * @param measured patterns of each class at most; {@link #ALL} for what there is
 * @param simulated films at each network's disposal in all; {@link #ALL} for the plan's
 * @param augmented copies of each measured pattern, itself included
 */
record DataSize(int measured, int simulated, int augmented) {
  /** As many as there are. */
  static final int ALL = Integer.MAX_VALUE;

  /** A number for tables; {@code all} where there is no limit. */
  static Object number(int amount) {
    return amount == ALL ? "all" : amount;
  }

  /** For people and tables: what differs from the whole of it. */
  String title(DataSize standard) {
    if (equals(standard)) {
      return "standard";
    } else if (measured != standard.measured) {
      return measured + " measured per class";
    } else if (simulated != standard.simulated) {
      return simulated + " simulated films";
    }
    return augmented + (augmented == 1 ? " copy per pattern" : " copies per pattern");
  }
}
