package org.xrdlens.workflow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xrdlens.crystal.AtomSite;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.model.TrainingSource;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.LabelledPattern;

/** What a model has learned from, as names, counts and SHA-256 sums of the content. */
final class Fingerprints {
  private Fingerprints() {}

  /** Of measured patterns: file, class, series, angles and intensities of each. */
  static TrainingSource ofPatterns(String name, List<LabelledPattern> patterns) {
    MessageDigest digest = sha256();
    Map<String, Integer> counts = new TreeMap<>();
    for (LabelledPattern labelled : patterns) {
      counts.merge(labelled.label(), 1, Integer::sum);
      update(digest, labelled.file() + '\n' + labelled.label() + '\n' + labelled.series() + '\n');
      DiffractionPattern pattern = labelled.pattern();
      for (int i = 0; i < pattern.size(); i++) {
        update(digest, pattern.twoTheta(i), pattern.intensity(i));
      }
    }
    return new TrainingSource(name, HexFormat.of().formatHex(digest.digest()), counts);
  }

  /** Of structures: cell and sites of each. */
  static TrainingSource ofStructures(
      String name, Map<String, Map<String, List<CrystalStructure>>> structures) {
    MessageDigest digest = sha256();
    Map<String, Integer> counts = new TreeMap<>();
    structures.forEach(
        (label, groups) ->
            groups
                .values()
                .forEach(
                    group ->
                        group.forEach(
                            structure -> {
                              counts.merge(label, 1, Integer::sum);
                              update(digest, structure);
                            })));
    return new TrainingSource(name, HexFormat.of().formatHex(digest.digest()), counts);
  }

  private static void update(MessageDigest digest, CrystalStructure structure) {
    update(digest, structure.name() + '\n' + structure.spaceGroup().hall() + '\n');
    update(digest, structure.cell().toString() + '\n');
    for (AtomSite site : structure.sites()) {
      update(digest, site.toString() + '\n');
    }
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void update(MessageDigest digest, double... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * numbers.length);
    for (double number : numbers) {
      buffer.putDouble(number);
    }
    digest.update(buffer.array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
