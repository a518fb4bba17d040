package org.xrdlens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.classify.Prediction;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.TestModels;
import org.xrdlens.network.NetworkTrainer;
import org.xrdlens.network.PyTorchMissingException;
import org.xrdlens.network.TrainingSettings;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.progress.Progress;

/** Runs in a test execution of its own, whose class path has no PyTorch: see pom.xml. */
@Tag("without-pytorch")
class WithoutPyTorchTest {

  @Test
  void theClassPathHasNoPyTorch() {
    assertThatThrownBy(() -> Class.forName("ai.djl.pytorch.engine.PtEngine"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void classificationWorks() throws IOException {
    double[] counts = new double[TestModels.GRID.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = i % 40;
    }
    DiffractionPattern pattern =
        DiffractionPattern.of("film", TestModels.GRID.toArray(), counts, Radiation.CU_KALPHA1);
    try (PatternClassifier classifier =
        PatternClassifier.open(ModelFile.of("toy", TestModels.bytes()))) {
      Prediction prediction = classifier.classify(pattern);
      assertThat(prediction.predicted()).isIn(TestModels.CLASSES);
      assertThat(prediction.confidence()).isBetween(1.0 / 3, 1.0);
    }
  }

  @Test
  void trainingSaysWhatIsMissing() {
    assertThatThrownBy(
            () ->
                NetworkTrainer.train(
                    TestModels.weights(TestModels.ARCHITECTURE, 1),
                    (step, inputs, targets) -> {},
                    TrainingSettings.of(1, 2, 1e-3),
                    Progress.NONE))
        .isInstanceOf(PyTorchMissingException.class)
        .hasMessageContaining("pytorch-engine")
        .hasMessageContaining("pytorch-native-cpu");
  }
}
