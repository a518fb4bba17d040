package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.augment.FilmSimulator;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.classify.Prediction;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.SecondaryPhases;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.model.ModelFile;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.progress.Progress;
import org.xrdlens.simulate.DiffractionLines;

/** The whole training, small, on films of our own making. */
@Tag("pytorch")
class ClassifierTrainingTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final TrainingPlan SMALL =
      new TrainingPlan(300, 2, 16, 60, 3e-3, 4, 20, 1e-3, 0.5, 0.7, 10);

  @TempDir private Path folder;

  private static ClassifierTrainingSettings settings(
      Optional<Path> patterns, String structures, String target, Path output) {
    LearningSettings learning =
        new LearningSettings(patterns, structures, target, "lens", "physics", "lens", 2, 1, SMALL);
    return new ClassifierTrainingSettings(learning, Optional.of(Protocol.GROUPED), "named", output);
  }

  /** Films of three library structures in two series each, as a table and text files. */
  private Path films() throws IOException {
    StringBuilder table = new StringBuilder("file,space_group,series\n");
    AugmentationRecipe recipe = AugmentationRecipe.physics();
    List<DiffractionLines> secondary =
        SecondaryPhases.builtIn().stream().map(ClassifierTrainingTest::lines).toList();
    FilmSimulator simulator = new FilmSimulator(recipe, secondary, new TwoThetaGrid(9, 0.04, 1275));
    SplittableRandom random = new SplittableRandom(8);
    for (String name : List.of("CsPbBr3", "Cs3Bi2Br9", "Cs3Bi2I9")) {
      CrystalStructure structure =
          StructureLibrary.builtIn().stream()
              .filter(s -> s.name().equals(name))
              .findFirst()
              .orElseThrow();
      for (int k = 0; k < 4; k++) {
        DiffractionPattern film = simulator.draw(lines(structure), random);
        String file = name + "_" + k + ".xy";
        write(folder.resolve(file), film);
        table.append(file + "," + structure.classLabel() + "," + name + k / 2 + "\n");
      }
    }
    return Files.writeString(folder.resolve("table.csv"), table);
  }

  private static DiffractionLines lines(CrystalStructure structure) {
    return DiffractionLines.of(structure, Radiation.CU_KALPHA1, 62);
  }

  private static void write(Path file, DiffractionPattern film) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < film.size(); i++) {
      text.append(String.format(Locale.ROOT, "%.4f %.1f%n", film.twoTheta(i), film.intensity(i)));
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  @Test
  void theSameSeedGivesTheSameFileOnOneThreadAndOnTwo() throws IOException {
    Optional<Path> films = Optional.of(films());
    Path one = folder.resolve("m1").resolve("model.onnx");
    Path two = folder.resolve("m2").resolve("model.onnx");
    new ClassifierTraining(settings(films, "library", "space-group", one), 1, NOON)
        .run(Progress.NONE);
    new ClassifierTraining(settings(films, "library", "space-group", two), 2, NOON)
        .run(Progress.NONE);
    assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
  }

  @Test
  void theCardTellsDataSettingsAndTheScoresOfBothProtocols() throws IOException {
    Path output = folder.resolve("dimensionality.onnx");
    new ClassifierTraining(settings(Optional.of(films()), "library", "dimensionality", output))
        .run(Progress.NONE);
    ModelFile file = ModelFile.read(output);
    assertThat(file.card().name()).isEqualTo("dimensionality");
    assertThat(file.card().classes()).containsExactly("0D", "2D", "3D");
    assertThat(file.card().scores()).extracting("protocol").containsExactly("random", "grouped");
    assertThat(file.card().scores()).extracting("n").containsOnly(12);
    assertThat(file.card().training().sources().get(0).patternsPerClass())
        .containsEntry("0D", 4)
        .containsEntry("2D", 4)
        .containsEntry("3D", 4);
    assertThat(AugmentationRecipe.fromJson(file.card().training().settings().get("recipe")))
        .isEqualTo(AugmentationRecipe.physics());
  }

  @Test
  void aPowderOfTheLibraryIsMostSimilarToItself() throws IOException {
    Path output = folder.resolve("simulated.onnx");
    new ClassifierTraining(settings(Optional.empty(), "library", "space-group", output))
        .run(Progress.NONE);
    CrystalStructure structure = StructureLibrary.builtIn().get(5);
    double[] angles = new TwoThetaGrid(9, 0.02, 2600).toArray();
    double[] y =
        org.xrdlens.simulate.PatternRenderer.of(
                new TwoThetaGrid(9, 0.02, 2600),
                Radiation.CU_KALPHA_DOUBLET,
                org.xrdlens.simulate.PeakProfile.ofConstantWidth(0.1).withCrystalliteSize(50))
            .render(lines(structure));
    try (PatternClassifier classifier = PatternClassifier.open(ModelFile.read(output))) {
      Prediction prediction =
          classifier.classify(
              DiffractionPattern.of("powder", angles, y, Radiation.CU_KALPHA_DOUBLET));
      assertThat(prediction.similarity()).isGreaterThan(0.98);
      assertThat(prediction.nearest()).contains(structure.name());
      assertThat(classifier.card().scores()).isEmpty();
    }
  }

  @Test
  void withoutStructuresAFoldersOwnClassesAreLearned() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path table = films();
    for (String line : Files.readAllLines(table).subList(1, 13)) {
      String file = line.split(",", -1)[0];
      Path target = Files.createDirectories(data.resolve(file.startsWith("CsPb") ? "a" : "b"));
      Files.move(folder.resolve(file), target.resolve(file));
    }
    Path output = folder.resolve("own.onnx");
    TrainedClassifier trained =
        new ClassifierTraining(settings(Optional.of(data), "", "folder", output))
            .run(Progress.NONE);
    assertThat(trained.card().classes()).containsExactly("a", "b");
    assertThat(trained.warnings()).anyMatch(w -> w.contains("grouped validation"));
  }

  @Test
  void aCancelledTrainingWritesNothing() {
    Path output = folder.resolve("none.onnx");
    Progress cancelled =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    ClassifierTraining training =
        new ClassifierTraining(settings(Optional.empty(), "library", "space-group", output));
    assertThatThrownBy(() -> training.run(cancelled)).isInstanceOf(CancellationException.class);
    assertThat(output).doesNotExist();
  }

  @Test
  void aFolderWithoutCifsIsRefusedInASentence() {
    ClassifierTraining training =
        new ClassifierTraining(
            settings(Optional.empty(), folder.toString(), "space-group", folder.resolve("x.onnx")));
    assertThatThrownBy(() -> training.run(Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("CIF");
  }

  @Test
  void nothingToLearnFromIsRefused() {
    Path output = folder.resolve("x.onnx");
    assertThatThrownBy(() -> settings(Optional.empty(), "", "space-group", output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("patterns and structures are both empty");
  }
}
