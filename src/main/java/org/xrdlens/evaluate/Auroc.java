package org.xrdlens.evaluate;

/**
 * The area under the receiver operating characteristic: how often a known item has a higher value
 * than an unknown one, ties counted half. 0.5 is chance, 1 perfect. Hanley and McNeil, Radiology
 * 143:29 (1982), doi 10.1148/radiology.143.1.7063747.
 */
public final class Auroc {
  private Auroc() {}

  /**
   * The area; takes time with the product of both numbers.
   *
   * @param known values of known items, at least one
   * @param unknown values of unknown items, at least one
   */
  public static double of(double[] known, double[] unknown) {
    if (known.length == 0 || unknown.length == 0) {
      throw new IllegalArgumentException(
          "An AUROC needs known and unknown items, but got %d and %d."
              .formatted(known.length, unknown.length));
    }
    double won = 0;
    for (double k : known) {
      for (double u : unknown) {
        won += k > u ? 1 : k == u ? 0.5 : 0;
      }
    }
    return won / known.length / unknown.length;
  }
}
