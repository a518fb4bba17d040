package org.xrdlens.legacy;

import java.util.ArrayList;
import java.util.List;

/**
 * What the headless launcher is asked to do, in the words of Fiji's launcher.
 *
 * @param action what to run
 * @param target the macro file, or the command's class or menu leaf
 * @param argument the macro's argument, or the command's inputs; empty if none
 */
record LaunchArguments(Action action, String target, String argument) {

  /** What can be run. */
  enum Action {
    /** A macro file. */
    MACRO,
    /** A command. */
    COMMAND
  }

  /** How it is called. */
  static final String USAGE =
      """
      Usage: headless -macro FILE [ARGUMENT]
             headless --run CLASS_OR_MENU_LEAF ['key="value",key=1,key=true']
      """;

  /** Fiji's words that say what is the case here anyway. */
  private static final List<String> ALREADY_SO = List.of("--headless", "--ij2", "--console");

  /**
   * Reads the words of the command line.
   *
   * @throws IllegalArgumentException if they are not of the form in {@link #USAGE}
   */
  static LaunchArguments parse(String... words) {
    List<String> list = new ArrayList<>(List.of(words));
    list.removeAll(ALREADY_SO);
    if (list.size() < 2 || list.size() > 3) {
      throw new IllegalArgumentException(
          "The launcher needs what to run and at most one argument, but got "
              + list.size()
              + " words.");
    }
    Action action =
        switch (list.get(0)) {
          case "-macro", "--macro" -> Action.MACRO;
          case "--run", "-run" -> Action.COMMAND;
          default ->
              throw new IllegalArgumentException(
                  "The launcher knows -macro and --run, but not \"" + list.get(0) + "\".");
        };
    return new LaunchArguments(action, list.get(1), list.size() == 3 ? list.get(2) : "");
  }
}
