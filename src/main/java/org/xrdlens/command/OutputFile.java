package org.xrdlens.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xrdlens.io.OutputNames;
import org.xrdlens.io.write.PatternWriter;
import org.xrdlens.io.write.RecordText;
import org.xrdlens.io.write.XyWriter;
import org.xrdlens.pattern.DiffractionPattern;

/** Files that a command writes about one scan. */
final class OutputFile {
  private OutputFile() {}

  /**
   * A file in an output folder, named after the scan.
   *
   * @param input the file that was read
   * @param file the scan's name: that of the file, with {@code #} and a number if it has several
   * @throws IOException if it is the file that was read, which must not be lost
   */
  static Path of(Path input, String folder, String file, String suffix) throws IOException {
    Path output = new OutputNames(List.of(file)).in(Path.of(folder), file, suffix);
    requireOther(output, input);
    return output;
  }

  private static OutputNames names(List<ImportedScan> scans) {
    return new OutputNames(scans.stream().map(ImportedScan::file).toList());
  }

  private static void requireOther(Path output, Path input) throws IOException {
    if (Files.exists(output) && Files.isSameFile(output, input)) {
      throw new IOException(
          "The output \"" + output + "\" would replace the input; expected another output folder.");
    }
  }

  /**
   * Writes scans as {@code NAME.xy} with {@code NAME.record.txt} beside it; those that are no
   * patterns are left out.
   *
   * @param input the file that they were read from
   * @return the sentence that says what was written
   * @throws IOException if a file cannot be written, or none of the scans is a pattern
   */
  static String write(List<ImportedScan> scans, Path input, String folder) throws IOException {
    OutputNames names = names(scans);
    for (ImportedScan scan : scans) {
      requireOther(names.in(Path.of(folder), scan.file(), ".xy"), input);
    }
    return write(scans, new XyWriter(), folder);
  }

  /** The same for scans that are from no file, in another format. */
  static String write(List<ImportedScan> scans, PatternWriter writer, String folder)
      throws IOException {
    requirePattern(scans);
    OutputNames names = names(scans);
    Path target = Path.of(folder);
    int written = 0;
    for (ImportedScan scan : scans) {
      if (scan.pattern().isPresent()) {
        DiffractionPattern pattern = scan.pattern().get();
        writer.write(pattern, names.in(target, scan.file(), writer.suffix()));
        RecordText.write(pattern, names.in(target, scan.file(), ".record.txt"));
        written++;
      }
    }
    return scans.size() == 1
        ? "The pattern and its record were written to " + folder + "."
        : written
            + " of "
            + scans.size()
            + " scans and their records were written to "
            + folder
            + (written < scans.size() ? "; the others are no diffraction patterns." : ".");
  }

  /**
   * Passes if one of the scans is a pattern.
   *
   * @throws IOException with the first scan's reason if none is
   */
  static void requirePattern(List<ImportedScan> scans) throws IOException {
    if (scans.stream().noneMatch(scan -> scan.pattern().isPresent())) {
      scans.get(0).required();
    }
  }
}
