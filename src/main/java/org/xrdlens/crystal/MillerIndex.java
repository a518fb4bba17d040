package org.xrdlens.crystal;

import java.util.Comparator;

/** The indices hkl of a set of lattice planes. */
public record MillerIndex(int h, int k, int l) {

  /** Those with few negative indices first, then those with large h, k, l: 100, 110, 210, 111. */
  static final Comparator<MillerIndex> CONVENTIONAL =
      Comparator.comparingInt(MillerIndex::negatives)
          .thenComparing(
              Comparator.comparingInt(MillerIndex::h)
                  .thenComparingInt(MillerIndex::k)
                  .thenComparingInt(MillerIndex::l)
                  .reversed());

  private int negatives() {
    return (h < 0 ? 1 : 0) + (k < 0 ? 1 : 0) + (l < 0 ? 1 : 0);
  }

  /** The indices with blanks between them, as tables write them. */
  @Override
  public String toString() {
    return h + " " + k + " " + l;
  }
}
