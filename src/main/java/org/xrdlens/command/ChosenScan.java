package org.xrdlens.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.xrdlens.pattern.DiffractionPattern;

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
    ImportedScan chosen =
        new ScanChoice(scan, Optional.empty(), Optional.empty(), Optional.empty())
            .read(input.toPath())
            .get(0);
    return new ChosenScan(chosen.required(), input.toPath(), chosen.file());
  }

  /**
   * A file in an output folder, named after the scan.
   *
   * @throws IOException if it is the file that the scan was read from, which must not be lost
   */
  Path output(String folder, String suffix) throws IOException {
    return OutputFile.of(input, folder, file, suffix);
  }
}
