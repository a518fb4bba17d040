package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.DiffractionLines;

class LabelEvidenceTest {
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10, 0.04, 1200);
  private static final Crystallites WIDE =
      new Crystallites(new Range(12, 12), new Range(0, 0), new Range(0.1, 0.1));
  private static final CountingStatistics MANY = new CountingStatistics(new Range(1e4, 1e4));
  private static final DiffractionLines TETRAGONAL = lines("MAPbI3", "I4/mcm");
  private static final DiffractionLines CUBIC = lines("CsPbBr3", "Pm-3m");

  /** An effect that quenches some families. */
  private record Quench(IntPredicate families) implements FilmEffect {
    @Override
    public String title() {
      return "Quench";
    }

    @Override
    public Quench scaled(double strength) {
      return this;
    }

    @Override
    public void apply(FilmDraft film, RandomGenerator random) {
      double[] factors = new double[film.lines().size()];
      Arrays.setAll(factors, i -> families.test(i) ? 0 : 1);
      film.replaceLines(film.lines().scaled(factors));
    }
  }

  /** An effect that leaves a part of the scan. */
  private record Cut(double first, double last) implements PatternEffect {
    @Override
    public String title() {
      return "Cut";
    }

    @Override
    public Cut scaled(double strength) {
      return this;
    }

    @Override
    public DiffractionPattern apply(
        DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
      int[] kept =
          IntStream.range(0, pattern.size())
              .filter(i -> pattern.twoTheta(i) >= first && pattern.twoTheta(i) <= last)
              .toArray();
      return pattern.withPoints(
          IntStream.of(kept).mapToDouble(pattern::twoTheta).toArray(),
          IntStream.of(kept).mapToDouble(pattern::intensity).toArray());
    }
  }

  private static DiffractionLines lines(String name, String classLabel) {
    return StructureLibrary.builtIn().stream()
        .filter(s -> s.name().equals(name) && s.classLabel().equals(classLabel))
        .map(s -> DiffractionLines.of(s, Radiation.CU_KALPHA1, 62))
        .findFirst()
        .orElseThrow();
  }

  private static FilmSimulator simulator(List<FilmEffect> film, List<PatternEffect> drawn) {
    List<DiffractionLines> phases =
        SecondaryPhases.builtIn().stream()
            .map(s -> DiffractionLines.of(s, Radiation.CU_KALPHA1, 62))
            .toList();
    AugmentationRecipe recipe = new AugmentationRecipe("test", film, drawn, List.of(), List.of());
    return new FilmSimulator(recipe, phases, GRID);
  }

  private static DrawTally tally(
      DiffractionLines lines, List<FilmEffect> film, List<PatternEffect> drawn) {
    FilmSimulator simulator = simulator(film, drawn);
    for (int seed = 0; seed < 5; seed++) {
      simulator.draw(lines, new SplittableRandom(seed));
    }
    return simulator.tally();
  }

  private static SmoothBackground background(double share) {
    Range none = new Range(1e-6, 1e-6);
    return new SmoothBackground(new Range(share, share), none, none);
  }

  private static boolean isSuperlattice(int family) {
    return TETRAGONAL.hkl(family).l() % 2 != 0;
  }

  @Test
  void aTetragonalFilmShowsItsLabel() {
    assertThat(tally(TETRAGONAL, List.of(WIDE), List.of(MANY))).isEqualTo(new DrawTally(5, 0, 0));
  }

  /** Lines of 12 nm crystallites are 0.7° wide, so the tetragonal split cannot be seen either. */
  @Test
  void withoutItsSuperlatticeLinesATetragonalFilmIsNeverKept() {
    DrawTally tally =
        tally(
            TETRAGONAL,
            List.of(WIDE, new Quench(LabelEvidenceTest::isSuperlattice)),
            List.of(MANY));
    assertThat(tally).isEqualTo(new DrawTally(5, 150, 5));
  }

  /** What is returned at last is the clean powder, which has the lines. */
  @Test
  void theLastResortShowsTheLabel() {
    FilmSimulator quenching =
        simulator(List.of(WIDE, new Quench(LabelEvidenceTest::isSuperlattice)), List.of(MANY));
    FilmSimulator clean = simulator(List.of(), List.of());
    assertThat(quenching.draw(TETRAGONAL, new SplittableRandom(1)).intensity())
        .containsExactly(clean.draw(TETRAGONAL, new SplittableRandom(1)).intensity());
  }

  /** With narrow lines 004 and 220, or 224 and 400, stand side by side. */
  @Test
  void aResolvedSplitIsEvidenceToo() {
    Crystallites narrow =
        new Crystallites(new Range(300, 300), new Range(0, 0), new Range(0.05, 0.05));
    List<FilmEffect> film = List.of(narrow, new Quench(LabelEvidenceTest::isSuperlattice));
    assertThat(tally(TETRAGONAL, film, List.of(MANY)).redrawn()).isZero();
  }

  @Test
  void superlatticeLinesThatDrownInNoiseAreLost() {
    SmoothBackground high = background(0.5);
    List<PatternEffect> few = List.of(high, new CountingStatistics(new Range(8, 8)));
    List<PatternEffect> many = List.of(high, new CountingStatistics(new Range(1e5, 1e5)));
    assertThat(tally(TETRAGONAL, List.of(WIDE), few).redrawn()).isPositive();
    assertThat(tally(TETRAGONAL, List.of(WIDE), many).redrawn()).isZero();
  }

  /** 211 lies at 23.5°; from 27 to 30° there are lines of the cubic parent only. */
  @Test
  void aScanBesideTheSuperlatticeLinesIsNotKept() {
    List<FilmEffect> film =
        List.of(new Crystallites(new Range(30, 30), new Range(0, 0), new Range(0.2, 0.2)));
    List<PatternEffect> with = List.of(background(0.1), MANY, new Cut(22.5, 25));
    List<PatternEffect> beside = List.of(background(0.1), MANY, new Cut(27, 30));
    assertThat(tally(TETRAGONAL, film, with)).isEqualTo(new DrawTally(5, 0, 0));
    assertThat(tally(TETRAGONAL, film, beside)).isEqualTo(new DrawTally(5, 150, 5));
  }

  @Test
  void aCubicPerovskiteKeepsItsLabelWhateverItsTexture() {
    List<FilmEffect> film =
        List.of(
            new FibreTexture(1, new Range(0.05, 0.1), 5, new Range(1, 1)),
            new ReflectionScatter(1));
    assertThat(LabelEvidence.of(CUBIC).parents()).isZero();
    assertThat(tally(CUBIC, film, List.of(MANY))).isEqualTo(new DrawTally(5, 0, 0));
    IntPredicate odd = i -> (CUBIC.hkl(i).h() + CUBIC.hkl(i).k() + CUBIC.hkl(i).l()) % 2 != 0;
    assertThat(tally(CUBIC, List.of(new Quench(odd)), List.of(MANY)).redrawn()).isZero();
  }

  @Test
  void aFilmOfWhichNothingStandsOutIsNone() {
    assertThat(tally(CUBIC, List.of(new Quench(i -> true)), List.of(MANY)).plain()).isEqualTo(5);
  }

  @Test
  void onlyFilmsThatAreKeptAreHeardOf() {
    List<Double> heard = new ArrayList<>();
    FilmSimulator simulator =
        simulator(
            List.of(WIDE), List.of(background(0.5), new CountingStatistics(new Range(4, 1e4))));
    for (int seed = 0; seed < 10; seed++) {
      simulator.draw(
          TETRAGONAL,
          new SplittableRandom(seed),
          (effect, quantity, value) -> {
            if (effect instanceof CountingStatistics) {
              heard.add(value);
            }
          });
    }
    assertThat(simulator.tally().redrawn()).isPositive();
    assertThat(heard).hasSize((int) (10 - simulator.tally().plain()));
  }

  /** A flat signal of 4 counts on 12 of background over 9 points: √(9 · 16/16) = 3. */
  @Test
  void significanceIsTheRootOfTheSumOfSquaresOverCounts() {
    TwoThetaGrid grid = new TwoThetaGrid(10, 0.1, 101);
    double[] signal = new double[101];
    Arrays.fill(signal, 50, 59, 4);
    DiffractionPattern drawn =
        DiffractionPattern.of("s", grid.toArray(), signal, Radiation.CU_KALPHA1);
    double[] y = new double[101];
    Arrays.setAll(y, i -> signal[i] + 12);
    FilmTrial trial =
        new FilmTrial(new FilmDraft(CUBIC, List.of()).finish(), grid, signal, signal, drawn);
    assertThat(trial.significance(signal)).isInfinite();
    trial.changed(new Unchanged(), drawn.withIntensity(y));
    trial.changed(MANY, drawn.withIntensity(y));
    assertThat(trial.significance(signal)).isCloseTo(3, within(1e-9));
    double[] sixteenth = new double[101];
    Arrays.setAll(sixteenth, i -> y[i] / 16);
    FilmTrial faint =
        new FilmTrial(new FilmDraft(CUBIC, List.of()).finish(), grid, signal, signal, drawn);
    faint.changed(new Unchanged(), drawn.withIntensity(y));
    faint.changed(MANY, drawn.withIntensity(sixteenth));
    assertThat(faint.significance(signal)).isCloseTo(0.75, within(1e-9));
  }
}
