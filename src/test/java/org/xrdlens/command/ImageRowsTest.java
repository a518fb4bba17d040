package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.image.PatternImage;
import org.xrdlens.image.TiffImage;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.write.XyWriter;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.progress.Progress;
import org.xrdlens.workflow.PatternSet;

/** From files to an image and back. */
class ImageRowsTest {
  @TempDir Path folder;

  private void pattern(String name, String header, int peak) throws IOException {
    StringBuilder text = new StringBuilder(header);
    for (int i = 0; i < 300; i++) {
      text.append(10 + 0.05 * i).append(' ').append(i == peak ? 900 : i % 7).append('\n');
    }
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void filesComeBackFromAnImageAsTheyWere() throws IOException {
    pattern("a.xy", "# wavelength 0.7093 Å\n", 50);
    pattern("sub/b.xy", "", 80);
    Files.writeString(folder.resolve("in/notes.txt"), "Nothing here.");
    PatternSet set = PatternSet.read(folder.resolve("in"), Progress.NONE);
    assertThat(set.files()).containsExactly("a.xy", "sub/b.xy");
    assertThat(set.refused()).singleElement().asString().contains("notes.txt");

    Path tiff = folder.resolve("set.tif");
    ImagePlus image = set.toImage().toImagePlus("set");
    AtomicFile.write(tiff, out -> TiffImage.write(image, out));
    List<ImportedScan> rows = ImageRows.of(ImageRows.image(tiff.toString()));
    OutputFile.write(rows, new XyWriter(), folder.resolve("out").toString());

    for (int i = 0; i < 2; i++) {
      Path file = folder.resolve("out").resolve(set.files().get(i));
      DiffractionPattern before = set.patterns().get(i);
      DiffractionPattern after = PatternFormats.standard().read(file).get(0);
      assertThat(after.intensity()).isEqualTo(before.intensity());
      assertThat(after.radiation().wavelengthAngstrom())
          .isEqualTo(before.radiation().wavelengthAngstrom());
      assertThat(after.twoTheta()).hasSize(300);
      assertThat(after.last()).isCloseTo(before.last(), within(1e-9));
    }
    assertThat(folder.resolve("out/sub/b.record.txt")).isRegularFile();
  }

  @Test
  void namesOfRowsNeverLeaveTheOutputFolderNorReplaceEachOther() throws IOException {
    TwoThetaGrid grid = new TwoThetaGrid(10, 0.1, 4);
    float[] row = {1, 2, 3, 4};
    ImagePlus image =
        PatternImage.of(
                grid,
                List.of("../../evil.xy", "/etc/x.xy", "a.xy", "a.xy", "b.brml#1"),
                List.of(row, row, row, row, row))
            .toImagePlus("set");
    assertThat(ImageRows.of(image))
        .extracting(ImportedScan::file)
        .containsExactly("_/_/evil.xy", "curve/etc/x.xy", "a.xy", "a.xy#3", "b.brml#1");
  }

  @Test
  void whatIsNoImageOrNotCalibratedIsRefused() throws IOException {
    assertThatThrownBy(() -> ImageRows.image(folder.resolve("no.tif").toString()))
        .hasMessageContaining("no.tif");
    assertThatThrownBy(() -> ImageRows.of(IJ.createImage("blank", "8-bit", 10, 10, 1)))
        .hasMessageContaining("2θ in °");
  }
}
