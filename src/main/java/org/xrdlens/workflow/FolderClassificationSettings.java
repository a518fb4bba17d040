package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the classification of a folder is asked for; the fields are those of the command.
 *
 * @param input a folder, searched with all its subfolders, or one file
 * @param model the name of a shipped model or the path of a model file
 * @param output the folder of the results, created if absent
 * @param charts whether a chart is drawn for each pattern
 * @param threads how many files at a time, at least 1; 0 for as many as there are processors
 * @param resume whether predictions of an earlier run with the same model are kept
 */
public record FolderClassificationSettings(
    Path input, String model, Path output, boolean charts, int threads, boolean resume) {

  /** Checks what can be checked without touching a file. */
  public FolderClassificationSettings {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(output, "output");
    if (threads < 0) {
      throw new IllegalArgumentException(
          "The number of threads must be 0 or more, but is " + threads + ".");
    }
  }

  /** How many files are worked on at a time. */
  int threadCount() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  /** All values by their macro keys, in the order of the command's inputs. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("input", input.toString());
    values.put("model", model);
    values.put("output", output.toString());
    values.put("charts", Boolean.toString(charts));
    values.put("threads", Integer.toString(threads));
    values.put("resume", Boolean.toString(resume));
    return values;
  }
}
