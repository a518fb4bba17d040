package org.xrdlens.legacy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real launcher of scripts/ in a process of its own, on the packaged application folder. */
final class HeadlessProcess {
  private static final Path SCRIPTS = Path.of("scripts");

  private HeadlessProcess() {}

  /** What a finished process left. */
  record Result(int exitCode, String out, String err) {}

  /** The packaged application folder. */
  static Path app() {
    return Path.of(System.getProperty("xrdlens.app", "target/app"));
  }

  /** The same folder without the optional part, as links beside it. */
  static Path appWithoutPyTorch() throws IOException {
    Path app = app().toAbsolutePath();
    Path bare = app.resolveSibling("app-without-pytorch");
    Files.createDirectories(bare.resolve("plugins"));
    link(bare.resolve("ij.jar"), app.resolve("ij.jar"));
    try (Stream<Path> plugins = Files.list(app.resolve("plugins"))) {
      for (Path path : plugins.filter(p -> !p.endsWith("pytorch")).toList()) {
        link(bare.resolve("plugins").resolve(path.getFileName()), path);
      }
    }
    return bare;
  }

  private static void link(Path link, Path target) throws IOException {
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, target);
  }

  /** Runs {@code scripts/headless} to its end, at most two minutes. */
  static Result run(String... words) throws IOException, InterruptedException {
    return runIn(app(), words);
  }

  /** As above, with another application folder. */
  static Result runIn(Path app, String... words) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("xrdlens-headless");
    File out = folder.resolve("out.txt").toFile();
    File err = folder.resolve("err.txt").toFile();
    ProcessBuilder builder = builder(words).redirectOutput(out).redirectError(err);
    builder.environment().put("XRDLENS_APP", app.toString());
    Process process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("scripts/headless " + List.of(words) + " did not end.");
    }
    Result result = new Result(process.exitValue(), text(out), text(err));
    Files.delete(out.toPath());
    Files.delete(err.toPath());
    Files.delete(folder);
    return result;
  }

  /** The process of {@code scripts/headless}, not yet started. */
  static ProcessBuilder builder(String... words) {
    return script("headless", words);
  }

  /** The process of one of the scripts, not yet started. */
  static ProcessBuilder script(String name, String... words) {
    Assumptions.assumeTrue(File.separatorChar == '/', "The scripts are for bash and need a Unix.");
    List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(name).toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XRDLENS_APP", app().toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  private static String text(File file) throws IOException {
    return Files.readString(file.toPath(), StandardCharsets.UTF_8);
  }
}
