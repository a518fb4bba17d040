package org.xrdlens.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pymatgen of the system's Python, timed by a script. */
final class Pymatgen {
  private static final Path SCRIPT =
      Path.of("src", "benchmark", "python", "pymatgen_reflections.py");

  /**
   * What pymatgen took for a file, in seconds of processor time.
   *
   * @param reading to read the CIF into a structure
   * @param lines to calculate its lines
   * @param count how many lines
   */
  record Timing(double reading, double lines, int count) {}

  private final String python;

  /**
   * @param python command of the interpreter
   */
  Pymatgen(String python) {
    this.python = python;
  }

  boolean isInstalled() throws InterruptedException {
    try {
      return start(List.of(python, "-c", "import pymatgen.analysis.diffraction.xrd")).waitFor()
          == 0;
    } catch (IOException noInterpreter) {
      return false;
    }
  }

  /** The times by file; files that pymatgen refuses are absent. */
  Map<Path, Timing> time(List<Path> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(python, SCRIPT.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process = start(command);
    Map<Path, Timing> timings = new HashMap<>();
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        String[] cells = line.split(",", 5);
        if (cells.length == 5 && !cells[2].isEmpty()) {
          timings.put(
              Path.of(cells[0]),
              new Timing(
                  Double.parseDouble(cells[1]),
                  Double.parseDouble(cells[2]),
                  Integer.parseInt(cells[3])));
        }
      }
    }
    process.waitFor();
    return timings;
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
