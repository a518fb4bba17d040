package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xrdlens.chart.ChartImage;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.io.OutputNames;
import org.xrdlens.io.write.XyWriter;

/**
 * Writes what becomes of a structure: {@code NAME.reflections.csv}, {@code NAME.xy} with {@code
 * NAME.record.txt}, and where charts are wanted {@code NAME.png}. Neither an input nor anybody
 * else's file is ever written over.
 *
 * @param folder of the results
 * @param names of the CIF files among the inputs
 * @param kept what must not be written over
 * @param charts whether pictures are wanted
 */
record SimulatedFiles(Path folder, OutputNames names, ProtectedFiles kept, boolean charts) {

  /** The files of a batch. */
  static SimulatedFiles of(FolderSimulationSettings settings, InputFiles files) throws IOException {
    Set<String> cifs =
        files.paths().entrySet().stream()
            .filter(entry -> CifFiles.isCif(entry.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new SimulatedFiles(
        settings.output(),
        new OutputNames(cifs),
        ProtectedFiles.of(files, file -> OwnOutput.isPattern(file) || OwnOutput.is(file)),
        settings.charts());
  }

  /**
   * Writes all files of a structure, or none if one of them is not free.
   *
   * @param input the CIF file, relative to the input
   * @param number {@code #} and the structure's number, or empty for the only one
   * @throws IOException if a file is there that must stay, or the disk fails
   */
  void write(SimulatedStructure simulated, String input, String number) throws IOException {
    Path reflections = free(input, number, ".reflections.csv");
    Path pattern = free(input, number, ".xy");
    Path record = free(input, number, ".record.txt");
    if (charts) {
      byte[] picture = ChartImage.png(SimulationFigure.of(simulated));
      AtomicFile.write(free(input, number, ".png"), out -> out.write(picture));
    }
    ReflectionTable.write(simulated.lines(), reflections);
    new XyWriter().write(simulated.pattern(), pattern);
    AtomicFile.write(record, simulated.record());
  }

  private Path free(String input, String number, String suffix) throws IOException {
    return kept.requireFree(folder.resolve(names.ofScan(input, number, suffix)));
  }
}
