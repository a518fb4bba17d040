package org.xrdlens.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xrdlens.model.DecisionRule;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.ModelFormatException;
import org.xrdlens.model.OnnxExport;
import org.xrdlens.model.ReferenceMode;
import org.xrdlens.model.References;
import org.xrdlens.model.TestModels;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.network.ToyPatterns;
import org.xrdlens.network.TrainingSettings;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.preprocess.NoOverlapException;
import org.xrdlens.progress.Progress;

class PatternClassifierTest {
  private static ModelFile file;
  private static PatternClassifier classifier;

  @BeforeAll
  static void open() throws Exception {
    file = ModelFile.of("toy", TestModels.bytes());
    classifier = PatternClassifier.open(file);
  }

  @AfterAll
  static void close() {
    classifier.close();
  }

  /** The squares of a test input, which the model's square root undoes. */
  private static DiffractionPattern pattern(long seed) {
    float[] values = TestModels.input(seed);
    double[] counts = new double[values.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 900.0 * values[i] * values[i];
    }
    return DiffractionPattern.of(
        "film " + seed, TestModels.GRID.toArray(), counts, Radiation.CU_KALPHA1);
  }

  private static List<DiffractionPattern> patterns(int count) {
    return IntStream.range(0, count).mapToObj(PatternClassifierTest::pattern).toList();
  }

  private static void same(Prediction one, Prediction other) {
    assertThat(one.probabilities()).isEqualTo(other.probabilities());
    assertThat(one.similarity()).isEqualTo(other.similarity());
    assertThat(one.nearest()).isEqualTo(other.nearest());
    for (int c = 0; c < 3; c++) {
      assertThat(one.cam().values(c)).isEqualTo(other.cam().values(c));
    }
  }

  @Test
  void probabilitiesAreThoseOfOnnxRuntimeWithoutUs() throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(file.openBytes().readAllBytes())) {
      for (DiffractionPattern pattern : patterns(10)) {
        float[] input = TestModels.PREPROCESSING.apply(pattern).values();
        long[] shape = {1, 1, input.length};
        try (OnnxTensor tensor =
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
            OrtSession.Result result = session.run(Map.of("pattern", tensor))) {
          float[][] raw = (float[][]) result.get("probabilities").orElseThrow().getValue();
          double[] ours = classifier.classify(pattern).probabilities();
          for (int c = 0; c < 3; c++) {
            assertThat(ours[c]).isEqualTo(raw[0][c], within(1e-7));
          }
        }
      }
    }
  }

  @Test
  void probabilitiesAreTheSoftmaxOfTheMapsMeans() {
    Prediction prediction = classifier.classify(pattern(3));
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      sum += Math.exp(prediction.cam().logit(c));
    }
    for (int c = 0; c < 3; c++) {
      assertThat(prediction.probabilities()[c])
          .isCloseTo(Math.exp(prediction.cam().logit(c)) / sum, within(5e-7));
    }
    assertThat(prediction.confidence())
        .isEqualTo(prediction.probabilities()[prediction.predictedIndex()]);
    assertThat(prediction.predicted()).isIn(TestModels.CLASSES);
  }

  @Test
  void aBatchGivesWhatSinglePatternsGive() {
    List<DiffractionPattern> patterns = patterns(70);
    List<Prediction> together = classifier.classifyAll(patterns);
    assertThat(together).extracting(Prediction::name).startsWith("film 0", "film 1").hasSize(70);
    for (int i = 0; i < patterns.size(); i++) {
      Prediction alone = classifier.classify(patterns.get(i));
      for (int c = 0; c < 3; c++) {
        assertThat(together.get(i).probabilities()[c])
            .isCloseTo(alone.probabilities()[c], within(1e-6));
      }
    }
  }

  @Test
  void manyThreadsGiveWhatOneGives() {
    List<DiffractionPattern> patterns = patterns(60);
    List<Prediction> serial = patterns.stream().map(classifier::classify).toList();
    List<Prediction> parallel = patterns.parallelStream().map(classifier::classify).toList();
    for (int i = 0; i < patterns.size(); i++) {
      same(parallel.get(i), serial.get(i));
    }
  }

  @Test
  void aPatternOfTheTrainingIsItsOwnNearest() {
    Prediction prediction = classifier.classify(pattern(4));
    // Resampling averages over each step, which rounds the squared peaks a little.
    assertThat(prediction.similarity()).isCloseTo(1, within(2e-3));
    assertThat(prediction.nearest()).isEqualTo("films/4.xy (middle)");
    assertThat(prediction.known()).isTrue();
    assertThat(prediction.notes()).isEmpty();
  }

  @Test
  void anUnfamiliarPatternIsNotKnownAndTheNoteSaysWhy() {
    double[] comb = new double[TestModels.GRID.size()];
    for (int i = 0; i < comb.length; i += 12) {
      comb[i] = 100;
    }
    Prediction prediction =
        classifier.classify(
            DiffractionPattern.of("comb", TestModels.GRID.toArray(), comb, Radiation.CU_KALPHA1));
    assertThat(prediction.known()).isFalse();
    assertThat(prediction.notes())
        .singleElement()
        .asString()
        .contains("resembles no training pattern")
        .contains("films/")
        .contains("at least 0.70");
  }

  @Test
  void noiseWithoutAPeakIsNotKnownAndTheNoteSaysWhy() {
    SplittableRandom random = new SplittableRandom(3);
    double[] noise = new double[TestModels.GRID.size()];
    Arrays.setAll(noise, i -> 90 + random.nextInt(20));
    Prediction prediction =
        classifier.classify(
            DiffractionPattern.of("glass", TestModels.GRID.toArray(), noise, Radiation.CU_KALPHA1));
    assertThat(prediction.known()).isFalse();
    assertThat(prediction.notes()).anyMatch(note -> note.contains("shows no clear peak"));
  }

  @Test
  void aPatternOfAFewDegreesIsClassifiedButNotKnown() {
    double[] angles = new TwoThetaGrid(13.75, 0.05, 14).toArray();
    double[] counts = new double[14];
    counts[7] = 50;
    Prediction prediction =
        classifier.classify(DiffractionPattern.of("short", angles, counts, Radiation.CU_KALPHA1));
    assertThat(prediction.coverage()).isBetween(0.0, 0.02);
    assertThat(prediction.known()).isFalse();
    assertThat(prediction.notes().get(0))
        .startsWith("The pattern covers 13.")
        .contains("10.00° to 57.80°")
        .contains("at least 80 %");
  }

  @Test
  void aPatternBesideTheGridIsRefused() {
    double[] angles = new TwoThetaGrid(70, 0.05, 200).toArray();
    DiffractionPattern beside =
        DiffractionPattern.of("beside", angles, new double[200], Radiation.CU_KALPHA1);
    assertThatThrownBy(() -> classifier.classify(beside))
        .isInstanceOf(NoOverlapException.class)
        .hasMessageContaining("beside");
  }

  @Test
  void anotherRadiationShowsTheSameLatticeTheSameWay() {
    // The same d spacings at another wavelength: every point moves by Bragg's law.
    DiffractionPattern copper = pattern(2);
    Radiation cobalt = Radiation.parse("CoKa1");
    double[] moved = copper.twoTheta();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = cobalt.twoThetaDegrees(Radiation.CU_KALPHA1.spacingAngstrom(moved[i]));
    }
    DiffractionPattern same = DiffractionPattern.of("film", moved, copper.intensity(), cobalt);
    double[] expected = classifier.classify(copper).probabilities();
    double[] found = classifier.classify(same).probabilities();
    for (int c = 0; c < 3; c++) {
      assertThat(found[c]).isCloseTo(expected[c], within(0.02));
    }
  }

  @Test
  void aModelWithoutReferencesTellsNoSimilarity() throws Exception {
    DecisionRule decision = new DecisionRule(1, 0.9, 0.5);
    byte[] bytes =
        OnnxExport.toBytes(
            TestModels.ensemble(TestModels.ARCHITECTURE, 1),
            TestModels.card(TestModels.ARCHITECTURE, 1, decision, ReferenceMode.NONE),
            References.none(TestModels.GRID.size()));
    try (PatternClassifier other = PatternClassifier.open(ModelFile.of("none", bytes))) {
      Prediction prediction = other.classify(pattern(1));
      assertThat(prediction.similarity()).isNaN();
      assertThat(prediction.nearest()).isEmpty();
      assertThat(prediction.known()).isTrue();
    }
  }

  @Test
  void aTrainedModelNamesThePlaceOfThePeakAndItsMapPointsThere() throws Exception {
    ToyPatterns toy = new ToyPatterns(TestModels.GRID.size(), 1);
    NetworkWeights weights =
        NetworkTrainer.train(
                NetworkWeights.random(
                    TestModels.ARCHITECTURE, ToyPatterns.CLASSES, TestModels.GRID.size(), 1),
                toy,
                TrainingSettings.of(500, 16, 2e-2),
                Progress.NONE)
            .weights();
    DecisionRule decision = new DecisionRule(1, 0, 0);
    byte[] bytes =
        OnnxExport.toBytes(
            List.of(weights),
            TestModels.card(TestModels.ARCHITECTURE, 1, decision, ReferenceMode.NONE),
            References.none(TestModels.GRID.size()));
    Random random = new Random(2);
    int right = 0;
    int pointed = 0;
    try (PatternClassifier trained = PatternClassifier.open(ModelFile.of("toy", bytes))) {
      for (int i = 0; i < 60; i++) {
        int peak = toy.peak(i % 3, random);
        double[] counts = new double[TestModels.GRID.size()];
        float[] shape = toy.pattern(peak, random);
        for (int p = 0; p < counts.length; p++) {
          counts[p] = shape[p] * shape[p];
        }
        Prediction prediction =
            trained.classify(
                DiffractionPattern.of(
                    "toy", TestModels.GRID.toArray(), counts, Radiation.CU_KALPHA1));
        right += prediction.predictedIndex() == i % 3 ? 1 : 0;
        float[] map = prediction.cam().values(i % 3);
        int best = 0;
        for (int p = 1; p < map.length; p++) {
          best = map[p] > map[best] ? p : best;
        }
        double distance = Math.abs(prediction.cam().twoTheta(best) - TestModels.GRID.at(peak));
        double field = TestModels.ARCHITECTURE.receptiveField() * TestModels.GRID.step();
        pointed += distance <= field ? 1 : 0;
      }
    }
    assertThat(right).isGreaterThanOrEqualTo(57);
    assertThat(pointed).isGreaterThanOrEqualTo(57);
  }

  @Test
  void preprocessedPatternsGiveTheSameProbabilities() {
    List<float[]> inputs = new ArrayList<>();
    patterns(40).forEach(p -> inputs.add(TestModels.PREPROCESSING.apply(p).values()));
    double[][] rows = classifier.probabilities(inputs);
    for (int i = 0; i < 40; i++) {
      double[] expected = classifier.classify(pattern(i)).probabilities();
      for (int c = 0; c < 3; c++) {
        assertThat(rows[i][c]).isCloseTo(expected[c], within(1e-6));
      }
    }
    assertThatThrownBy(() -> classifier.probabilities(List.of(new float[3])))
        .hasMessageContaining("240 points, but got 3");
  }

  @Test
  void anyWeightsThatPassTheJudgementGiveProbabilitiesOrASentence() throws Exception {
    int opened = 0;
    for (int seed = 0; seed < 200; seed++) {
      ModelFile damaged;
      try {
        damaged = ModelFile.of("damaged", TestModels.damaged(seed));
      } catch (ModelFormatException e) {
        continue;
      }
      opened++;
      try (PatternClassifier other = PatternClassifier.open(damaged)) {
        double sum = 0;
        for (double probability : other.classify(pattern(seed)).probabilities()) {
          sum += probability;
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
      } catch (IllegalStateException e) {
        assertThat(e).hasMessageContaining("weights are too large");
      }
    }
    assertThat(opened).isGreaterThan(20);
  }

  @Test
  void aClosedClassifierSaysSo() throws Exception {
    PatternClassifier other = PatternClassifier.open(file);
    other.classify(pattern(1));
    other.close();
    other.close();
    assertThatThrownBy(() -> other.classify(pattern(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }
}
