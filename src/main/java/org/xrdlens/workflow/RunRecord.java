package org.xrdlens.workflow;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.model.ModelFile;

/**
 * {@code run.json}: which program, and which model if there was one, ran, with what values, when,
 * and what came of it.
 *
 * @param command the command's class
 * @param leaf its menu leaf
 * @param values by macro key
 * @param model the model that was used, if the work needs one
 * @param start when the run began
 */
record RunRecord(
    String command,
    String leaf,
    Map<String, String> values,
    Optional<ModelFile> model,
    Instant start) {
  /** What the file begins with. */
  static final String START = "{\n  \"program\": \"XRD Lens\"";

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  /**
   * Writes the record, whole or not at all.
   *
   * @param status {@code running}, {@code finished}, {@code cancelled} or {@code failed}
   * @param counts by name
   */
  void write(Path file, String status, Map<String, Integer> counts) throws IOException {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("program", "XRD Lens");
    record.put("version", ProgramVersion.current());
    record.put("command", command);
    record.put("values", values);
    record.put("macro", MacroLine.of(leaf, values));
    if (values.containsKey("seed")) {
      record.put("seed", Long.valueOf(values.get("seed")));
    }
    model.ifPresent(used -> describe(used, record));
    record.put("status", status);
    record.put("counts", counts);
    record.put("start", start.truncatedTo(ChronoUnit.MILLIS).toString());
    record.put("duration_seconds", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    AtomicFile.write(file, JSON.toJson(record) + "\n");
  }

  private static void describe(ModelFile model, Map<String, Object> record) {
    Map<String, Object> used = new LinkedHashMap<>();
    used.put("name", model.card().name());
    used.put("version", model.card().training().programVersion());
    used.put("date", model.card().training().date());
    used.put("sha256", model.sha256());
    record.put("model", used);
    // Nothing is drawn at random here; the only seed involved is the one of the model's training.
    record.put("seed", model.card().training().seed());
  }
}
