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

  /**
   * A protocol by its name.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static Protocol named(String name) {
    for (Protocol protocol : values()) {
      if (protocol.key().equals(name)) {
        return protocol;
      }
    }
    throw new IllegalArgumentException(
        "The protocol must be random or grouped, but is \"" + name + "\".");
  }
}
