package org.xrdlens.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import ij.plugin.Resizer;
import ij.process.FloatProcessor;
import ij.process.ImageConverter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;
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

  private static ImagePlus measured() {
    List<PatternRow> rows =
        List.of(
            new PatternRow(Radiation.CU_KALPHA1, OptionalDouble.of(1.5), IntensityUnit.COUNTS),
            new PatternRow(
                Radiation.CU_KALPHA_DOUBLET, OptionalDouble.empty(), IntensityUnit.ARBITRARY),
            new PatternRow(
                Radiation.ofWavelength(0.4066),
                OptionalDouble.of(3),
                IntensityUnit.COUNTS_PER_SECOND));
    return image().withMeasurements(rows).toImagePlus("maps");
  }

  private ImagePlus throughTiff(ImagePlus image) throws IOException {
    Path file = folder.resolve("set.tif");
    try (OutputStream out = Files.newOutputStream(file)) {
      TiffImage.write(image, out);
    }
    return IJ.openImage(file.toString());
  }

  @Test
  void rowsKeepTheirRadiationCountingTimeAndUnitInATiff() throws IOException {
    PatternImage back = PatternImage.from(throughTiff(measured()));
    assertThat(back.measured(0).orElseThrow().radiation()).isEqualTo(Radiation.CU_KALPHA1);
    assertThat(back.measured(0).orElseThrow().countingTimeSeconds()).hasValue(1.5);
    assertThat(back.measured(0).orElseThrow().unit()).isEqualTo(IntensityUnit.COUNTS);
    assertThat(back.measured(1).orElseThrow().radiation()).isEqualTo(Radiation.CU_KALPHA_DOUBLET);
    assertThat(back.measured(1).orElseThrow().countingTimeSeconds()).isEmpty();
    assertThat(back.measured(2).orElseThrow().radiation())
        .isEqualTo(Radiation.ofWavelength(0.4066));
  }

  @Test
  void aPartThatWasCutOutKnowsItsRowsAndItsAngles() throws IOException {
    ImagePlus whole = throughTiff(measured());
    whole.setRoi(100, 1, 300, 2);
    WindowManager.setTempCurrentImage(whole);
    // Image > Crop.
    new Resizer().run("crop");
    WindowManager.setTempCurrentImage(null);
    PatternImage back = PatternImage.from(whole);
    assertThat(back.labels()).isEqualTo(LABELS.subList(1, 3));
    assertThat(back.grid().first()).isCloseTo(GRID.at(100), within(1e-9));
    assertThat(back.grid().size()).isEqualTo(300);
    assertThat(back.measured(1).orElseThrow().countingTimeSeconds()).hasValue(3);
  }

  @Test
  void anImageOfFewerBitsKeepsItsShapeAndItsRowsButCountsNoMore() {
    for (int bits : new int[] {8, 16}) {
      ImagePlus image = measured();
      float[] before = PatternImage.from(image).row(0);
      image.resetDisplayRange();
      ImageConverter converter = new ImageConverter(image);
      if (bits == 8) {
        converter.convertToGray8();
      } else {
        converter.convertToGray16();
      }
      PatternImage back = PatternImage.from(image);
      assertThat(back.labels()).isEqualTo(LABELS);
      assertThat(back.measured(0).orElseThrow().unit()).isEqualTo(IntensityUnit.ARBITRARY);
      // Values of about -0.5 to 0.5 over all levels.
      double levels = Math.pow(2, bits) - 1;
      for (int i = 0; i < before.length; i++) {
        assertThat(back.row(0)[i] / levels - 0.5).isCloseTo(before[i], within(0.01));
      }
    }
  }

  @Test
  void anImageThatWasScaledHasLostItsRows() {
    ImagePlus larger = measured().resize(GRID.size(), 9, "none");
    assertThat(PatternImage.from(larger).labels()).startsWith("row 0", "row 1");
    assertThat(PatternImage.from(larger).measured(0)).isEmpty();
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
