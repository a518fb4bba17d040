package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
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
  private final Set<Path> inputs = new HashSet<>();

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
    for (Path input : files.paths().values()) {
      inputs.add(Files.exists(input) ? input.toRealPath() : input);
    }
  }

  /**
   * The place of a converted scan.
   *
   * @param scan {@code #} and the scan's number, or empty for the only scan
   * @throws PatternFormatException if a file is there that must stay
   */
  Path of(String input, String scan) throws IOException {
    Path target = folder.resolve(names.ofScan(input, scan, suffix));
    if (Files.exists(target)) {
      if (inputs.contains(target.toRealPath())) {
        throw kept(target, "is itself an input");
      } else if (!OwnOutput.isPattern(target)) {
        throw kept(target, "exists and was not written by XRD Lens");
      }
    }
    return target;
  }

  private static PatternFormatException kept(Path target, String reason) {
    return new PatternFormatException(
        "It was not converted, because \""
            + target
            + "\" "
            + reason
            + "; expected another output folder.");
  }
}
