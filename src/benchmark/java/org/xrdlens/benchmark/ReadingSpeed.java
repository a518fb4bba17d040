package org.xrdlens.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;

/**
 * Reading speed beside {@code xyconv}, file by file, over the files in {@code
 * ${xrdlens.shared}/data/formats} that both read:
 *
 * <pre>mvn -Pbenchmark test-compile exec:exec@reading-speed</pre>
 *
 * <p>Prints a table and writes it to {@code target/benchmark/reading.csv}. Ours is the median of a
 * warm program, disk included; xyconv's is given twice, with the start of its process and without.
 * A file that xyconv reads faster than its start varies has no verdict; files in which it finds
 * fewer points than half of ours, such as archives that it takes for text, are left out. Where
 * xyconv is absent, ours stands alone. {@code -Dfiles=xrdml/} takes the files with these letters in
 * their path only.
 */
public final class ReadingSpeed {
  private static final int WARM_ROUNDS = 60;
  private static final Path OUTPUT = Path.of("target", "benchmark");

  private final Path folder;
  private final Xyconv xyconv;
  private final boolean compared;

  private ReadingSpeed(Path folder, Xyconv xyconv, boolean compared) {
    this.folder = folder;
    this.xyconv = xyconv;
    this.compared = compared;
  }

  /** Takes the shared folder, and what the paths of the files must contain. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, RunnerException {
    Path folder = Path.of(arguments[0], "data", "formats").normalize();
    if (!Files.isDirectory(folder)) {
      say("Skipped: " + folder + " is absent (property xrdlens.shared).");
      return;
    }
    Files.createDirectories(OUTPUT);
    Xyconv xyconv = Xyconv.in(OUTPUT);
    boolean compared = xyconv.isInstalled();
    if (!compared) {
      say("No comparison: xyconv is not installed (Debian: apt-get install libxy-bin).");
    }
    new ReadingSpeed(folder, xyconv, compared).run(arguments.length > 1 ? arguments[1] : "");
  }

  private void run(String letters) throws IOException, InterruptedException, RunnerException {
    List<Path> files = files(letters);
    say(files.size() + " files are read, about two seconds each ...");
    Map<Path, Double> ours = ours(files);
    StringBuilder csv = new StringBuilder();
    csv.append("file,bytes,ours_us,ours_mb_s,xyconv_process_us,xyconv_net_us,xyconv_noise_us,");
    csv.append("xyconv_process_mb_s,xyconv_net_mb_s,verdict\n");
    say(String.format("%-66s%9s%10s%10s%10s", "MB/s of", "bytes", "ours", "process", "net"));
    for (Path file : files) {
      csv.append(row(file, Files.size(file), ours.get(file))).append('\n');
    }
    Files.writeString(OUTPUT.resolve("reading.csv"), csv);
    say("Written: " + OUTPUT.resolve("reading.csv"));
  }

  private String row(Path file, long bytes, double micros)
      throws IOException, InterruptedException {
    String name = folder.relativize(file).toString().replace('\\', '/');
    if (!compared) {
      say(String.format(Locale.ROOT, "%-66s%9d%10.1f", name, bytes, bytes / micros));
      return String.format(
          Locale.ROOT, "\"%s\",%d,%.1f,%.2f,,,,,,", name, bytes, micros, bytes / micros);
    }
    Xyconv.Timing theirs = xyconv.time(file);
    boolean tooShort = theirs.netMicros() <= theirs.noiseMicros();
    String verdict =
        tooShort ? "too short to tell" : micros <= theirs.netMicros() ? "faster" : "slower";
    double net = tooShort ? Double.NaN : bytes / theirs.netMicros();
    double process = bytes / theirs.wholeMicros();
    say(
        String.format(
            Locale.ROOT,
            "%-66s%9d%10.1f%10.1f%10.1f  %s",
            name,
            bytes,
            bytes / micros,
            process,
            net,
            verdict));
    return String.format(
        Locale.ROOT,
        "\"%s\",%d,%.1f,%.2f,%.1f,%.1f,%.1f,%.2f,%.2f,%s",
        name,
        bytes,
        micros,
        bytes / micros,
        theirs.wholeMicros(),
        theirs.netMicros(),
        theirs.noiseMicros(),
        process,
        net,
        verdict);
  }

  /** The files that we read and, where it is installed, xyconv converts. */
  private List<Path> files(String letters) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    List<Path> candidates;
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      candidates =
          paths
              .filter(path -> path.toString().contains(letters) && !path.getParent().equals(folder))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    }
    for (Path file : candidates) {
      if (!compared || xyconv.converts(file)) {
        long ours = points(file);
        long theirs = compared ? xyconv.points(file) : ours;
        if (ours > 0 && 2 * theirs >= ours) {
          files.add(file);
        } else if (ours > 0) {
          say("Left out: " + file.getFileName() + ": xyconv " + theirs + " points, we " + ours);
        }
      }
    }
    return files;
  }

  private static long points(Path file) throws IOException {
    try {
      return PatternFormats.standard().scans(file).stream().mapToLong(MeasuredScan::size).sum();
    } catch (PatternFormatException refused) {
      say("Left out: " + refused.getMessage());
      return 0;
    }
  }

  private static Map<Path, Double> ours(List<Path> files) throws IOException, RunnerException {
    for (int i = 0; i < WARM_ROUNDS; i++) {
      for (Path file : files) {
        PatternFormats.standard().scans(file);
      }
    }
    String[] names = files.stream().map(Path::toString).toArray(String[]::new);
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(FileReading.class.getName())
                    .param("file", names)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<Path, Double> medians = new TreeMap<>();
    for (RunResult result : results) {
      medians.put(
          Path.of(result.getParams().getParam("file")),
          result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    return medians;
  }

  /** The one place that writes to the terminal. */
  private static void say(String line) {
    System.out.println(line);
  }
}
