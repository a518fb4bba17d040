package org.xrdlens.legacy;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;
import java.awt.event.KeyEvent;
import java.io.PrintStream;
import net.imagej.patcher.LegacyEnvironment;

/**
 * Runs a macro in ImageJ without a window. ImageJ can do so only after ij1-patcher has rewritten
 * its classes, so this class must be made before any other class of ImageJ is loaded.
 */
final class HeadlessMacro {

  private HeadlessMacro() {}

  /**
   * Rewrites ImageJ's classes in our own class loader.
   *
   * @throws IllegalStateException if they cannot be rewritten
   */
  static HeadlessMacro patchImageJ() {
    try {
      LegacyEnvironment environment =
          new LegacyEnvironment(HeadlessMacro.class.getClassLoader(), true);
      environment.disableInitializer();
      environment.disableIJ1PluginDirs();
      environment.applyPatches();
      return new HeadlessMacro();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("ImageJ (ij.jar) is not on the class path.", e);
    }
  }

  /**
   * Runs a macro to its end. ImageJ's own {@code runMacro} returns as usual after an error, so the
   * outcome is found from what the interpreter, the commands and {@link MacroConsole} left behind.
   */
  Outcome run(String macro, String argument, PrintStream out) {
    MacroConsole console = new MacroConsole(out);
    System.setOut(console);
    Interpreter interpreter = new Interpreter();
    Thread.currentThread().setName("Run$_" + Thread.currentThread().getName());
    try {
      interpreter.run(macro, argument);
    } catch (RuntimeException e) {
      if (!Macro.MACRO_CANCELED.equals(e.getMessage())) {
        throw e;
      }
    } finally {
      System.setOut(out);
    }
    if (IJ.getProperty(CommandBridge.OUTCOME) instanceof Outcome outcome) {
      return outcome;
    }
    return console
        .complaint()
        .map(Outcome::failed)
        .orElse(
            interpreter.wasError()
                ? Outcome.failed("The macro ended with an error.")
                : Outcome.DONE);
  }

  /** What a signal should set off: ImageJ's Esc key for a running command, the end of the macro. */
  static void pressEscape() {
    IJ.setKeyDown(KeyEvent.VK_ESCAPE);
    Interpreter.abort();
  }
}
