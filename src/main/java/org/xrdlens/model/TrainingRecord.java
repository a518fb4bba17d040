package org.xrdlens.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xrdlens.network.NetworkArchitecture;

/**
 * How a model was made.
 *
 * @param architecture of every member
 * @param members how many networks are averaged
 * @param seed of the training
 * @param settings every other setting as text, in order
 * @param sources what it has learned from
 * @param programVersion of XRD Lens
 * @param date when, ISO 8601; the only entry that differs between two equal trainings
 */
public record TrainingRecord(
    NetworkArchitecture architecture,
    int members,
    long seed,
    Map<String, String> settings,
    List<TrainingSource> sources,
    String programVersion,
    String date) {

  private static final int MOST_MEMBERS = 100;

  /** Copies and checks. */
  public TrainingRecord {
    Objects.requireNonNull(architecture, "architecture");
    Objects.requireNonNull(programVersion, "programVersion");
    Objects.requireNonNull(date, "date");
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    sources = List.copyOf(sources);
    if (members < 1 || members > MOST_MEMBERS) {
      throw new IllegalArgumentException(
          "An ensemble has 1 to " + MOST_MEMBERS + " members, but got " + members + ".");
    }
  }
}
