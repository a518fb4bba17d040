package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.legacy.HeadlessProcess.Result;

/** The main job from scripts/, on the samples and the models that are shipped. */
class ScriptsIT {
  private static final Path SAMPLES = Path.of("src", "main", "samples").toAbsolutePath();

  @TempDir Path folder;

  private static Set<String> sampleNames() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> !name.equals("truth.csv"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> names(List<String> rows) {
    return rows.stream()
        .skip(1)
        .map(row -> row.substring(0, row.indexOf(',')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theMacroAndTheCommandGiveTheSameTableOfAllSamples() throws Exception {
    Path fromMacro = folder.resolve("from macro");
    Result macro =
        HeadlessProcess.run(
            "-macro", "scripts/classify-folder.ijm", SAMPLES + ";" + fromMacro + ";dimensionality");
    assertThat(macro.err()).doesNotContain("Error");
    assertThat(macro.exitCode()).isZero();
    Path fromCommand = folder.resolve("from command");
    Result command =
        HeadlessProcess.run(
            "--run",
            "XRD Classify Folder...",
            "input=\""
                + SAMPLES
                + "\",model=\"dimensionality\",output=\""
                + fromCommand
                + "\",charts=false");
    assertThat(command.exitCode()).isZero();
    List<String> rows = Files.readAllLines(fromCommand.resolve("results.csv"));
    assertThat(names(rows)).isEqualTo(sampleNames());
    assertThat(rows.get(0)).endsWith("note,0D,2D,3D");
    assertThat(Files.readAllLines(fromMacro.resolve("results.csv"))).isEqualTo(rows);
    assertThat(command.out()).contains("predicted").contains("results.csv");
    for (String name : sampleNames()) {
      String chart = name.replaceFirst("\\.[^.]+$", ".png");
      assertThat(fromMacro.resolve(chart)).isNotEmptyFile();
      assertThat(fromCommand.resolve(chart)).doesNotExist();
    }
  }

  @Test
  void onePatternIsClassifiedWithItsChartAndTable() throws Exception {
    Result result =
        HeadlessProcess.run(
            "--run",
            "org.xrdlens.command.ClassifyPattern",
            "input=\"" + SAMPLES.resolve("CsPbBr3 film.xy") + "\",output=\"" + folder + "\"");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readAllLines(folder.resolve("CsPbBr3 film.csv")))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("CsPbBr3 film.xy,Pm-3m,");
    assertThat(folder.resolve("CsPbBr3 film.png")).isNotEmptyFile();
  }

  @Test
  void everySampleIsConvertedByTheCommandAsByItsMacro() throws Exception {
    Path fromCommand = folder.resolve("from command");
    Result command =
        HeadlessProcess.run(
            "--run",
            "XRD Convert Patterns...",
            "input=\"" + SAMPLES + "\",output=\"" + fromCommand + "\",format=\"xye\"");
    assertThat(command.err()).isEmpty();
    assertThat(command.exitCode()).isZero();
    assertThat(command.out()).contains("maximum_at").contains("12 patterns converted");
    List<String> rows = Files.readAllLines(fromCommand.resolve("patterns.csv"));
    assertThat(names(rows)).isEqualTo(sampleNames());
    assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains(",ok,"));
    Path fromMacro = folder.resolve("from macro");
    Path macro =
        Files.writeString(
            folder.resolve("convert.ijm"),
            "run(\"XRD Convert Patterns...\", \"input=["
                + SAMPLES
                + "] output=["
                + fromMacro
                + "] format=xye scans=all\");");
    assertThat(HeadlessProcess.run("-macro", macro.toString()).exitCode()).isZero();
    for (String name : sampleNames()) {
      String converted = name.replaceFirst("\\.[^.]+$", ".xye");
      assertThat(fromMacro.resolve(converted))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(fromCommand.resolve(converted));
    }
    assertThat(fromMacro.resolve("patterns.csv"))
        .hasSameBinaryContentAs(fromCommand.resolve("patterns.csv"));
  }

  @Test
  void anUnknownSelectionOfScansExitsWith2AndIsAnsweredWithTheKnown() throws Exception {
    Result result =
        HeadlessProcess.run(
            "--run",
            "org.xrdlens.command.ConvertPatterns",
            "input=\"" + SAMPLES + "\",output=\"" + folder + "/out\",scans=\"some\"");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("some").contains("joined, summed");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFileThatIsNoModelExitsWith2AndIsNamed() throws Exception {
    Path model = Files.writeString(folder.resolve("foreign.onnx"), "This is no model.");
    Result result =
        HeadlessProcess.run(
            "--run",
            "XRD Classify Folder...",
            "input=\"" + SAMPLES + "\",model=\"" + model + "\",output=\"" + folder + "/out\"");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("foreign.onnx");
    assertThat(folder.resolve("out/results.csv")).doesNotExist();
  }

  @Test
  void theScriptOfTheWindowStartsImageJ() throws Exception {
    Path macro = Files.writeString(folder.resolve("hello.ijm"), "print(\"ImageJ is here\");");
    ProcessBuilder builder = HeadlessProcess.script("imagej", "-batch", macro.toString());
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.awt.headless=true");
    Process process = builder.start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(reader.lines()).contains("ImageJ is here");
    } finally {
      process.destroyForcibly();
    }
  }
}
