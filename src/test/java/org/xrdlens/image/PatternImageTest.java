package org.xrdlens.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.FloatProcessor;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.pattern.TwoThetaGrid;

class PatternImageTest {
  private static final TwoThetaGrid GRID = new TwoThetaGrid(10.04, 0.04, 1200);
  private static final List<String> LABELS = List.of("5% Cs (Dark).xy", "sub/ünïcode.xy", "c#0");

  @TempDir private Path folder;

  @Test
  void comesBackFromImageJAndFromATiff() {
    PatternImage image = image();
    ImagePlus plus = image.toImagePlus("maps");
    Path file = folder.resolve("maps.tif");
    assertThat(new FileSaver(plus).saveAsTiff(file.toString())).isTrue();
    for (ImagePlus other : List.of(plus, IJ.openImage(file.toString()))) {
      PatternImage back = PatternImage.from(other);
      assertThat(back.labels()).isEqualTo(LABELS);
      assertThat(back.grid().size()).isEqualTo(GRID.size());
      assertThat(back.grid().first()).isCloseTo(GRID.first(), within(1e-9));
      assertThat(back.grid().last()).isCloseTo(GRID.last(), within(1e-9));
      for (int row = 0; row < LABELS.size(); row++) {
        assertThat(back.row(row)).isEqualTo(image.row(row));
      }
    }
  }

  @Test
  void readsTwoThetaUnderTheCursor() {
    ImagePlus plus = image().toImagePlus("maps");
    for (int i = 0; i < GRID.size(); i++) {
      assertThat(plus.getCalibration().getX(i)).isCloseTo(GRID.at(i), within(1e-9));
    }
    assertThat(plus.getCalibration().getXUnit()).isEqualTo("°");
  }

  @Test
  void holdsTheSameNumbersInImgLib2() {
    PatternImage image = image();
    RandomAccess<FloatType> access = image.toImg().randomAccess();
    for (int row = 0; row < LABELS.size(); row++) {
      for (int i = 0; i < GRID.size(); i += 7) {
        assertThat(access.setPositionAndGet(i, row).get()).isEqualTo(image.row(row)[i]);
      }
    }
  }

  @Test
  void refusesRowsOfAnotherLengthAndImagesWithoutDegrees() {
    assertThatThrownBy(() -> PatternImage.of(GRID, List.of("a"), List.of(new float[3])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"a\" has 3 values");
    assertThatThrownBy(() -> PatternImage.of(GRID, List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 rows");
    assertThatThrownBy(() -> PatternImage.from(new ImagePlus("photo", new FloatProcessor(4, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("photo");
  }

  private static PatternImage image() {
    Random random = new Random(2);
    return PatternImage.of(GRID, LABELS, List.of(row(random), row(random), row(random)));
  }

  private static float[] row(Random random) {
    float[] row = new float[GRID.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = random.nextFloat() - 0.5f;
    }
    return row;
  }
}
