package org.xrdlens.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xrdlens.io.OutputNames;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/**
 * One scan of a file, as a command's inputs name it.
 *
 * @param pattern the scan
 * @param input the file that it was read from
 * @param file the file's name, with {@code #} and the scan's number where the file has several
 */
record ChosenScan(DiffractionPattern pattern, Path input, String file) {

  /**
   * Reads it.
   *
   * @param scan counted from 0
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if the file has no such scan
   */
  static ChosenScan read(File input, int scan) throws IOException {
    List<MeasuredScan> scans = PatternFormats.standard().scans(input.toPath());
    if (scan < 0 || scan >= scans.size()) {
      throw new IllegalArgumentException(
          "The file \""
              + input
              + "\" has "
              + (scans.size() == 1 ? "1 scan, number 0" : scans.size() + " scans, counted from 0")
              + "; there is no scan "
              + scan
              + ".");
    }
    return new ChosenScan(
        scans.get(scan).toPattern(),
        input.toPath(),
        input.getName() + (scans.size() > 1 ? "#" + scan : ""));
  }

  /**
   * The same scan under the radiation the user names.
   *
   * @param radiation a name or a wavelength in Å; blank keeps what the file says
   */
  ChosenScan withRadiation(String radiation) {
    return radiation.isBlank()
        ? this
        : new ChosenScan(pattern.withRadiation(Radiation.parse(radiation)), input, file);
  }

  /**
   * A file in an output folder, named after the scan.
   *
   * @throws IOException if it is the file that the scan was read from, which must not be lost
   */
  Path output(String folder, String suffix) throws IOException {
    Path output = new OutputNames(List.of(file)).in(Path.of(folder), file, suffix);
    if (Files.exists(output) && Files.isSameFile(output, input)) {
      throw new IOException(
          "The output \"" + output + "\" would replace the input; expected another output folder.");
    }
    return output;
  }
}
