package org.xrdlens.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final int LENGTH = TestModels.GRID.size();

  @Test
  void aTrainingPatternFindsItself() {
    References references = TestModels.references(ReferenceMode.NAMED, 20);
    for (int i = 0; i < 20; i++) {
      References.Nearest nearest = references.nearest(TestModels.input(i)).orElseThrow();
      assertThat(nearest.similarity()).isCloseTo(1, within(1e-5));
      assertThat(nearest.pattern().file()).isEqualTo("films/" + i + ".xy");
    }
  }

  @Test
  void projectionsKeepCosinesWithinTheirStandardDeviation() {
    double squares = 0;
    double sum = 0;
    int n = 0;
    for (int a = 0; a < 40; a++) {
      References one =
          References.of(
              ReferenceMode.NAMED,
              a,
              LENGTH,
              List.of(TestModels.input(a)),
              List.of(new ReferencePattern("a", "b", "c")));
      for (int b = 50; b < 60; b++) {
        double cosine = cosine(TestModels.input(a), TestModels.input(b));
        if (cosine > 0.4) {
          double estimate = one.nearest(TestModels.input(b)).orElseThrow().similarity();
          double standardised = (estimate - cosine) / ((1 - cosine * cosine) / 8);
          squares += standardised * standardised;
          sum += standardised;
          n++;
        }
      }
    }
    assertThat(n).isGreaterThan(20);
    assertThat(sum / n).isBetween(-0.5, 0.5);
    assertThat(Math.sqrt(squares / n)).isBetween(0.6, 1.5);
  }

  private static double cosine(float[] a, float[] b) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += a[i] * b[i];
      aa += a[i] * a[i];
      bb += b[i] * b[i];
    }
    return ab / Math.sqrt(aa * bb);
  }

  @Test
  void scaleDoesNotMatterAndAnEmptyPatternResemblesNothing() {
    References references = TestModels.references(ReferenceMode.NAMED, 5);
    float[] weak = TestModels.input(3);
    for (int i = 0; i < weak.length; i++) {
      weak[i] *= 0.01f;
    }
    assertThat(references.nearest(weak).orElseThrow().similarity()).isCloseTo(1, within(1e-5));
    assertThat(references.nearest(new float[LENGTH]).orElseThrow().similarity()).isZero();
  }

  @Test
  void jsonKeepsThemAndAnonymousOnesHaveNoNames() throws Exception {
    References named = TestModels.references(ReferenceMode.NAMED, 5);
    References read = References.fromJson(named.toJson(), LENGTH);
    assertThat(read.nearest(TestModels.input(3))).isEqualTo(named.nearest(TestModels.input(3)));

    String anonymous = TestModels.references(ReferenceMode.ANONYMOUS, 5).toJson();
    assertThat(anonymous).doesNotContain("films").doesNotContain("series ").doesNotContain("left");
    References.Nearest nearest =
        References.fromJson(anonymous, LENGTH).nearest(TestModels.input(3)).orElseThrow();
    assertThat(nearest.similarity()).isCloseTo(1, within(1e-5));
    assertThat(nearest.pattern()).isEqualTo(ReferencePattern.ANONYMOUS);

    References none =
        References.fromJson(TestModels.references(ReferenceMode.NONE, 5).toJson(), LENGTH);
    assertThat(none.size()).isZero();
    assertThat(none.nearest(TestModels.input(3))).isEmpty();
  }

  @Test
  void damagedJsonIsRefused() {
    String json = TestModels.references(ReferenceMode.NAMED, 2).toJson();
    for (String broken :
        List.of(
            "",
            "{}",
            "[1]",
            json.replace("\"named\"", "\"none\""),
            json.replace("\"file\":\"films/1.xy\",", ""),
            json.replace("\"length\":240", "\"length\":241"),
            json.replace("\"projections\":\"", "\"projections\":\"AAAA"),
            json.replace("\"projections\":\"", "\"projections\":\"~"))) {
      assertThatThrownBy(() -> References.fromJson(broken, LENGTH))
          .isInstanceOf(ModelFormatException.class)
          .hasMessageStartingWith("its references");
    }
  }
}
