package org.xrdlens.legacy;

import java.util.Objects;

/**
 * How the run of a command or macro ended.
 *
 * @param end the kind of end
 * @param message a full sentence for the user; empty when {@link End#DONE} or when the user himself
 *     cancelled
 */
record Outcome(End end, String message) {

  /** The kinds of end, each with the exit code that a shell sees. */
  enum End {
    /** It ran to its end. */
    DONE(0),
    /** Nothing was done: an error in a macro, an unknown command, a defect. */
    FAILED(1),
    /** The inputs cannot be used: an option, a file, a model or an output. */
    UNUSABLE(2),
    /** The user stopped it. */
    CANCELLED(130);

    private final int exitCode;

    End(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of the process. */
    int exitCode() {
      return exitCode;
    }
  }

  /** It ran to its end. */
  static final Outcome DONE = new Outcome(End.DONE, "");

  /** The user stopped it. */
  static final Outcome CANCELLED = new Outcome(End.CANCELLED, "");

  /** Refuses nulls. */
  Outcome {
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(message, "message");
  }

  /** Nothing was done. */
  static Outcome failed(String message) {
    return new Outcome(End.FAILED, message);
  }

  /** The inputs cannot be used. */
  static Outcome unusable(String message) {
    return new Outcome(End.UNUSABLE, message);
  }
}
