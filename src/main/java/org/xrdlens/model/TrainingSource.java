package org.xrdlens.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model has learned from, so that the training can be told apart from another one.
 *
 * @param name for people, for instance a file name without its folders
 * @param sha256 of the input's bytes in hexadecimal
 * @param patternsPerClass how many patterns or structures of each class
 */
public record TrainingSource(String name, String sha256, Map<String, Integer> patternsPerClass) {

  /** Copies the counts, keeping their order. */
  public TrainingSource {
    patternsPerClass = Collections.unmodifiableMap(new LinkedHashMap<>(patternsPerClass));
  }
}
