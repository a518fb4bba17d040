package org.xrdlens.io.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an import saw and did, in sentences and in order; it travels as the scan's, and then the
 * pattern's, metadata. Mutable while a file is being read, never seen outside the readers.
 *
 * <p>Keys are lower case words: {@code format}, {@code axis}, {@code radiation}, {@code intensity},
 * {@code counting time}, {@code attenuation}, {@code anode}, {@code sample}, {@code date}, {@code
 * scan mode}, {@code header}, {@code warning}.
 */
public final class ImportRecord {
  /** How the entry of the radiation ends where nobody states it and copper Kα1 is assumed. */
  public static final String ASSUMED = "assumed: the file does not say.";

  private static final int LONGEST = 4000;

  private final Map<String, String> entries = new LinkedHashMap<>();

  /** An empty record. */
  public ImportRecord() {}

  /** A copy, to be continued for one scan of several. */
  public ImportRecord(ImportRecord other) {
    entries.putAll(other.entries);
  }

  /** These entries, to be continued. */
  ImportRecord(Map<String, String> entries) {
    this.entries.putAll(entries);
  }

  /** Notes a fact. A second one under the same key is appended to the first. Blank is no fact. */
  public void note(String key, String sentence) {
    if (!sentence.isBlank()) {
      entries.merge(key, shortened(sentence), (old, added) -> shortened(old + " " + added));
    }
  }

  /** Notes a fact in place of what is there under the key. */
  void replace(String key, String sentence) {
    entries.put(key, shortened(sentence));
  }

  /** Notes something that the user should look at. */
  public void warn(String sentence) {
    note("warning", sentence);
  }

  /** The entries in order: an unmodifiable copy. */
  Map<String, String> entries() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  private static String shortened(String sentence) {
    return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST);
  }
}
