package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.xrdlens.io.format.PatternFormatException;

/**
 * What a batch must not write over: its own inputs, and files that somebody else has written.
 *
 * @param inputs the real paths of all inputs
 * @param own whether a file is an output of this program that may be replaced
 */
record ProtectedFiles(Set<Path> inputs, Predicate<Path> own) {

  /** Copies the set. */
  ProtectedFiles {
    inputs = Set.copyOf(inputs);
  }

  /** The files of a batch. */
  static ProtectedFiles of(InputFiles files, Predicate<Path> own) throws IOException {
    return of(files.paths().values(), own);
  }

  /** The same of a batch whose inputs are not the files of a folder. */
  static ProtectedFiles of(Collection<Path> files, Predicate<Path> own) throws IOException {
    Set<Path> inputs = new HashSet<>();
    for (Path input : files) {
      inputs.add(Files.exists(input) ? input.toRealPath() : input);
    }
    return new ProtectedFiles(inputs, own);
  }

  /**
   * Passes if a file may be written.
   *
   * @return the file
   * @throws PatternFormatException if one is there that must stay
   */
  Path requireFree(Path target) throws IOException {
    if (Files.exists(target)) {
      if (inputs.contains(target.toRealPath())) {
        throw kept(target, "is itself an input");
      } else if (!own.test(target)) {
        throw kept(target, "exists and was not written by XRD Lens");
      }
    }
    return target;
  }

  private static PatternFormatException kept(Path target, String reason) {
    return new PatternFormatException(
        "Nothing was written, because \""
            + target
            + "\" "
            + reason
            + "; expected another output folder.");
  }
}
