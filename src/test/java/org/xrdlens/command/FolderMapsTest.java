package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.ImagePlus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.classify.Prediction;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.model.ModelFile;
import org.xrdlens.model.TestModels;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.progress.Progress;

class FolderMapsTest {
  @TempDir Path folder;

  private void write(String name, int peak) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < TestModels.GRID.size(); i++) {
      text.append(TestModels.GRID.at(i)).append(' ').append(i == peak ? 900 : 9).append('\n');
    }
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void eachBandOfPixelsIsTheMapOfItsPatternOverCalibratedAngles() throws Exception {
    Path model = Files.write(folder.resolve("toy.onnx"), TestModels.bytes());
    write("a.xy", 40);
    write("b.xy", 160);
    ImagePlus image =
        FolderMaps.image(folder, model.toString(), List.of("a.xy", "b.xy"), Progress.NONE);

    TwoThetaGrid grid = TestModels.GRID;
    assertThat(image.getWidth()).isEqualTo(grid.size());
    assertThat(image.getCalibration().getX(17)).isCloseTo(grid.at(17), within(1e-9));
    assertThat(image.getHeight() * image.getCalibration().pixelHeight).isEqualTo(2);
    try (PatternClassifier classifier = PatternClassifier.open(ModelFile.read(model))) {
      Prediction b =
          classifier.classify(PatternFormats.standard().read(folder.resolve("b.xy")).get(0));
      double[] angle = {grid.at(120)};
      double mean = 0;
      for (int c = 0; c < b.classes().size(); c++) {
        mean += b.cam().interpolated(c, angle)[0] / b.classes().size();
      }
      double expected = b.cam().interpolated(b.predictedIndex(), angle)[0] - mean;
      float pixel = image.getProcessor().getf(120, image.getHeight() - 1);
      assertThat((double) pixel)
          .isCloseTo(expected, within(1e-5 * Math.max(1, Math.abs(expected))));
    }
  }
}
