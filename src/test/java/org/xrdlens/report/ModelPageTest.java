package org.xrdlens.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xrdlens.model.ModelFile;

class ModelPageTest {
  private static final Path MODELS = Path.of("models");
  private static final String INTRODUCTION =
      """
      # The models that come with XRD Lens

      What follows is written from the cards inside the model files. *random* folds put films of one
      series on both sides, as the literature does; *grouped* folds hold out whole series and tell
      what to expect of a new one. 1-NN is the untrained nearest neighbour (cosine) on the same folds.
      The commands that made the models stand in the README of the project.
      """;

  private static String page() throws IOException {
    return ModelPage.of(
        INTRODUCTION,
        List.of(
            ModelFile.read(MODELS.resolve("space-group.onnx")),
            ModelFile.read(MODELS.resolve("dimensionality.onnx"))));
  }

  /** To write it anew after a training: -Dxrdlens.models=write. */
  @Test
  void thePageBesideTheShippedModelsSaysWhatTheirCardsSay() throws IOException {
    Path file = MODELS.resolve("README.md");
    if ("write".equals(System.getProperty("xrdlens.models"))) {
      Files.writeString(file, page());
    }
    assertThat(Files.readString(file)).isEqualTo(page());
  }

  @Test
  void thePageNamesClassesScoresAndSums() throws IOException {
    ModelFile model = ModelFile.read(MODELS.resolve("space-group.onnx"));
    assertThat(page())
        .contains(String.join(", ", model.card().classes()))
        .contains(model.sha256())
        .contains("| random | 64 |")
        .contains("| grouped | 64 |");
  }
}
