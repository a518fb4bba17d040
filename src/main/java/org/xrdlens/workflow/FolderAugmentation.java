package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.xrdlens.image.TiffImage;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.progress.Progress;

/**
 * Writes a set of augmented copies for any classifier to learn from: {@code CLASS/NAME_0001.ext}
 * for every pattern or structure of the input, {@code augmented.csv} with a row for every copy and
 * every refused source, {@code run.json}. The set is a folder of class folders, and its table can
 * be trained from too, with the series of the sources. The results do not depend on the number of
 * threads.
 */
public final class FolderAugmentation {
  static final String TABLE = "augmented.csv";

  private static final String COMMAND = "org.xrdlens.command.AugmentPatterns";
  private static final String LEAF = "XRD Augment Patterns...";

  private final FolderAugmentationSettings settings;
  private final int threads;

  /** The work that these settings ask for. */
  public FolderAugmentation(FolderAugmentationSettings settings) {
    this(settings, Runtime.getRuntime().availableProcessors());
  }

  FolderAugmentation(FolderAugmentationSettings settings, int threads) {
    this.settings = settings;
    this.threads = threads;
  }

  /**
   * Does the work.
   *
   * @throws IOException before anything is written, if the input does not exist or the output
   *     cannot be written; later only if the disk fails: a file that cannot be read gets its row
   * @throws IllegalArgumentException if the copies have too little in common for an image, at the
   *     end
   * @throws CancellationException if cancelled; the copies of the sources that were finished until
   *     then are in the table
   */
  public AugmentationSummary run(Progress progress) throws IOException {
    Instant start = Instant.now();
    Path output = settings.output();
    AugmentationSources input = AugmentationSources.of(settings.input(), output, progress);
    List<AugmentationSource> sources = input.sources();
    FileAugmentation work =
        new FileAugmentation(
            settings,
            new CopyMaker(settings.recipe()),
            new SourceNames(sources),
            ProtectedFiles.of(
                sources.stream().map(AugmentationSource::path).toList(), OwnOutput::isPattern));
    AugmentationTable table = new AugmentationTable(output.resolve(TABLE), input.skipped());
    RunRecord record = new RunRecord(COMMAND, LEAF, settings.values(), Optional.empty(), start);
    new RecordedRun(record, output, List.of(TABLE), table)
        .run(
            () ->
                Parallel.files(
                    sources.stream().map(AugmentationSource::name).toList(),
                    0,
                    threads,
                    "Augmented ",
                    progress,
                    i -> table.add(i, work.copies(sources.get(i), progress))));
    if (settings.image().isPresent()) {
      writeImage(table.patterns(), settings.image().get());
    }
    return table.summary();
  }

  private static void writeImage(List<DiffractionPattern> patterns, Path file) throws IOException {
    PatternSet whole = PatternSet.ofWideOnes(patterns);
    AtomicFile.write(
        file,
        out -> TiffImage.write(whole.toImage().toImagePlus(file.getFileName().toString()), out));
  }
}
