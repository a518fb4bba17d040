package org.xrdlens.evaluate;

/**
 * How well one class is found.
 *
 * @param n how many items are truly of it
 * @param precision share of the items called so that are so; 0 if none is called so
 * @param recall share of its items that are called so; 0 if there are none
 */
public record ClassMetrics(int n, double precision, double recall) {

  /** The harmonic mean 2PR/(P+R) of precision and recall; 0 if both are. */
  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
