package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.ScanSelection;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberedScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.write.PatternWriter;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.progress.Progress;

/**
 * Converts one file of a batch: a row for each chosen scan, or one row with the reason. Safe for
 * many threads.
 *
 * @param formats that are read
 * @param scans which scans of a file
 * @param writer the format that is written
 * @param targets where converted patterns go
 */
record FileConversion(
    PatternFormats formats, ScanSelection scans, PatternWriter writer, ConvertedFiles targets) {

  /** The rows of a file, at least one. */
  List<ConversionRow> rows(String file, Path path, Progress progress) {
    String format = "";
    List<MeasuredScan> read;
    try {
      PatternSource source = PatternSource.open(path);
      PatternFormat recognised = formats.require(source);
      format = recognised.id();
      read = recognised.read(source);
    } catch (IOException e) {
      return List.of(ConversionRow.refused(file, format, RefusalSentence.of(e)));
    }
    List<NumberedScan> chosen = scans.of(read);
    if (chosen.isEmpty()) {
      return List.of(ConversionRow.refused(file, format, missing(file, read.size())));
    }
    List<ConversionRow> rows = new ArrayList<>();
    for (NumberedScan scan : chosen) {
      progress.checkCancelled();
      rows.add(row(file, format, scan, read.size()));
    }
    return rows;
  }

  private String missing(String file, int count) {
    return "\""
        + file
        + "\" was not converted: it has "
        + (count == 1 ? "1 scan, number 0" : count + " scans, counted from 0")
        + ", none of the scans "
        + scans
        + ".";
  }

  private ConversionRow row(String file, String format, NumberedScan numbered, int count) {
    MeasuredScan scan = numbered.scan();
    String suffix = count == 1 ? "" : "#" + numbered.lowest();
    String label = numbered.label();
    try {
      DiffractionPattern pattern = scan.toPattern();
      writer.write(pattern.withName(pattern.name() + suffix), targets.of(file, suffix));
      return ConversionRow.of(
          file + suffix, label, count, format, scan, ConversionRow.OK, pattern.metadata());
    } catch (IOException e) {
      return ConversionRow.of(
          file + suffix, label, count, format, scan, RefusalSentence.of(e), scan.record());
    }
  }
}
