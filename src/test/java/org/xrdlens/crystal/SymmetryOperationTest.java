package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetryOperationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x,y,z; x,y,z",
        "' -X, y + 1/2 , -z'; -x,y+1/2,-z",
        "1/2+x,1/2-y,-z; x+1/2,-y+1/2,-z",
        "x-y, x, z-1/6; x-y,x,z+5/6",
        "0.3333+x,y,z+.75; x+1/3,y,z+3/4",
        "-x+2/3,-y+1/3,-z+1/3; -x+2/3,-y+1/3,-z+1/3",
        "+y,1*x,z+3/2; y,x,z+1/2"
      })
  void tripletsAreReadInAnyOrderAndWrittenInOne(String text, String canonical) {
    assertThat(SymmetryOperation.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x,y", "x,y,w", "x,x,z", "x,y,z+0.123", "x,y,", "x,y,z+", "0.5*x,y,z"})
  void whatIsNoSymmetryIsRefusedWithItsText(String text) {
    assertThatThrownBy(() -> SymmetryOperation.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void aProductAppliesTheRightFactorFirst() {
    SymmetryOperation screw = SymmetryOperation.parse("-x,y+1/2,-z+1/2");
    SymmetryOperation fourfold = SymmetryOperation.parse("-y,x,z+1/4");
    double[] point = {0.1, 0.23, 0.37};
    assertThat(screw.after(fourfold).apply(point))
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(wrapped(screw.apply(fourfold.apply(point)), screw.after(fourfold), point));
  }

  /** The composed image, moved by whole vectors to where the product puts it. */
  private static double[] wrapped(double[] image, SymmetryOperation product, double[] point) {
    double[] reference = product.apply(point);
    for (int i = 0; i < 3; i++) {
      image[i] += Math.rint(reference[i] - image[i]);
    }
    return image;
  }

  @Test
  void aScrewExtinguishesOddOrdersAlongItsAxisOnly() {
    SymmetryOperation screw = SymmetryOperation.parse("-x,y+1/2,-z");
    assertThat(screw.extinguishes(new MillerIndex(0, 3, 0))).isTrue();
    assertThat(screw.extinguishes(new MillerIndex(0, 2, 0))).isFalse();
    assertThat(screw.extinguishes(new MillerIndex(1, 3, 0))).isFalse();
  }
}
