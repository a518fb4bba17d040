package org.xrdlens.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.progress.Progress;
import org.xrdlens.simulate.PowderLineSettings;
import org.xrdlens.workflow.FolderSimulation;
import org.xrdlens.workflow.FolderSimulationSettings;
import org.xrdlens.workflow.SimulationMethod;
import org.xrdlens.workflow.TextureText;
import org.xrdlens.workflow.TrainingWatch;

class SimulationViewTest {
  private static final String POLONIUM =
      """
      data_Po
      _cell_length_a 3.35
      _cell_length_b 3.35
      _cell_length_c 3.35
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      loop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
      Po1 0 0 0
      """;

  @TempDir private Path folder;
  private final List<String> shown = new ArrayList<>();

  /** Keeps a line about everything that is shown. */
  private final ResultsView view =
      new ResultsView() {
        @Override
        public void chart(String title, JFreeChart chart, CursorReading cursor) {
          shown.add("chart " + title + ", " + cursor.at(26.6).replaceFirst(".*nearest", "nearest"));
        }

        @Override
        public void points(String title, List<String> columns, List<double[]> values) {
          shown.add("points " + title + " " + columns.size() + " × " + values.get(0).length);
        }

        @Override
        public void table(String title, List<String> columns, List<List<Object>> rows) {
          shown.add("table " + title + " " + rows);
        }

        @Override
        public void image(ImageSource source) {
          shown.add("image");
        }

        @Override
        public TrainingWatch training(String title) {
          shown.add("training " + title);
          return TrainingWatch.NONE;
        }

        @Override
        public void text(String title, String text) {
          shown.add("text " + title + " " + text.lines().findFirst().orElse(""));
        }

        @Override
        public void note(String sentence) {
          shown.add(sentence);
        }
      };

  private void show(Path input) throws IOException {
    SimulationMethod method =
        new SimulationMethod(
            PowderLineSettings.of(Radiation.CU_KALPHA1, 60), 0.02, 0.1, 0, TextureText.parse(""));
    Path output = folder.resolve("out");
    new SimulationView(view)
        .show(
            input.getFileName().toString(),
            new FolderSimulation(new FolderSimulationSettings(input, output, method, false))
                .run(Progress.NONE));
  }

  @Test
  void showsOneStructureInDetailAndSaysWhatWasAssumed() throws IOException {
    show(Files.writeString(folder.resolve("Po.cif"), POLONIUM));
    assertThat(shown.get(0)).startsWith("points Po.cif (reflections) 8 × ");
    assertThat(shown.get(1)).isEqualTo("text Po.cif (record) XRD Lens simulation record");
    assertThat(shown.get(2)).startsWith("chart Po.cif, nearest reflection");
    assertThat(shown.get(3)).startsWith("Warning for Po.cif: ").contains("P 1");
    assertThat(shown.get(4)).startsWith("1 structure simulated, 1 with warnings; 0 refused");
  }

  @Test
  void listsAFolderWithItsRefusalsButNotWhatIsNoCif() throws IOException {
    Path input = Files.createDirectory(folder.resolve("cifs"));
    Files.writeString(input.resolve("good.cif"), POLONIUM);
    Files.writeString(input.resolve("bad.cif"), POLONIUM.replace("Po1", "Qq1"));
    Files.writeString(input.resolve("notes.txt"), "annealed");
    show(input);
    assertThat(shown.get(0))
        .startsWith("table Structures in cifs")
        .contains("bad.cif", "good.cif, P1, ok")
        .doesNotContain("notes.txt");
    assertThat(shown.get(1)).startsWith("chart cifs");
    assertThat(shown).anyMatch(line -> line.startsWith("bad.cif was not simulated: "));
    assertThat(shown.get(shown.size() - 1)).contains("1 refused, 1 no CIF");
  }

  @Test
  void saysWhyASingleFileWasNotSimulated() throws IOException {
    show(Files.writeString(folder.resolve("notes.txt"), "annealed"));
    assertThat(shown).anyMatch(line -> line.contains("\"notes.txt\" is no CIF"));
  }
}
