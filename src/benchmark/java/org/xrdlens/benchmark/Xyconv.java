package org.xrdlens.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The converter of xylib (Debian's {@code libxy-bin}), timed as a process that converts a file to
 * {@code /dev/null}. Starting a process takes longer than reading most files, so that the time of a
 * file of two points is measured in turn with it and can be subtracted.
 */
final class Xyconv {
  private static final int RUNS = 15;
  private static final int MOST_SECONDS = 20;

  private final Path tiny;

  private Xyconv(Path tiny) {
    this.tiny = tiny;
  }

  /**
   * What one file takes.
   *
   * @param wholeMicros median time of the process
   * @param netMicros the same less the median time of a process for two points
   * @param noiseMicros what {@code netMicros} may be off by: two standard errors of the difference
   */
  record Timing(double wholeMicros, double netMicros, double noiseMicros) {}

  /**
   * Prepares the measurement.
   *
   * @param folder where the file of two points is put
   */
  static Xyconv in(Path folder) throws IOException {
    return new Xyconv(Files.writeString(folder.resolve("tiny.xy"), "1 1\n2 2\n"));
  }

  /** Whether the program is there and converts a file. */
  boolean converts(Path file) throws InterruptedException {
    try {
      return run(file) == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** Whether the program is installed at all. */
  boolean isInstalled() throws InterruptedException {
    return converts(tiny);
  }

  /** How many points it finds in a file. */
  long points(Path file) throws IOException, InterruptedException {
    Path output = tiny.resolveSibling("points.txt");
    new ProcessBuilder("xyconv", file.toString(), output.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    try (Stream<String> lines = Files.lines(output, StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> !line.isBlank() && line.charAt(0) != '#').count();
    }
  }

  /** Times the conversion of a file. */
  Timing time(Path file) throws IOException, InterruptedException {
    double[] whole = new double[RUNS];
    double[] start = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      start[i] = micros(tiny);
      whole[i] = micros(file);
    }
    Arrays.sort(whole);
    Arrays.sort(start);
    return new Timing(
        whole[RUNS / 2],
        whole[RUNS / 2] - start[RUNS / 2],
        2 * Math.hypot(standardError(whole), standardError(start)));
  }

  private static double micros(Path file) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    run(file);
    return (System.nanoTime() - begin) / 1e3;
  }

  /** Of a median: 1.25 σ / √n, with σ from the quartiles, as the normal distribution has them. */
  private static double standardError(double[] sorted) {
    double quartiles = sorted[RUNS * 3 / 4] - sorted[RUNS / 4];
    return 1.25 * quartiles / 1.35 / Math.sqrt(RUNS);
  }

  private static int run(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("xyconv", file.toString(), "/dev/null")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }
}
