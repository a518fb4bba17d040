package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.classify.Prediction;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.LabelledPatterns;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.TrainingTarget;
import org.xrdlens.model.ModelCard;
import org.xrdlens.model.ModelLocator;
import org.xrdlens.model.ProtocolScore;
import org.xrdlens.pattern.LabelledPattern;

/** The models that come with the program, on the samples and on the patterns they learned from. */
class ShippedModelsTest {
  private static final Path SAMPLES = Path.of("src/main/samples");
  private static final Path TABLE =
      Path.of(System.getProperty("xrdlens.shared", "../shared"), "data", "patterns.csv");

  @ParameterizedTest
  @ValueSource(strings = {"space-group", "dimensionality"})
  void theCardTellsTheScoresOfBothProtocolsAndTheyAreWhatWasPromised(String name)
      throws IOException {
    ModelCard card = ModelLocator.open(name).card();
    boolean groups = name.equals("space-group");
    assertThat(card.name()).isEqualTo(name);
    assertThat(card.classes()).hasSize(groups ? 7 : 3);
    Map<String, Double> accuracy = new java.util.TreeMap<>();
    for (ProtocolScore score : card.scores()) {
      accuracy.put(score.protocol(), score.accuracy());
    }
    assertThat(accuracy.get("random")).isGreaterThanOrEqualTo(groups ? 0.85 : 0.95);
    assertThat(accuracy.get("grouped")).isGreaterThanOrEqualTo(groups ? 0.70 : 0.93);
  }

  @ParameterizedTest
  @ValueSource(strings = {"space_group", "dimensionality"})
  void mostSamplesAreRecognisedAndThePhaseThatNoModelKnowsIsNot(String target) throws IOException {
    int right = 0;
    int asked = 0;
    try (PatternClassifier classifier =
        PatternClassifier.open(ModelLocator.open(target.replace('_', '-')))) {
      List<Map<String, String>> rows = CsvTable.read(SAMPLES.resolve("truth.csv")).rows();
      for (Map<String, String> row : rows) {
        Path file = SAMPLES.resolve(row.get("file"));
        Prediction prediction = classifier.classify(PatternFormats.standard().read(file).get(0));
        if (row.get(target).isEmpty()) {
          assertThat(prediction.known()).as(row.get("file")).isFalse();
        } else {
          asked++;
          right += prediction.predicted().equals(row.get(target)) ? 1 : 0;
        }
      }
    }
    assertThat(asked).isEqualTo(11);
    assertThat(right).isGreaterThanOrEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"space-group", "dimensionality"})
  void everyPatternItLearnedFromIsItsOwnNearest(String name) throws IOException {
    assumeThat(Files.exists(TABLE))
        .as("skipped: the measured patterns are not at " + TABLE)
        .isTrue();
    try (PatternClassifier classifier = PatternClassifier.open(ModelLocator.open(name))) {
      for (LabelledPattern labelled :
          LabelledPatterns.read(TABLE, TrainingTarget.named(name)).patterns()) {
        Prediction prediction = classifier.classify(labelled.pattern());
        assertThat(prediction.similarity()).as(labelled.file()).isCloseTo(1, within(1e-4));
      }
    }
  }

  @Test
  void aPatternThatCoversLittleIsClassifiedButNotBelieved() throws IOException {
    Path narrow =
        TABLE.resolveSibling("patterns/space-group/Pm-3m/0.80M DT perovskite 14 deg peak.xy");
    assumeThat(Files.exists(narrow)).as("skipped: there is no " + narrow).isTrue();
    try (PatternClassifier classifier = PatternClassifier.open(ModelLocator.open("space-group"))) {
      Prediction prediction = classifier.classify(PatternFormats.standard().read(narrow).get(0));
      assertThat(prediction.known()).isFalse();
      Optional<String> reason =
          prediction.notes().stream().filter(note -> note.contains("%")).findFirst();
      assertThat(reason).isPresent();
      assertThat(prediction.coverage()).isLessThan(0.02);
    }
  }
}
