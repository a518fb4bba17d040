package org.xrdlens.command;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * A full sentence from a failure. Our own exceptions carry one; the operating system's carry only a
 * path, or a path and a fragment.
 */
final class FailureSentence {

  private FailureSentence() {}

  /** The sentence, never empty. */
  static String of(Throwable failure) {
    if (failure instanceof UncheckedIOException && failure.getCause() != null) {
      return of(failure.getCause());
    }
    if (failure instanceof FileSystemException e) {
      return ofFile(e);
    }
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? "The command ended with " + failure.getClass().getSimpleName() + " without a message."
        : message;
  }

  private static String ofFile(FileSystemException e) {
    String path = "\"" + e.getFile() + "\"";
    if (e instanceof NoSuchFileException) {
      return "There is no file or folder " + path + ".";
    } else if (e instanceof AccessDeniedException) {
      return "The access to " + path + " is denied.";
    } else if (e instanceof NotDirectoryException) {
      return path + " is not a folder.";
    } else if (e instanceof FileAlreadyExistsException) {
      return "A file " + path + " is in the way.";
    }
    String reason = e.getReason() == null ? "" : ": " + e.getReason();
    return "The file or folder " + path + " cannot be used" + reason + ".";
  }
}
