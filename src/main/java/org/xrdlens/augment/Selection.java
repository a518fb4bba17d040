package org.xrdlens.augment;

/** Finds medians without sorting: quickselect, after Hoare, Commun. ACM 4, 321 (1961). */
final class Selection {
  private Selection() {}

  /**
   * The value that would stand at an index if all were sorted.
   *
   * @param values at least one, none NaN; their order changes
   */
  static double smallest(double[] values, int index) {
    int from = 0;
    int to = values.length - 1;
    while (from < to) {
      double pivot = values[(from + to) >>> 1];
      int i = from;
      int j = to;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swap = values[i];
          values[i++] = values[j];
          values[j--] = swap;
        }
      }
      if (index <= j) {
        to = j;
      } else if (index >= i) {
        from = i;
      } else {
        break;
      }
    }
    return values[index];
  }
}
