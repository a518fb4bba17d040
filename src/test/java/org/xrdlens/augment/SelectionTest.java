package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void theValueIsThatOfTheSortedArrayWithTiesAndWithout() {
    SplittableRandom random = new SplittableRandom(1);
    for (int size = 1; size < 200; size++) {
      int ties = 1 + random.nextInt(2 * size);
      double[] values = random.ints(size, 0, ties).asDoubleStream().toArray();
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int index = random.nextInt(size);
      assertThat(Selection.smallest(values, index)).isEqualTo(sorted[index]);
    }
  }
}
