package org.xrdlens.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.simulate.PowderLine;
import org.xrdlens.simulate.PowderLineSettings;
import org.xrdlens.simulate.PowderLines;

/**
 * The speed of powder lines beside pymatgen's, for each CIF in {@code ${xrdlens.shared}/data/cif}
 * and 1.54184 Å from 0 to 90°:
 *
 * <pre>mvn -Pbenchmark test-compile exec:exec@reflection-speed</pre>
 *
 * <p>Both on one thread, in processor time, so that other work on the machine doesn't count. Ours
 * is the median of a warm program; the first call of all, which loads classes and tables, is given
 * apart. {@code lines} goes from a structure in memory to the list of lines: pymatgen's structure
 * has its atoms by then, ours makes them from the asymmetric unit as part of the time; neither
 * refines the symmetry. {@code file} adds the reading of the CIF on both sides. The table is also
 * written to {@code target/benchmark/reflections.csv}. Where pymatgen is absent, ours stands alone.
 * {@code -Dfiles=CsPb} takes the files with these letters in their name only.
 */
public final class ReflectionSpeed {
  private static final PowderLineSettings SETTINGS =
      PowderLineSettings.of(Radiation.ofWavelength(1.54184), 90);
  private static final int WARM_ROUNDS = 300;
  private static final int ROUNDS = 101;
  private static final double ASKED = 50;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private interface Work {
    List<PowderLine> run() throws IOException;
  }

  private ReflectionSpeed() {}

  /** Takes the shared folder, and what the names of the files must contain. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0], "data", "cif").normalize();
    if (!Files.isDirectory(folder)) {
      say("Skipped: " + folder + " is absent (property xrdlens.shared).");
      return;
    }
    List<Path> files = files(folder, arguments.length > 1 ? arguments[1] : "");
    Pymatgen pymatgen =
        new Pymatgen(Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3");
    boolean compared = pymatgen.isInstalled();
    if (!compared) {
      say("No comparison: pymatgen is not installed (Debian: apt-get install python3-pymatgen).");
    }
    Map<Path, Pymatgen.Timing> theirs = compared ? pymatgen.time(files) : Map.of();
    say(String.format(Locale.ROOT, "The first call took %.0f ms.", warmUp(files) * 1e3));
    StringBuilder csv = new StringBuilder();
    csv.append("file,lines,ours_lines_s,pymatgen_lines_s,lines_factor,ours_file_s,");
    csv.append("pymatgen_file_s,file_factor\n");
    say(
        String.format(
            "%-24s%8s%12s%14s%9s%12s%14s%9s",
            "median of processor time",
            "lines",
            "ours/µs",
            "pymatgen/µs",
            "factor",
            "file/µs",
            "pymatgen/µs",
            "factor"));
    double least = Double.POSITIVE_INFINITY;
    for (Path file : files) {
      least = Math.min(least, row(file, theirs.get(file), csv));
    }
    Files.createDirectories(Path.of("target", "benchmark"));
    Files.writeString(Path.of("target", "benchmark", "reflections.csv"), csv);
    if (compared) {
      say(
          String.format(
              Locale.ROOT,
              "The least factor of the lines is %.0f; asked for are %.0f.",
              least,
              ASKED));
    }
  }

  /** Prints and notes a file; gives how many times faster our lines are. */
  private static double row(Path file, Pymatgen.Timing theirs, StringBuilder csv)
      throws IOException {
    CrystalStructure structure = CifStructures.read(file).get(0);
    double lines = median(() -> PowderLines.of(structure, SETTINGS));
    double whole = median(() -> PowderLines.of(CifStructures.read(file).get(0), SETTINGS));
    int count = PowderLines.of(structure, SETTINGS).size();
    double theirLines = theirs == null ? Double.NaN : theirs.lines();
    double theirWhole = theirs == null ? Double.NaN : theirs.lines() + theirs.reading();
    say(
        String.format(
            Locale.ROOT,
            "%-24s%8d%12.1f%14.0f%9.0f%12.1f%14.0f%9.0f",
            file.getFileName(),
            count,
            1e6 * lines,
            1e6 * theirLines,
            theirLines / lines,
            1e6 * whole,
            1e6 * theirWhole,
            theirWhole / whole));
    csv.append(
        String.format(
            Locale.ROOT,
            "%s,%d,%.3e,%.3e,%.1f,%.3e,%.3e,%.1f%n",
            file.getFileName(),
            count,
            lines,
            theirLines,
            theirLines / lines,
            whole,
            theirWhole,
            theirWhole / whole));
    return theirs == null ? Double.POSITIVE_INFINITY : theirLines / lines;
  }

  private static List<Path> files(Path folder, String letters) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .filter(path -> path.toString().endsWith(".cif"))
          .filter(path -> path.getFileName().toString().contains(letters))
          .sorted()
          .toList();
    }
  }

  /** Runs all files until they are compiled; gives the seconds of the first call. */
  private static double warmUp(List<Path> files) throws IOException {
    double first = Double.NaN;
    for (int round = 0; round < WARM_ROUNDS; round++) {
      for (Path file : files) {
        CrystalStructure structure = CifStructures.read(file).get(0);
        double seconds = seconds(() -> PowderLines.of(structure, SETTINGS));
        first = Double.isNaN(first) ? seconds : first;
      }
    }
    return first;
  }

  private static double median(Work work) throws IOException {
    double[] seconds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      seconds[i] = seconds(work);
    }
    Arrays.sort(seconds);
    return seconds[ROUNDS / 2];
  }

  private static double seconds(Work work) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    List<PowderLine> lines = work.run();
    long end = THREADS.getCurrentThreadCpuTime();
    if (lines.isEmpty()) {
      throw new IllegalStateException("A structure without lines has no speed.");
    }
    return (end - start) / 1e9;
  }

  /** The one place that writes to the terminal. */
  private static void say(String line) {
    System.out.println(line);
  }
}
