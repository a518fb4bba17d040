package org.xrdlens.baseline;

/** How unlike two patterns are. */
@FunctionalInterface
interface Distance {

  /**
   * The distance of two patterns of one length, 0 or more.
   *
   * @param limit a distance of this or more need not be worked out: any number from the limit on
   *     may stand for it
   */
  double between(float[] a, float[] b, double limit);
}
