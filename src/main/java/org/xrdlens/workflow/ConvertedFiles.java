package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.xrdlens.io.OutputNames;
import org.xrdlens.io.format.PatternFormatException;

/**
 * Where the converted patterns of a batch go. Neither an input nor anybody else's file is ever
 * written over.
 */
final class ConvertedFiles {
  private final Path folder;
  private final String suffix;
  private final OutputNames names;
  private final ProtectedFiles kept;

  /**
   * @param folder of the results
   * @param suffix what the files' names end with
   * @param files the inputs
   * @param reserved names of the batch's own outputs, without suffix
   */
  ConvertedFiles(Path folder, String suffix, InputFiles files, Collection<String> reserved)
      throws IOException {
    this.folder = folder;
    this.suffix = suffix;
    this.names = new OutputNames(files.paths().keySet(), reserved);
    this.kept = ProtectedFiles.of(files, OwnOutput::isPattern);
  }

  /**
   * The place of a converted scan.
   *
   * @param scan {@code #} and the scan's number, or empty for the only scan
   * @throws PatternFormatException if a file is there that must stay
   */
  Path of(String input, String scan) throws IOException {
    return kept.requireFree(folder.resolve(names.ofScan(input, scan, suffix)));
  }
}
