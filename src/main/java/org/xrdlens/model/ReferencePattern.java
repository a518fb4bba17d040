package org.xrdlens.model;

/**
 * Whose projection a reference is; all three empty in an anonymous model.
 *
 * @param file relative to its data set, with {@code /}
 * @param label its class
 * @param series the series of films it belongs to
 */
public record ReferencePattern(String file, String label, String series) {

  /** Of a pattern that stays unnamed. */
  public static final ReferencePattern ANONYMOUS = new ReferencePattern("", "", "");
}
