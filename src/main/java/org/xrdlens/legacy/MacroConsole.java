package org.xrdlens.legacy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The standard output while a macro runs. ImageJ without a window prints the text of its error
 * dialogs, and of {@code exit(message)}, on the standard output like any other text; here it is
 * recognised by who prints it, kept as the macro's complaint and left out of the output.
 */
final class MacroConsole extends PrintStream {
  private static final Set<String> COMPLAINERS =
      Set.of("ij.macro.Functions.exit", "ij.IJ.error", "ij.macro.Interpreter.error");

  private volatile String complaint;

  MacroConsole(PrintStream out) {
    super(out, true, StandardCharsets.UTF_8);
  }

  /** The first error text of the macro. */
  Optional<String> complaint() {
    return Optional.ofNullable(complaint);
  }

  @Override
  public void println(String text) {
    if (!isComplaint()) {
      super.println(text);
    } else if (complaint == null) {
      complaint = String.valueOf(text);
    }
  }

  private static boolean isComplaint() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames.anyMatch(
                    f -> COMPLAINERS.contains(f.getClassName() + "." + f.getMethodName())));
  }
}
