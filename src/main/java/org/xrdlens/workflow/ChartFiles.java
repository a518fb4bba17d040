package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.xrdlens.io.OutputNames;

/**
 * Where the charts of a batch go.
 *
 * @param folder of the results; empty if no charts are wanted
 * @param names of all inputs
 */
record ChartFiles(Optional<Path> folder, OutputNames names) {

  /** The charts of a batch. */
  static ChartFiles of(FolderClassificationSettings settings, Collection<String> inputs) {
    Optional<Path> folder =
        settings.charts() ? Optional.of(settings.output()) : Optional.<Path>empty();
    return new ChartFiles(folder, new OutputNames(inputs));
  }

  /**
   * The chart of a scan; empty if no charts are wanted.
   *
   * @param scan {@code #} and the scan's number, or empty for the only scan
   */
  Optional<Path> of(String input, String scan) {
    return folder.map(path -> path.resolve(names.ofScan(input, scan, ".png")));
  }
}
