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
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append(10 + 0.1 * i).append(' ').append(100 + (i == 50 ? 900 : i % 7)).append('\n');
    }
    return Files.writeString(folder.resolve("my film.xy"), text);
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
  void aSignalExitsWith130() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("endless.ijm"), "print(\"running\"); while (true) wait(20);");
    Process process = HeadlessProcess.builder("-macro", file.toString()).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(reader.readLine()).isEqualTo("running");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(Outcome.End.CANCELLED.exitCode()).isEqualTo(130);
    } finally {
      process.destroyForcibly();
    }
  }
}
