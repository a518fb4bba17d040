package org.xrdlens.io;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * What an import saw and did, in sentences and in order; it travels as the pattern's metadata.
 * Mutable while a file is being read, never seen outside the reader.
 */
final class ImportRecord {
  private final Map<String, String> entries = new LinkedHashMap<>();

  ImportRecord() {}

  /** A copy, to be continued for one scan of several. */
  ImportRecord(ImportRecord other) {
    entries.putAll(other.entries);
  }

  /** Notes a fact. A second one under the same key is appended to the first. */
  void note(String key, String sentence) {
    entries.merge(key, sentence, (old, added) -> old + " " + added);
  }

  /** Notes something that the user should look at. */
  void warn(String sentence) {
    note("warning", sentence);
  }

  /** The pattern with these entries as metadata. */
  DiffractionPattern attachTo(DiffractionPattern pattern) {
    DiffractionPattern attached = pattern;
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      attached = attached.withMetadata(entry.getKey(), entry.getValue());
    }
    return attached;
  }
}
