package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xrdlens.augment.EffectLog;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.progress.Progress;

/**
 * The copies of one source while they are made. Each has a seed of its own, mixed from the batch's
 * seed, the source's name and the copy's number, so that it does not depend on what else is in the
 * folder.
 */
final class SourceCopies {
  private static final int MOST_SHOWN = 4;

  private final FileAugmentation work;
  private final AugmentationSource source;
  private final Progress progress;
  private final List<AugmentationRow> rows = new ArrayList<>();
  private final List<DiffractionPattern> patterns = new ArrayList<>();
  private final List<DiffractionPattern> example = new ArrayList<>();

  /** Makes one copy. */
  @FunctionalInterface
  interface Drawing {
    /** Makes it from a seed; the log hears what was drawn. */
    DiffractionPattern of(long seed, EffectLog log);
  }

  SourceCopies(FileAugmentation work, AugmentationSource source, Progress progress) {
    this.work = work;
    this.source = source;
    this.progress = progress;
  }

  /**
   * Notes why there is no copy, or no further one.
   *
   * @param scan {@code #} and the scan's number, or empty for the whole source
   */
  void refuse(String scan, String sentence) {
    rows.add(AugmentationRow.refused(source, scan, sentence));
  }

  /**
   * Makes and writes the copies of a pattern.
   *
   * @param scan {@code #} and the scan's number, or empty for the only scan
   * @param original what the copies are of
   */
  void write(String scan, DiffractionPattern original, Drawing drawing) throws IOException {
    FolderAugmentationSettings settings = work.settings();
    String suffix = settings.writer().suffix();
    for (int copy = 1; copy <= settings.copies(); copy++) {
      progress.checkCancelled();
      long seed = seed(settings.seed(), source.name() + scan, copy);
      EffectText drawn = new EffectText();
      DiffractionPattern pattern = drawing.of(seed, drawn);
      String path = work.names().of(source) + scan + String.format(Locale.ROOT, "_%04d", copy);
      Path target = work.guarded().requireFree(settings.output().resolve(path + suffix));
      DiffractionPattern named =
          pattern
              .withName(path.substring(path.lastIndexOf('/') + 1))
              .withMetadata("augmented_from", source.name() + scan)
              .withMetadata("augmented_by", drawn.toString());
      settings.writer().write(named, target);
      keep(original, named);
      rows.add(
          new AugmentationRow(
              path + suffix,
              source.name() + scan,
              source.label(),
              source.series(),
              copy,
              seed,
              drawn.toString()));
    }
  }

  /** The seed of a copy, from that of the set and the name of its source. */
  static long seed(long setSeed, String source, int copy) {
    return Seeds.mixed(setSeed, source.hashCode(), copy);
  }

  private void keep(DiffractionPattern original, DiffractionPattern copy) {
    if (example.isEmpty()) {
      example.add(original);
    }
    if (example.size() <= MOST_SHOWN) {
      example.add(copy);
    }
    if (work.settings().image().isPresent()) {
      patterns.add(copy);
    }
  }

  /** At least one. */
  List<AugmentationRow> rows() {
    return rows;
  }

  /** All copies if they are wanted for an image, else none. */
  List<DiffractionPattern> patterns() {
    return patterns;
  }

  /** The first pattern of the source and a few copies of it; empty if there is no copy. */
  List<DiffractionPattern> example() {
    return example;
  }
}
