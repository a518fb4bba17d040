package org.xrdlens.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xrdlens.classify.Prediction;
import org.xrdlens.explain.DecidingRegion;

/** Names the parts of a pattern that decided for its class, in a sentence. */
final class WhatDecided {
  private static final int MOST_REGIONS = 3;

  private WhatDecided() {}

  static String of(Prediction prediction) {
    List<DecidingRegion> regions = DecidingRegion.of(prediction, MOST_REGIONS);
    return regions.isEmpty()
        ? "No part of the pattern speaks for " + prediction.predicted() + "."
        : "What speaks most for "
            + prediction.predicted()
            + " against the next class: "
            + regions.stream().map(WhatDecided::text).collect(Collectors.joining(", "))
            + ".";
  }

  private static String text(DecidingRegion region) {
    return String.format(
        Locale.ROOT,
        "2θ %.1f° to %.1f° (%.0f %%)",
        region.from(),
        region.to(),
        100 * region.share());
  }
}
