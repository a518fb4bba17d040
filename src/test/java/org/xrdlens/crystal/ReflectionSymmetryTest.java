package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The fast arithmetic against the plain one, in every space group. */
class ReflectionSymmetryTest {
  private static final int LIMIT = 3;

  @Test
  void familiesAndAbsencesAreThoseOfTheOperationsInEverySpaceGroup() {
    for (int number = 1; number <= 230; number++) {
      SpaceGroup group = SpaceGroupTable.standard().byNumber(number).orElseThrow();
      ReflectionSymmetry symmetry = new ReflectionSymmetry(group);
      for (int h = 0; h <= LIMIT; h++) {
        for (int k = -LIMIT; k <= LIMIT; k += 2) {
          MillerIndex hkl = new MillerIndex(h, k, 2);
          String where = group + " " + hkl;
          assertThat(symmetry.equivalents(h, k, 2)).as(where).isEqualTo(group.equivalents(hkl));
          assertThat(symmetry.extinguishes(h, k, 2)).as(where).isEqualTo(group.extinguishes(hkl));
        }
      }
    }
  }

  @Test
  void everyFamilyIsCountedByExactlyOneOfItsPlanes() {
    for (String symbol :
        List.of("P 1", "P -1", "C 1 2/c 1", "P 4/m", "R -3 c", "P 63/m", "F d -3 m")) {
      SpaceGroup group = SpaceGroupTable.standard().bySymbol(symbol).orElseThrow();
      ReflectionSymmetry symmetry = new ReflectionSymmetry(group);
      for (int h = 0; h <= LIMIT; h++) {
        for (int k = -LIMIT; k <= LIMIT; k++) {
          for (int l = -LIMIT; l <= LIMIT; l++) {
            if (h != 0 || k != 0 || l != 0) {
              long counted =
                  group.equivalents(new MillerIndex(h, k, l)).stream()
                      .filter(m -> m.h() > 0 || (m.h() == 0 && m.k() > 0) || isPoleUp(m))
                      .filter(m -> symmetry.isCounted(m.h(), m.k(), m.l()))
                      .count();
              assertThat(counted).as(symbol + " " + h + k + l).isEqualTo(1);
            }
          }
        }
      }
    }
  }

  private static boolean isPoleUp(MillerIndex m) {
    return m.h() == 0 && m.k() == 0 && m.l() > 0;
  }
}
