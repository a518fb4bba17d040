package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.xrdlens.io.AtomicFile;

/**
 * Makes sure before long work that its result can be written, by writing as much and deleting it:
 * rights, full disks and quotas are asked in the one way that every file system answers.
 */
final class OutputTrial {
  /** More than most models have: an ensemble of three with a hundred references has 1 MB. */
  private static final int BYTES = 4 << 20;

  private OutputTrial() {}

  /**
   * Tries; makes the folder if it is not there.
   *
   * @param output the file that will be written
   * @throws IOException in a full sentence, if that would fail
   */
  static void requireWritable(Path output) throws IOException {
    Path folder = output.toAbsolutePath().getParent();
    if (Files.isDirectory(output)) {
      throw new IOException("The output " + output + " is a folder; expected a file to write.");
    }
    Path trial = folder.resolve("." + UUID.randomUUID() + AtomicFile.TEMPORARY_SUFFIX);
    try {
      Files.createDirectories(folder);
      try {
        Files.write(trial, new byte[BYTES], StandardOpenOption.CREATE_NEW);
      } finally {
        Files.deleteIfExists(trial);
      }
    } catch (IOException e) {
      throw new IOException(
          "The output %s can't be written: a trial file of %d MB in its folder failed. %s"
              .formatted(output, BYTES >> 20, RefusalSentence.of(e)),
          e);
    }
  }
}
