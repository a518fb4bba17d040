package org.xrdlens.workflow.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.Effect;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.workflow.CopySource;

/** Before and after: what a slider changes, and what it leaves alone. */
class PreviewRequestTest {
  private static final RecipeChoice PHYSICS = RecipeChoice.of(AugmentationRecipe.physics());
  private static final Set<EffectStage> STAGES = Set.of(EffectStage.values());

  private static final CopySource MEASURED = CopySource.of(threeLines());
  private static final CopySource STRUCTURE = CopySource.of(StructureLibrary.builtIn().get(0));

  /** Lines at 20°, 30° and 41° of 4000, 1500 and 800 counts on 100. */
  private static DiffractionPattern threeLines() {
    double[] x = new double[2401];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 10 + 0.02 * i;
      y[i] = Math.rint(100 + line(x[i], 20, 4000) + line(x[i], 30, 1500) + line(x[i], 41, 800));
    }
    return DiffractionPattern.of("three.xy", x, y, Radiation.CU_KALPHA1);
  }

  private static double line(double x, double centre, double height) {
    double t = (x - centre) / 0.1;
    return height * Math.exp(-t * t);
  }

  private static DiffractionPattern after(CopySource source, RecipeChoice choice, int copy) {
    return new PreviewRequest(source, choice, 1, copy).draw().after().orElseThrow();
  }

  private static int place(EffectStage stage, String effect) {
    return PHYSICS.places(Set.of(stage)).stream()
        .filter(i -> named(PHYSICS.effects().get(i).effect(), effect))
        .findFirst()
        .orElseThrow();
  }

  private static boolean named(Effect effect, String name) {
    return effect.getClass().getSimpleName().equals(name);
  }

  private static RecipeChoice off(RecipeChoice choice) {
    return choice.allOff(choice.places(STAGES));
  }

  private static RecipeChoice only(int place, UnaryOperator<EffectChoice> change) {
    return off(PHYSICS).with(place, c -> change.apply(c.switched(true)));
  }

  @Test
  void withAllEffectsOffTheCopyIsItsSource() {
    RecipeChoice off = off(PHYSICS);
    for (CopySource source : new CopySource[] {MEASURED, STRUCTURE}) {
      Preview preview = new PreviewRequest(source, off, 1, 7).draw();
      assertThat(largestChange(preview.before().orElseThrow(), preview.after().orElseThrow()))
          .isLessThan(1e-9);
      assertThat(preview.drawn()).isEmpty();
      assertThat(preview.refusal()).isEmpty();
    }
  }

  @Test
  void equalSeedsGiveEqualCopiesAndOthersGiveOthers() {
    for (CopySource source : new CopySource[] {MEASURED, STRUCTURE}) {
      assertThat(after(source, PHYSICS, 3)).isEqualTo(after(source, PHYSICS, 3));
      assertThat(after(source, PHYSICS, 3)).isNotEqualTo(after(source, PHYSICS, 4));
    }
  }

  @Test
  void onlyEffectsThatActOnTheSourceAreOffered() {
    assertThat(new PreviewRequest(MEASURED, PHYSICS, 1, 1).draw().places())
        .allMatch(i -> PHYSICS.effects().get(i).stage() == EffectStage.MEASURED)
        .hasSameSizeAs(AugmentationRecipe.physics().measured());
    assertThat(new PreviewRequest(STRUCTURE, PHYSICS, 1, 1).draw().places())
        .hasSize(
            AugmentationRecipe.physics().film().size()
                + AugmentationRecipe.physics().drawn().size());
  }

  @Test
  void switchingOneEffectLeavesWhatTheOthersDraw() {
    int strain = place(EffectStage.MEASURED, "LatticeStrain");
    Preview with = new PreviewRequest(MEASURED, PHYSICS, 1, 5).draw();
    Preview without =
        new PreviewRequest(MEASURED, PHYSICS.with(strain, c -> c.switched(false)), 1, 5).draw();
    int misalignment = place(EffectStage.MEASURED, "Misalignment");
    assertThat(with.drawn()).containsKey(strain);
    assertThat(without.drawn()).doesNotContainKey(strain);
    assertThat(without.drawn().get(misalignment)).isEqualTo(with.drawn().get(misalignment));
  }

  @Test
  void twiceTheStrengthMovesTheLinesTwiceAsFar() {
    int strain = place(EffectStage.MEASURED, "LatticeStrain");
    double moved = top(after(MEASURED, only(strain, c -> c), 2)) - 20;
    double movedTwice = top(after(MEASURED, only(strain, c -> c.withStrength(2)), 2)) - 20;
    assertThat(Math.abs(moved)).isGreaterThan(1e-4);
    // 2θ = 2 asin(sin 10° / (1 + e)) is straight in e but for e², 1e-5 for e below 0.008.
    assertThat(movedTwice / moved).isBetween(1.97, 2.03);
  }

  @Test
  void strengthNothingIsAsGoodAsOff() {
    for (CopySource source : new CopySource[] {MEASURED, STRUCTURE}) {
      Preview off = new PreviewRequest(source, off(PHYSICS), 1, 1).draw();
      for (int place : off.places()) {
        RecipeChoice none = only(place, c -> c.withStrength(0));
        // The way through sin θ and back rounds.
        assertThat(largestChange(off.after().orElseThrow(), after(source, none, 1)))
            .as(PHYSICS.effects().get(place).effect().title())
            .isLessThan(1e-9);
      }
    }
  }

  @Test
  void aRecipeOnPreprocessedValuesIsShownOnThemBeforeAndAfter() {
    RecipeChoice paper = RecipeChoice.of(AugmentationRecipe.paper());
    Preview preview = new PreviewRequest(MEASURED, paper, 1, 1).draw();
    DiffractionPattern before = preview.before().orElseThrow();
    DiffractionPattern after = preview.after().orElseThrow();
    assertThat(before.size()).isEqualTo(1200);
    assertThat(Arrays.equals(before.twoTheta(), after.twoTheta())).isTrue();
    assertThat(largestChange(before, after)).isPositive();
    assertThat(preview.places()).hasSize(AugmentationRecipe.paper().grid().size());
    // Still on preprocessed values, so that both sides can be compared.
    DiffractionPattern off = after(MEASURED, off(paper), 1);
    assertThat(largestChange(before, off)).isZero();
  }

  @Test
  void aPatternBesideTheGridGivesASentenceInPlaceOfACopy() {
    DiffractionPattern beyond =
        DiffractionPattern.of(
            "far.xy", new double[] {100, 101, 102}, new double[] {1, 2, 3}, Radiation.CU_KALPHA1);
    RecipeChoice paper = RecipeChoice.of(AugmentationRecipe.paper());
    Preview preview = new PreviewRequest(CopySource.of(beyond), paper, 1, 1).draw();
    assertThat(preview.before()).isPresent();
    assertThat(preview.after()).isEmpty();
    assertThat(preview.refusal()).endsWith(".");
  }

  /** The largest difference of angles in degrees, or of intensities relative to the highest. */
  private static double largestChange(DiffractionPattern a, DiffractionPattern b) {
    assertThat(b.size()).isEqualTo(a.size());
    double moved = 0;
    double largest = 0;
    double highest = 0;
    for (int i = 0; i < a.size(); i++) {
      moved = Math.max(moved, Math.abs(a.twoTheta(i) - b.twoTheta(i)));
      largest = Math.max(largest, Math.abs(a.intensity(i) - b.intensity(i)));
      highest = Math.max(highest, a.intensity(i));
    }
    return Math.max(moved, largest / highest);
  }

  private static double top(DiffractionPattern pattern) {
    double[] y = pattern.intensity();
    int top = 0;
    for (int i = 1; i < y.length; i++) {
      top = y[i] > y[top] ? i : top;
    }
    return pattern.twoTheta(top);
  }
}
