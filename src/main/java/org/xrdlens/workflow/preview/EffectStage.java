package org.xrdlens.workflow.preview;

/** Where in the making of a copy an effect acts; the four lists of a recipe. */
public enum EffectStage {
  /** On a film's reflections, before they are drawn. */
  FILM("Film"),
  /** On a drawn pattern. */
  DRAWN("Measurement"),
  /** On a measured pattern. */
  MEASURED("Measured pattern"),
  /** On preprocessed values. */
  GRID("Preprocessed values");

  private final String title;

  EffectStage(String title) {
    this.title = title;
  }

  /** What the effects act on, for people. */
  public String title() {
    return title;
  }
}
