package org.xrdlens.augment;

/**
 * One thing that a film, its measurement or a paper's recipe does to a pattern, with ranges from
 * which each application draws. Implementations are records of their parameters, which is what a
 * recipe's JSON holds, and of one of the kinds {@link FilmEffect}, {@link PatternEffect} and {@link
 * GridEffect}.
 */
public sealed interface Effect permits FilmEffect, PatternEffect, GridEffect {

  /** What people call it: {@code Counting noise}. */
  String title();

  /**
   * This effect, weaker or stronger. Ranges shrink or grow about the value that changes nothing
   * (logarithmically where they are drawn so), and probabilities stop at 1.
   *
   * @param strength 0 changes nothing, 1 is this effect, 2 is twice as strong; finite, not below 0
   */
  Effect scaled(double strength);
}
