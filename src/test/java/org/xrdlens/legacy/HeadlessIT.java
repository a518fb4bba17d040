package org.xrdlens.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.legacy.HeadlessProcess.Result;

/** The launcher's exit codes, each from the real process. */
class HeadlessIT {
  private static final String IMPORT = "org.xrdlens.command.ImportPattern";

  @TempDir Path folder;

  private Path pattern() throws IOException {
    return pattern(folder.resolve("my film.xy"), 50);
  }

  private static Path pattern(Path file, int peak) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 480; i++) {
      text.append(10 + 0.1 * i).append(' ').append(100 + (i == peak ? 900 : i % 7)).append('\n');
    }
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** The inputs of a training on four patterns of two classes, which takes long enough. */
  private String training(Path model) throws IOException {
    Path patterns = folder.resolve("patterns");
    for (int i = 0; i < 2; i++) {
      pattern(patterns.resolve("low/" + i + ".xy"), 50 + i);
      pattern(patterns.resolve("high/" + i + ".xy"), 300 + i);
    }
    return "target=\"folder\",structures=\"\",protocol=\"none\",ensemble=1,patterns=\""
        + patterns
        + "\",output=\""
        + model
        + "\"";
  }

  private Result macro(String text) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("test.ijm"), text);
    return HeadlessProcess.run("-macro", file.toString(), "an argument");
  }

  @ParameterizedTest
  @ValueSource(strings = {IMPORT, "XRD Import Pattern..."})
  void aCommandThatRanToItsEndExitsWith0(String name) throws Exception {
    Path output = folder.resolve("out");
    Result result =
        HeadlessProcess.run("--run", name, "input=\"" + pattern() + "\",output=\"" + output + "\"");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(output.resolve("my film.xy")).isRegularFile();
    assertThat(output.resolve("my film.record.txt")).isRegularFile();
  }

  @Test
  void aStructureIsSimulatedAndWrongInputsAreToldBeforeAnythingIsWritten() throws Exception {
    Path cif =
        Files.writeString(
            folder.resolve("Po.cif"),
            """
            data_Po
            _cell_length_a 3.35
            _cell_length_b 3.35
            _cell_length_c 3.35
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _space_group_name_H-M_alt 'P m -3 m'
            loop_ _atom_site_label _atom_site_fract_x _atom_site_fract_y _atom_site_fract_z
            Po1 0 0 0
            """);
    Path output = folder.resolve("out");
    String inputs = "input=\"" + cif + "\",output=\"" + output + "\",anomalous=true";
    Result refused =
        HeadlessProcess.run("--run", "XRD Simulate From CIF...", inputs + ",radiation=\"0.5\"");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("Anomalous dispersion").contains("0.5");
    assertThat(output).doesNotExist();
    Result result = HeadlessProcess.run("--run", "XRD Simulate From CIF...", inputs);
    assertThat(result.exitCode()).isZero();
    assertThat(output.resolve("structures.csv")).content().contains("Po.cif,Pm-3m,ok");
    assertThat(output.resolve("Po.reflections.csv")).content().contains("\n1,0,0,6,3.35");
    assertThat(output.resolve("Po.xy")).isRegularFile();
  }

  @Test
  void aMacroThatRanToItsEndExitsWith0AndSeesItsArgument() throws Exception {
    Result result =
        macro(
            "run(\"XRD Import Pattern...\", \"input=["
                + pattern()
                + "] output="
                + folder.resolve("out")
                + "\"); print(\"done with \" + getArgument()); exit();");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("done with an argument");
    assertThat(folder.resolve("out/my film.xy")).isRegularFile();
  }

  @Test
  void anUnknownCommandExitsWith1AndNamesTheKnown() throws Exception {
    Result result = HeadlessProcess.run("--run", "XRD Fly To Mars...");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("XRD Fly To Mars...").contains("XRD Import Pattern...");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = foo(1",
        "run(\"No Such Command\"); print(\"went on\");",
        "a = newArray(1); print(a[3]); print(\"went on\");",
        "exit(\"I do not want to.\"); print(\"went on\");"
      })
  void aMacroErrorExitsWith1AndSaysWhy(String text) throws Exception {
    Result result = macro(text);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).isNotBlank();
    assertThat(result.out()).doesNotContain("went on");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"input=foo", "input=null", "input=\"a.xy\",scan=\"x\"", "", "inptu=\"a\""})
  void inputsThatAreNoQuotedTextOrNoValueExitWith2(String inputs) throws Exception {
    Result result = HeadlessProcess.run("--run", IMPORT, inputs);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(".").doesNotContain("Exception");
  }

  @Test
  void wrongWordsExitWith2AndShowTheUsage() throws Exception {
    Result result = HeadlessProcess.run("--fly");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Usage:");
  }

  @Test
  void aMissingInputExitsWith2FromACommandAndFromAMacro() throws Exception {
    Result command = HeadlessProcess.run("--run", IMPORT, "input=\"/no/such file.xy\"");
    assertThat(command.exitCode()).isEqualTo(2);
    assertThat(command.err()).contains("/no/such file.xy");
    Result macro =
        macro("run(\"XRD Import Pattern...\", \"input=[/no/such file.xy]\"); print(\"went on\");");
    assertThat(macro.exitCode()).isEqualTo(2);
    assertThat(macro.err()).contains("/no/such file.xy");
    assertThat(macro.out()).doesNotContain("went on");
  }

  @Test
  void aSignalDuringAMacroExitsWith130() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("endless.ijm"), "print(\"running\"); while (true) wait(20);");
    assertThat(exitCodeAfterSignal("-macro", file.toString())).isEqualTo(130);
  }

  @Test
  void aSignalDuringATrainingExitsWith130AndLeavesNoModel() throws Exception {
    Path model = folder.resolve("model.onnx");
    assertThat(exitCodeAfterSignal("--run", "XRD Train Classifier...", training(model)))
        .isEqualTo(130);
    assertThat(model).doesNotExist();
  }

  /** Starts the launcher, waits for its first line and sends it the signal of a scheduler. */
  private static int exitCodeAfterSignal(String... words) throws Exception {
    Process process = HeadlessProcess.builder(words).redirectErrorStream(true).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(reader.readLine()).isNotNull();
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void trainingWithoutPyTorchExitsWith2AndNamesTheMissingJars() throws Exception {
    Result result =
        HeadlessProcess.runIn(
            HeadlessProcess.appWithoutPyTorch(),
            "--run",
            "XRD Train Classifier...",
            training(folder.resolve("model.onnx")));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("pytorch-engine").contains("pytorch-native-cpu");
  }
}
