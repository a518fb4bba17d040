package org.xrdlens.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files that are whole or absent: to a temporary name in the same folder first, then moved
 * into place. Whoever reads the target sees the old content or the new one, also after a crash.
 */
public final class AtomicFile {
  /** What the names of unfinished files end with. */
  public static final String TEMPORARY_SUFFIX = ".xrdlens-part";

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; need not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  private AtomicFile() {}

  /** Writes text in UTF-8 without byte order mark; creates the folders above. */
  public static void write(Path target, String text) throws IOException {
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a file, replacing one of that name; creates the folders above.
   *
   * @throws IOException if it cannot be written; the target is then as it was before
   */
  public static void write(Path target, Content content) throws IOException {
    Path temporary = temporary(target);
    try {
      try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)) {
        content.writeTo(out);
      }
      move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** A name for the unfinished file, in the target's folder, which is made if it is not there. */
  static Path temporary(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Not createTempFile, whose files only their owner may read.
    return folder.resolve("." + UUID.randomUUID() + TEMPORARY_SUFFIX);
  }

  /** Puts a finished file into its place. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
