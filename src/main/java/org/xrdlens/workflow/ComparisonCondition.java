package org.xrdlens.workflow;

import java.util.List;
import org.xrdlens.evaluate.Protocol;

/**
 * What a comparison varies.
 *
 * @param method its name
 * @param preprocessing its name
 * @param recipe its name or file
 * @param protocol how the folds are made
 */
record ComparisonCondition(String method, String preprocessing, String recipe, Protocol protocol) {
  static final List<String> COLUMNS = List.of("method", "preprocessing", "recipe", "protocol");

  /** The values of the columns. */
  List<Object> values() {
    return List.of(method, preprocessing, recipe, protocol.key());
  }

  /** What the method works with, for a legend. */
  String way() {
    return preprocessing + " preprocessing, " + recipe + " recipe";
  }

  @Override
  public String toString() {
    return "%s (%s, %s folds)".formatted(method, way(), protocol.key());
  }
}
