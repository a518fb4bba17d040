package org.xrdlens.augment;

/**
 * How often films had to be drawn anew because they no longer showed what their label says, see
 * {@link FilmSimulator}.
 *
 * @param films how many films were drawn
 * @param redrawn how many tries were thrown away on the way
 * @param plain how many films could only be kept without what hides their lines
 */
public record DrawTally(long films, long redrawn, long plain) {

  /** A sentence for people. */
  @Override
  public String toString() {
    return "%d films; %d tries did not show their label and were drawn anew, %d films drawn plain."
        .formatted(films, redrawn, plain);
  }
}
