package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xrdlens.chart.Curve;
import org.xrdlens.chart.CurvesFigure;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * What came of the augmentation of a folder.
 *
 * @param written copies
 * @param read sources with copies
 * @param refused sources without
 * @param skipped own outputs and tables of files, left aside
 * @param rows of the table
 * @param example a source and a few of its copies, to look at; empty if there is no copy
 * @param table its place
 */
public record AugmentationSummary(
    int written,
    int read,
    int refused,
    int skipped,
    List<AugmentationRow> rows,
    List<DiffractionPattern> example,
    Path table) {

  /** Copies the lists. */
  public AugmentationSummary {
    rows = List.copyOf(rows);
    example = List.copyOf(example);
  }

  /** A source with a few of its copies above it, if there is any copy. */
  public Optional<CurvesFigure> figure() {
    if (example.isEmpty()) {
      return Optional.empty();
    }
    DiffractionPattern source = example.get(0);
    List<Curve> curves =
        example.stream()
            .map(pattern -> new Curve(pattern.name(), pattern.twoTheta(), relative(pattern)))
            .toList();
    return Optional.of(
        new CurvesFigure(
            source.name(),
            "The source, and the first of its copies above it",
            "2θ (°)",
            "share of the maximum",
            curves));
  }

  /** Copies count less than their source, which would hide them at its foot. */
  private static double[] relative(DiffractionPattern pattern) {
    double[] y = pattern.intensity();
    double highest = Math.max(1e-300, Arrays.stream(y).max().orElse(1));
    return Arrays.stream(y).map(value -> value / highest).toArray();
  }

  /** For people: {@code 640 patterns written from 64 sources; 2 refused, 3 skipped.} */
  @Override
  public String toString() {
    return written
        + (written == 1 ? " pattern" : " patterns")
        + " written from "
        + read
        + (read == 1 ? " source; " : " sources; ")
        + refused
        + " refused, "
        + skipped
        + " skipped; the table is "
        + table
        + ".";
  }
}
