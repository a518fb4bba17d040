package org.xrdlens.evaluate;

import java.util.Locale;

/** How patterns are divided into folds. */
public enum Protocol {
  /**
   * Random stratified folds, as in the literature. Films of one series stand on both sides, so the
   * score tells how well siblings of known films are recognised.
   */
  RANDOM,
  /** Folds that keep each series on one side: how well films of a new series are recognised. */
  GROUPED;

  /** The name in files and macros: {@code random} or {@code grouped}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
