package org.xrdlens.workflow.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.progress.Progress;
import org.xrdlens.workflow.FolderAugmentation;
import org.xrdlens.workflow.FolderAugmentationSettings;

/** From a folder's files to previews. */
class PreviewDeskTest {
  private static final RecipeChoice PHYSICS = RecipeChoice.of(AugmentationRecipe.physics());

  /** A made-up rock salt. */
  private static final String CIF =
      """
      data_salt
      _cell_length_a 6.0
      _cell_length_b 6.0
      _cell_length_c 6.0
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      _symmetry_space_group_name_H-M 'F m -3 m'
      loop_
      _atom_site_label
      _atom_site_type_symbol
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      Pb1 Pb 0 0 0
      S1 S 0.5 0.5 0.5
      """;

  private static final String LINES =
      IntStream.range(0, 900)
          .mapToObj(i -> (10 + 0.05 * i) + " " + (100 + (i == 300 ? 5000 : i % 7)))
          .collect(Collectors.joining("\n", "", "\n"));

  @TempDir Path folder;

  @Test
  void aFolderOffersItsFilesAndEachIsReadForWhatItIs() throws IOException {
    Files.writeString(folder.resolve("b.xy"), LINES);
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/salt.cif"), CIF);
    Files.writeString(folder.resolve("c.txt"), "nothing of the kind");
    PreviewFolder files = PreviewFolder.of(folder);
    assertThat(files.names()).containsExactly("a/salt.cif", "b.xy", "c.txt");
    assertThat(files.others()).isZero();
    assertThat(files.read("a/salt.cif").isStructure()).isTrue();
    assertThat(files.read("b.xy").isStructure()).isFalse();
    PreviewDesk desk = new PreviewDesk(files);
    assertThat(desk.draw(new PreviewState("b.xy", PHYSICS, 1, 1)).after()).isPresent();
    Preview refused = desk.draw(new PreviewState("c.txt", PHYSICS, 1, 1));
    assertThat(refused.before()).isEmpty();
    assertThat(refused.refusal()).contains("c.txt").endsWith(".");
    assertThat(desk.draw(new PreviewState("a/salt.cif", PHYSICS, 1, 1)).before()).isPresent();
  }

  @Test
  void ofALargeFolderTheFirstFilesAreOffered() throws IOException {
    for (int i = 0; i < PreviewFolder.MOST_FILES + 3; i++) {
      Files.writeString(folder.resolve(String.format("p%04d.xy", i)), LINES);
    }
    PreviewFolder files = PreviewFolder.of(folder);
    assertThat(files.names()).hasSize(PreviewFolder.MOST_FILES).startsWith("p0000.xy", "p0001.xy");
    assertThat(files.others()).isEqualTo(3);
  }

  @Test
  void aTableOffersTheFilesThatItNames() throws IOException {
    Files.writeString(folder.resolve("b.xy"), LINES);
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/salt.cif"), CIF);
    Files.writeString(folder.resolve("c.xy"), LINES);
    Path table = folder.resolve("set.csv");
    Files.writeString(table, "file,class\nb.xy,X\na/salt.cif,Y\n");
    PreviewFolder files = PreviewFolder.of(table);
    assertThat(files.names()).containsExactly("a/salt.cif", "b.xy");
    assertThat(files.read("a/salt.cif").isStructure()).isTrue();
  }

  @Test
  void aPreviewIsTheCopyThatTheBatchWrites(@TempDir Path output) throws IOException {
    Files.writeString(folder.resolve("b.xy"), LINES);
    Files.createDirectory(folder.resolve("a"));
    Files.writeString(folder.resolve("a/salt.cif"), CIF);
    new FolderAugmentation(
            FolderAugmentationSettings.of(folder, output, "physics", 2, 5, "csv", ""))
        .run(Progress.NONE);
    PreviewDesk desk = new PreviewDesk(PreviewFolder.of(folder));
    for (Map<String, String> row : CsvTable.read(output.resolve("augmented.csv")).rows()) {
      int copy = Integer.parseInt(row.get("copy"));
      DiffractionPattern seen =
          desk.draw(new PreviewState(row.get("source"), PHYSICS, 5, copy)).after().orElseThrow();
      DiffractionPattern written =
          PatternFormats.standard().read(output.resolve(row.get("file"))).get(0);
      assertThat(written.twoTheta()).containsExactly(seen.twoTheta(), within(1e-9));
      assertThat(written.intensity()).containsExactly(seen.intensity(), within(1e-6));
    }
  }

  @Test
  void aSourceIsReadOnceWhileSlidersMove() throws IOException {
    Path file = folder.resolve("b.xy");
    Files.writeString(file, LINES);
    PreviewDesk desk = new PreviewDesk(PreviewFolder.of(file));
    PreviewState state = new PreviewState("b.xy", PHYSICS, 1, 1);
    Preview first = desk.draw(state);
    Files.delete(file);
    assertThat(desk.draw(state)).isEqualTo(first);
    assertThat(desk.draw(state.withCopy(2)).after()).isPresent().isNotEqualTo(first.after());
  }

  @Test
  void aFolderWithoutFilesAndAMissingOneAreRefused() {
    assertThatThrownBy(() -> PreviewFolder.of(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(folder.toString());
    assertThatThrownBy(() -> PreviewFolder.of(folder.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not exist");
  }
}
