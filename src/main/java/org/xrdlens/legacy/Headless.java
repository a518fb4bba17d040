package org.xrdlens.legacy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.command.CommandInfo;
import org.scijava.parse.ParseService;
import org.xrdlens.legacy.LaunchArguments.Action;

/**
 * The launcher of the embedded host without a window: runs a macro or a command and ends with the
 * exit code of {@link Outcome.End}. ImageJ's folder is named by the system property {@code
 * plugins.dir}.
 */
public final class Headless {
  private final PrintStream out;
  private final PrintStream err;
  private final Interruption interruption;

  private Headless(PrintStream out, PrintStream err, Interruption interruption) {
    this.out = out;
    this.err = err;
    this.interruption = interruption;
  }

  /** Runs what the words say and ends the virtual machine. */
  public static void main(String[] words) {
    Interruption interruption = Interruption.watch();
    int exitCode = new Headless(System.out, System.err, interruption).exitCode(words);
    interruption.finish();
    System.exit(exitCode);
  }

  private int exitCode(String... words) {
    Outcome outcome;
    try {
      outcome = run(words);
    } catch (RuntimeException | LinkageError e) {
      System.getLogger(Headless.class.getName())
          .log(System.Logger.Level.ERROR, "XRD Lens has a defect or lacks a part.", e);
      outcome = Outcome.failed("The run ended with an unexpected error: " + e + ".");
    }
    if (!outcome.message().isEmpty()) {
      err.println(outcome.message());
    }
    return outcome.end().exitCode();
  }

  private Outcome run(String... words) {
    LaunchArguments arguments;
    try {
      arguments = LaunchArguments.parse(words);
    } catch (IllegalArgumentException e) {
      return Outcome.unusable(e.getMessage() + System.lineSeparator() + LaunchArguments.USAGE);
    }
    return arguments.action() == Action.MACRO
        ? macro(Path.of(arguments.target()), arguments.argument())
        : command(arguments.target(), arguments.argument());
  }

  private Outcome macro(Path file, String argument) {
    String macro;
    try {
      macro = Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return Outcome.unusable("The macro file \"" + file + "\" cannot be read.");
    }
    HeadlessMacro imagej = HeadlessMacro.patchImageJ();
    interruption.whenRequested(HeadlessMacro::pressEscape);
    return imagej.run(macro, argument, out);
  }

  private Outcome command(String name, String arguments) {
    try (CommandHost host = CommandHost.of(Headless.class.getClassLoader())) {
      Optional<CommandInfo> info = host.command(name);
      if (info.isEmpty()) {
        List<String> leaves =
            host.commands().stream().map(i -> i.getMenuPath().getLeaf().getName()).toList();
        return Outcome.failed(
            "There is no command \"" + name + "\"; the commands are " + leaves + ".");
      }
      Map<String, String> inputs =
          RunArguments.parse(host.context().service(ParseService.class), arguments);
      TaskWatch watch =
          TaskWatch.start(host.context(), interruption::requested, new ProgressLines(err));
      try {
        return host.run(info.get(), inputs);
      } finally {
        watch.close();
      }
    } catch (IllegalArgumentException e) {
      return Outcome.unusable(e.getMessage());
    }
  }
}
