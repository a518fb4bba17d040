package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xrdlens.image.PatternImage;
import org.xrdlens.image.PatternRow;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.preprocess.CommonGrid;
import org.xrdlens.progress.Progress;

/**
 * The patterns of a folder or of a file with several scans.
 *
 * @param files the name of each: the path relative to the folder with {@code /}, and {@code #} with
 *     the scan's number where a file has several
 * @param patterns the patterns, as many
 * @param refused for each file or scan that is no pattern the sentence that says why
 */
public record PatternSet(
    List<String> files, List<DiffractionPattern> patterns, List<String> refused) {
  private static final double NEARLY = 0.05;
  private static final long MOST_PIXELS = 500_000_000;

  /** Copies. */
  public PatternSet {
    files = List.copyOf(files);
    patterns = List.copyOf(patterns);
    refused = List.copyOf(refused);
  }

  /**
   * Reads them, sorted by name.
   *
   * @throws IOException if the input does not exist or holds no pattern
   * @throws java.util.concurrent.CancellationException if the user stopped it
   */
  public static PatternSet read(Path input, Progress progress) throws IOException {
    Map<String, Path> inputs = InputFiles.below(input).paths();
    List<String> files = new ArrayList<>();
    List<DiffractionPattern> patterns = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    int done = 0;
    for (Map.Entry<String, Path> entry : inputs.entrySet()) {
      progress.checkCancelled();
      progress.step("Reading " + entry.getKey(), done++, inputs.size());
      try {
        List<MeasuredScan> scans = PatternFormats.standard().scans(entry.getValue());
        for (int i = 0; i < scans.size(); i++) {
          String number = scans.size() > 1 ? "#" + i : "";
          try {
            patterns.add(scans.get(i).toPattern());
            files.add(entry.getKey() + number);
          } catch (PatternFormatException e) {
            refused.add(entry.getKey() + number + ": " + e.getMessage());
          }
        }
      } catch (PatternFormatException e) {
        refused.add(e.getMessage());
      }
    }
    if (patterns.isEmpty()) {
      throw new IOException(
          "There is no diffraction pattern in \""
              + input
              + "\""
              + (refused.isEmpty() ? "." : ". " + refused.get(0)));
    }
    return new PatternSet(files, patterns, refused);
  }

  /**
   * Those of some patterns that cover nearly what most of them cover: short scans would leave the
   * others no common range.
   */
  static PatternSet ofWideOnes(List<DiffractionPattern> patterns) {
    double[] first = patterns.stream().mapToDouble(DiffractionPattern::first).sorted().toArray();
    double[] last = patterns.stream().mapToDouble(DiffractionPattern::last).sorted().toArray();
    List<DiffractionPattern> wide = new ArrayList<>();
    for (DiffractionPattern pattern : patterns) {
      double from = first[first.length / 2];
      double to = last[last.length / 2];
      double margin = NEARLY * (to - from);
      if (pattern.first() <= from + margin && pattern.last() >= to - margin) {
        wide.add(pattern);
      }
    }
    return new PatternSet(wide.stream().map(DiffractionPattern::name).toList(), wide, List.of());
  }

  /**
   * The patterns as rows of one image on their {@link CommonGrid}.
   *
   * @throws IllegalArgumentException if they have no common range, or are too many for an image
   */
  public PatternImage toImage() {
    CommonGrid common = CommonGrid.of(patterns);
    long pixels = (long) common.grid().size() * patterns.size();
    if (pixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          patterns.size()
              + " patterns of "
              + common.grid().size()
              + " points are more than an image can hold, "
              + MOST_PIXELS
              + " pixels; expected a smaller folder.");
    }
    List<float[]> rows = patterns.stream().map(common::intensities).toList();
    return PatternImage.of(common.grid(), files, rows)
        .withMeasurements(
            patterns.stream()
                .map(p -> new PatternRow(p.radiation(), p.countingTimeSeconds(), p.intensityUnit()))
                .toList());
  }
}
