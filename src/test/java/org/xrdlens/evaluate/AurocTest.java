package org.xrdlens.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AurocTest {

  /** Of 3 × 2 pairs the known is higher in 4, equal in 1: 4.5 of 6. */
  @Test
  void theAreaIsTheShareOfPairsInOrder() {
    double[] known = {0.9, 0.5, 0.7};
    double[] unknown = {0.6, 0.5};
    assertThat(Auroc.of(known, unknown)).isEqualTo(0.75);
    assertThat(Auroc.of(unknown, known)).isEqualTo(0.25);
    assertThatThrownBy(() -> Auroc.of(known, new double[0])).hasMessageContaining("3 and 0");
  }

  /**
   * The item of fold 0 sees the known of fold 1: one of two is not above 0.5, none not above 0.2;
   * with itself 2/3 and 1/3.
   */
  @Test
  void bothFiguresAreTheProductOfTheirRanksAmongTheOtherFolds() {
    Familiarity known =
        new Familiarity(
            new int[] {0, 0, 1, 1},
            new double[] {0.1, 0.1, 0.4, 0.6},
            new double[] {0.1, 0.1, 0.7, 0.8});
    Familiarity asked = new Familiarity(new int[] {0}, new double[] {0.5}, new double[] {0.2});
    assertThat(asked.both(known)[0]).isCloseTo(2.0 / 9, within(1e-12));
  }

  @Test
  void whatEitherFigureSeesBothSee() {
    int n = 40;
    int[] fold = new int[n];
    double[][] known = new double[2][n];
    double[][] unknown = new double[2][n];
    for (int i = 0; i < n; i++) {
      fold[i] = i % 4;
      known[0][i] = 0.5 + 0.01 * i;
      known[1][i] = 0.5 + 0.01 * (n - i);
      // Half of the unknown give themselves away by the one, half by the other.
      unknown[0][i] = i % 2 == 0 ? 0.1 : 0.7;
      unknown[1][i] = i % 2 == 0 ? 0.7 : 0.1;
    }
    Familiarity in = new Familiarity(fold, known[0], known[1]);
    Familiarity out = new Familiarity(fold, unknown[0], unknown[1]);
    double both = Auroc.of(in.both(in), out.both(in));
    assertThat(both).isGreaterThan(Auroc.of(known[0], unknown[0]) + 0.1);
    assertThat(both).isGreaterThan(Auroc.of(known[1], unknown[1]) + 0.1);
  }
}
