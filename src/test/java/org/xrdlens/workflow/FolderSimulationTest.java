package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.progress.Progress;
import org.xrdlens.simulate.PowderLineSettings;
import org.xrdlens.simulate.Texture;

class FolderSimulationTest {
  @TempDir private Path folder;
  private Path input;
  private Path output;
  private SimulationMethod method = method("CuKa1", 90, "");

  @BeforeEach
  void writeFiles() throws IOException {
    input = Files.createDirectory(folder.resolve("my structures, 5% (ä) [1]"));
    output = folder.resolve("out put");
    file("CsPbBr3.cif", SampleCifs.CESIUM_LEAD_BROMIDE);
    file("sub/CsCl.CIF", SampleCifs.CESIUM_CHLORIDE);
    file("sub/CsCl.mcif", SampleCifs.CESIUM_CHLORIDE);
    file("two.cif", SampleCifs.together(SampleCifs.CESIUM_CHLORIDE, SampleCifs.WITHOUT_SYMMETRY));
    file("half.cif", SampleCifs.together(SampleCifs.OVERFULL, SampleCifs.CESIUM_CHLORIDE));
    file("exported", SampleCifs.CESIUM_CHLORIDE);
    file("bad/no cell.cif", SampleCifs.WITHOUT_CELL);
    file("bad/no sites.cif", SampleCifs.WITHOUT_SITES);
    file("bad/element.cif", SampleCifs.UNKNOWN_ELEMENT);
    file("bad/loop.cif", SampleCifs.BROKEN_LOOP);
    file("bad/spot.cif", SampleCifs.TWO_ON_ONE_SPOT);
    file("bad/empty.cif", "");
    file("CsPbBr3.xy", "10 1\n20 2\n30 1\n");
    file("labels.csv", "file,class\nCsPbBr3.cif,Pm-3m\n");
  }

  private static SimulationMethod method(String radiation, double maxTwoTheta, String texture) {
    return new SimulationMethod(
        PowderLineSettings.of(Radiation.parse(radiation), maxTwoTheta),
        0.02,
        0.1,
        0,
        TextureText.parse(texture));
  }

  private void file(String name, String text) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SimulationSummary run() throws IOException {
    return run(2, Progress.NONE);
  }

  private SimulationSummary run(int threads, Progress progress) throws IOException {
    return new FolderSimulation(new FolderSimulationSettings(input, output, method, false), threads)
        .run(progress);
  }

  private List<Map<String, String>> rows() throws IOException {
    CsvTable table = CsvTable.read(output.resolve("structures.csv"));
    assertThat(table.columns()).containsExactly("file", "space_group", "status");
    return table.rows();
  }

  private Map<String, String> row(String file) throws IOException {
    return rows().stream().filter(row -> row.get("file").equals(file)).findFirst().orElseThrow();
  }

  private List<Map<String, String>> reflections(String name) throws IOException {
    CsvTable table = CsvTable.read(output.resolve(name + ".reflections.csv"));
    assertThat(table.columns())
        .containsExactly("h", "k", "l", "multiplicity", "d", "two_theta", "f2", "intensity");
    return table.rows();
  }

  private DiffractionPattern pattern(String name) throws IOException {
    return PatternFormats.standard().read(output.resolve(name + ".xy")).get(0);
  }

  private JsonObject record() throws IOException {
    return JsonParser.parseString(Files.readString(output.resolve("run.json"))).getAsJsonObject();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(path).toString().replace('\\', '/');
        contents.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    contents.remove("run.json");
    return contents;
  }

  @Test
  void givesEveryStructureARowAndEveryOtherFileTheReason() throws IOException {
    SimulationSummary summary = run();
    assertThat(rows().stream().map(row -> row.get("file")))
        .containsExactly(
            "CsPbBr3.cif",
            "CsPbBr3.xy",
            "bad/element.cif",
            "bad/empty.cif",
            "bad/loop.cif",
            "bad/no cell.cif",
            "bad/no sites.cif",
            "bad/spot.cif",
            "exported",
            "half.cif#0",
            "half.cif#1",
            "sub/CsCl.CIF",
            "sub/CsCl.mcif",
            "two.cif#0",
            "two.cif#1");
    for (String good : List.of("CsPbBr3.cif", "exported", "half.cif#1", "two.cif#0")) {
      assertThat(row(good)).containsEntry("status", "ok").containsEntry("space_group", "Pm-3m");
    }
    assertThat(row("bad/no cell.cif").get("status")).contains("_cell_length_a").endsWith(".");
    assertThat(row("bad/no sites.cif").get("status")).contains("_atom_site").endsWith(".");
    assertThat(row("bad/element.cif").get("status")).contains("Qq").endsWith(".");
    assertThat(row("bad/loop.cif").get("status")).contains("loop").endsWith(".");
    assertThat(row("bad/spot.cif").get("status")).contains("Cs1", "Cl1").endsWith(".");
    assertThat(row("half.cif#0").get("status")).contains("1.5").endsWith(".");
    assertThat(row("CsPbBr3.xy").get("status")).contains("is no CIF").endsWith(".");
    assertThat(summary.simulated()).isEqualTo(7);
    assertThat(summary.refused()).isEqualTo(7);
    assertThat(summary.foreign()).isEqualTo(1);
    assertThat(summary.skipped()).isEqualTo(1);
    assertThat(summary.warned()).isEqualTo(1);
  }

  @Test
  void writesReflectionsPatternAndRecordInMirroredFolders() throws IOException {
    run();
    Stream<String> names =
        Stream.of(
            "CsPbBr3", "exported", "half#1", "sub/CsCl.CIF", "sub/CsCl.mcif", "two#0", "two#1");
    assertThat(contents().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Stream.of("structures.csv"),
                    names.flatMap(
                        name ->
                            Stream.of(".reflections.csv", ".xy", ".record.txt")
                                .map(suffix -> name + suffix)))
                .toList());
  }

  @Test
  void reflectionsFollowBraggsLawByRisingAngleWithTheStrongestAtAHundred() throws IOException {
    run();
    List<Map<String, String>> rows = reflections("CsPbBr3");
    assertThat(rows.get(0))
        .containsEntry("h", "1")
        .containsEntry("k", "0")
        .containsEntry("l", "0")
        .containsEntry("multiplicity", "6");
    assertThat(number(rows.get(0), "d")).isCloseTo(5.87, within(1e-12));
    double strongest = 0;
    double last = 0;
    for (Map<String, String> row : rows) {
      double twoTheta = number(row, "two_theta");
      double sine = Math.sin(Math.toRadians(twoTheta / 2));
      assertThat(2 * number(row, "d") * sine).isCloseTo(1.540593, within(1e-12));
      assertThat(twoTheta).isBetween(last, 90.0);
      last = twoTheta;
      strongest = Math.max(strongest, number(row, "intensity"));
    }
    assertThat(strongest).isCloseTo(100, within(1e-12));
    // A primitive cubic lattice of 5.87 Å has 29 sets of planes down to d = 1.0894 Å.
    assertThat(rows).hasSize(cubicSets(5.87, 1.540593 / Math.sqrt(2)));
  }

  /** Sets h ≥ k ≥ l ≥ 0 of a primitive cubic lattice down to a spacing, 000 left out. */
  private static int cubicSets(double edge, double minSpacing) {
    int count = -1;
    for (int h = 0; h < 10; h++) {
      for (int k = 0; k <= h; k++) {
        for (int l = 0; l <= k; l++) {
          count += edge / Math.sqrt(h * h + k * k + l * l) >= minSpacing ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void theDrawnPatternHasItsMaximaWhereTheReflectionsAreAndReadsBack() throws IOException {
    run();
    DiffractionPattern pattern = pattern("CsPbBr3");
    assertThat(pattern.first()).isEqualTo(5);
    assertThat(pattern.last()).isCloseTo(90, within(1e-9));
    assertThat(pattern.size()).isEqualTo(4251);
    assertThat(pattern.radiation()).isEqualTo(Radiation.CU_KALPHA1);
    int top = 0;
    for (int i = 0; i < pattern.size(); i++) {
      top = pattern.intensity(i) > pattern.intensity(top) ? i : top;
    }
    assertThat(pattern.intensity(top)).isEqualTo(100);
    // The strongest line of this phase is 200, before 110.
    double line = number(intensityOf("CsPbBr3", "200"), "two_theta");
    assertThat(pattern.twoTheta(top)).isCloseTo(line, within(0.011));
  }

  @Test
  void recordsStructureWarningsAndChoicesBesideThePattern() throws IOException {
    run();
    assertThat(output.resolve("CsPbBr3.record.txt"))
        .content()
        .contains("space group: Pm-3m, number 221")
        .contains("Br × 3, Cs × 1, Pb × 1")
        .contains("neutral atoms, isotropic vibrations")
        .contains("texture: none")
        .doesNotContain("warning");
    assertThat(row("two.cif#1")).containsEntry("status", "ok");
    assertThat(output.resolve("two#1.record.txt")).content().contains("warning").contains("P1");
  }

  @Test
  void doesNotDependOnTheNumberOfThreads() throws IOException {
    run(1, Progress.NONE);
    Map<String, String> alone = contents();
    run(4, Progress.NONE);
    assertThat(contents()).isEqualTo(alone);
  }

  @Test
  void aTextureMovesIntensityToThePlanesThatLieFlat() throws IOException {
    run();
    double powder = ratio("100", "110");
    double orders = ratio("100", "200");
    method = method("CuKa1", 90, "1 0 0, 0.3");
    run();
    // By March and Dollase a third of the planes {100} lies at 0° and two thirds at 90°; of {110}
    // two thirds lie at 45° and one third at 90°.
    double flat = (density(1) + 2 * density(0)) / 3;
    double inclined = (2 * density(0.5) + density(0)) / 3;
    assertThat(ratio("100", "110") / powder).isCloseTo(flat / inclined, within(1e-9));
    assertThat(ratio("100", "200")).isCloseTo(orders, within(1e-9));
    assertThat(output.resolve("CsPbBr3.record.txt")).content().contains("1 0 0, 0.3");
  }

  private double ratio(String hkl, String other) throws IOException {
    return number(intensityOf("CsPbBr3", hkl), "intensity")
        / number(intensityOf("CsPbBr3", other), "intensity");
  }

  private static double density(double cosineSquared) {
    return Math.pow(0.09 * cosineSquared + (1 - cosineSquared) / 0.3, -1.5);
  }

  @Test
  void aRandomTextureChangesNothing() throws IOException {
    run();
    DiffractionPattern powder = pattern("sub/CsCl.CIF");
    method = method("CuKa1", 90, "1 1 0, 1");
    run();
    assertThat(pattern("sub/CsCl.CIF").intensity())
        .containsExactly(powder.intensity(), within(1e-6));
  }

  private Map<String, String> intensityOf(String name, String hkl) throws IOException {
    return reflections(name).stream()
        .filter(row -> (row.get("h") + row.get("k") + row.get("l")).equals(hkl))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void namesTheSpaceGroupInTheSettingOfTheFile() throws IOException {
    file(
        "monoclinic.cif",
        """
        data_monoclinic
        _symmetry_space_group_name_H-M 'P 1 21/n 1'
        _cell_length_a 7.1
        _cell_length_b 8.2
        _cell_length_c 9.3
        _cell_angle_alpha 90
        _cell_angle_beta 97
        _cell_angle_gamma 90
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Cs1 0.11 0.23 0.37
        """);
    run();
    assertThat(row("monoclinic.cif")).containsEntry("space_group", "P21/n");
  }

  @Test
  void takesAnyWavelengthAndRange() throws IOException {
    method = method("0.4", 8, "");
    run();
    DiffractionPattern pattern = pattern("CsPbBr3");
    assertThat(pattern.first()).isEqualTo(4);
    assertThat(pattern.last()).isCloseTo(8, within(1e-9));
    method = method("CuKa1", 180, "");
    run();
    assertThat(pattern("CsPbBr3").last()).isLessThan(180).isGreaterThan(179);
    method = method("CuKa1", 2, "");
    run();
    assertThat(row("CsPbBr3.cif").get("status")).contains("No planes").endsWith(".");
    assertThat(row("CsPbBr3.cif")).containsEntry("space_group", "Pm-3m");
  }

  @Test
  void neverWritesOverAnInputOrAForeignFile() throws IOException {
    output = input;
    run();
    assertThat(input.resolve("CsPbBr3.xy")).hasContent("10 1\n20 2\n30 1");
    assertThat(row("CsPbBr3.cif").get("status")).contains("is itself an input").endsWith(".");
    assertThat(input.resolve("CsPbBr3.reflections.csv")).doesNotExist();
    assertThat(row("two.cif#0")).containsEntry("status", "ok");
  }

  @Test
  void skipsWhatAnEarlierRunWroteIntoTheInput() throws IOException {
    output = input.resolve("results");
    SimulationSummary first = run();
    List<Map<String, String>> rows = rows();
    SimulationSummary second = run();
    assertThat(rows()).isEqualTo(rows);
    assertThat(second.skipped()).isEqualTo(first.skipped() + 3 * first.simulated() + 2);
  }

  @Test
  void recordsTheRunSoThatItCanBeRepeated() throws IOException {
    method = method("CuKa", 60.5, "0 0 1, 0.5, 0.8");
    run();
    assertThat(record().get("status").getAsString()).isEqualTo("finished");
    assertThat(record().get("macro").getAsString())
        .isEqualTo(
            "run(\"XRD Simulate From CIF...\", \"input=["
                + input
                + "] output=["
                + output
                + "] radiation=CuKa debye_waller=true anomalous=false default_b=0.0"
                + " max_two_theta=60.5 compatible=none ions=false anisotropic=false"
                + " monochromator=0.0 step=0.02 fwhm=0.1 crystallite_size=0.0"
                + " texture=[0 0 1, 0.5, 0.8] charts=false\");");
    assertThat(record().getAsJsonObject("counts").get("simulated").getAsInt()).isEqualTo(7);
    assertThat(record().getAsJsonObject("counts").get("with_warnings").getAsInt()).isEqualTo(1);
  }

  @Test
  void aCancelledRunLeavesFinishedFilesOnly() throws IOException {
    AtomicInteger steps = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {
            steps.incrementAndGet();
          }

          @Override
          public boolean isCancelled() {
            return steps.get() >= 2;
          }
        };
    assertThatThrownBy(() -> run(1, impatient)).isInstanceOf(CancellationException.class);
    assertThat(record().get("status").getAsString()).isEqualTo("cancelled");
    assertThat(rows()).hasSize(2);
    assertThat(contents())
        .containsOnlyKeys(
            "structures.csv", "CsPbBr3.reflections.csv", "CsPbBr3.xy", "CsPbBr3.record.txt");
  }

  @Test
  void refusesAMissingInputBeforeAnythingIsWritten() {
    input = folder.resolve("missing");
    assertThatThrownBy(this::run).isInstanceOf(IOException.class).hasMessageContaining("missing");
    assertThat(output).doesNotExist();
  }

  @Test
  void writesChartsOnlyWhereTheyAreAskedFor() throws IOException {
    input = input.resolve("sub/CsCl.CIF");
    SimulationSummary summary =
        new FolderSimulation(new FolderSimulationSettings(input, output, method, true))
            .run(Progress.NONE);
    assertThat(output.resolve("CsCl.png")).isNotEmptyFile();
    assertThat(summary.first()).hasSize(1);
    assertThat(summary.first().get(0).structure().classLabel()).isEqualTo("Pm-3m");
  }

  @Test
  void givesEveryHostileFileItsRow() throws IOException {
    input = SharedFolder.path("data/hostile");
    run();
    Map<String, String> expected =
        Map.of(
            "cif_bad_loop.cif", "loop",
            "cif_unknown_element.cif", "Xx",
            "cif_zero_cell.cif", "cell");
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      assertThat(row(entry.getKey()).get("status")).contains(entry.getValue()).endsWith(".");
    }
    assertThat(row("cif_no_symmetry.cif"))
        .containsEntry("status", "ok")
        .containsEntry("space_group", "P1");
    assertThat(output.resolve("cif_no_symmetry.record.txt")).content().contains("warning");
  }

  @Test
  void refusesSettingsThatCannotBe() {
    PowderLineSettings lines = PowderLineSettings.of(Radiation.CU_KALPHA1, 90);
    assertThatThrownBy(() -> new SimulationMethod(lines, 0, 0.1, 0, Texture.RANDOM))
        .hasMessageContaining("step");
    assertThatThrownBy(() -> new SimulationMethod(lines, 0.02, 0, 0, Texture.RANDOM))
        .hasMessageContaining("fwhm");
    assertThatThrownBy(() -> new SimulationMethod(lines, 0.02, 0.1, -5, Texture.RANDOM))
        .hasMessageContaining("crystallite_size");
    assertThatThrownBy(() -> PowderLineSettings.of(Radiation.CU_KALPHA1, 181))
        .hasMessageContaining("181");
    Radiation synchrotron = Radiation.parse("0.4066");
    assertThatThrownBy(() -> ScatteringChoice.of(synchrotron, true, false, 0, false, true))
        .hasMessageContaining("Cr, Fe, Co, Cu, Mo, Ag")
        .hasMessageContaining("0.4066");
    assertThatThrownBy(() -> ScatteringChoice.compatible("gsas")).hasMessageContaining("gsas");
    for (String wrong : List.of("001, 0.3", "0 0 1", "0 0 1, x", "0 0 0, 0.3", "0 0 1, 0")) {
      assertThatThrownBy(() -> TextureText.parse(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
