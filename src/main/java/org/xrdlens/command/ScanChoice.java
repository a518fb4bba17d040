package org.xrdlens.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.JoinedRanges;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberedScan;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.WavelengthChange;

/**
 * What the user says about the scans of a file that a command opens: one by its number, all, or all
 * with the ranges joined that continue each other. Of the files of a folder they are chosen by
 * {@link org.xrdlens.io.ScanSelection}.
 *
 * @param scan which, from 0; {@link #ALL} for all, {@link #JOINED} for all joined
 * @param axis what the positions are, in place of what the file says
 * @param radiation what it was measured with, in place of what the file says
 * @param change the wavelength to re-express the pattern in
 */
record ScanChoice(
    int scan,
    Optional<ScanAxis> axis,
    Optional<Radiation> radiation,
    Optional<WavelengthChange> change) {

  /** The number that stands for all scans. */
  static final int ALL = -1;

  /** The number that stands for all scans, with those joined that continue each other. */
  static final int JOINED = -2;

  /** All scans as the file has them. */
  static final ScanChoice EVERYTHING =
      new ScanChoice(ALL, Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * From a command's inputs, where an empty text leaves what the file says.
   *
   * @throws IllegalArgumentException if a text names no axis of a pattern or no radiation
   */
  static ScanChoice of(int scan, String axis, String radiation, String convertTo) {
    return new ScanChoice(
        scan,
        axis.isBlank() ? Optional.empty() : Optional.of(patternAxis(axis)),
        radiation.isBlank() ? Optional.empty() : Optional.of(Radiation.parse(radiation)),
        convertTo.isBlank()
            ? Optional.empty()
            : Optional.of(WavelengthChange.to(Radiation.parse(convertTo))));
  }

  private static ScanAxis patternAxis(String key) {
    return ScanAxis.ofKey(key)
        .filter(ScanAxis::isDiffraction)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The axis \""
                        + key
                        + "\" is none of "
                        + Arrays.stream(ScanAxis.values())
                            .filter(ScanAxis::isDiffraction)
                            .map(ScanAxis::key)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /**
   * Reads the chosen scans.
   *
   * @return at least one
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if the file has no such scan, or one cannot be converted
   */
  List<ImportedScan> read(Path file) throws IOException {
    List<MeasuredScan> scans = PatternFormats.standard().scans(file);
    List<ImportedScan> imported = new ArrayList<>();
    for (NumberedScan chosen : chosen(file, scans)) {
      String number = scans.size() > 1 ? "#" + chosen.lowest() : "";
      imported.add(applied(chosen.scan().fileName() + number, chosen.scan()));
    }
    return List.copyOf(imported);
  }

  /**
   * A scan under the user's words.
   *
   * @param file its name
   */
  ImportedScan applied(String file, MeasuredScan stored) {
    MeasuredScan named = stored;
    named = axis.map(named::withAxis).orElse(named);
    named = radiation.map(named::withRadiation).orElse(named);
    ImportedScan imported = ImportedScan.of(file, named);
    return change.isEmpty()
        ? imported
        : imported
            .pattern()
            .map(pattern -> imported.withPattern(change.get().of(pattern)))
            .orElse(imported);
  }

  private List<NumberedScan> chosen(Path file, List<MeasuredScan> scans) {
    return switch (scan) {
      case ALL -> NumberedScan.each(scans);
      case JOINED -> JoinedRanges.of(scans);
      default -> List.of(NumberedScan.each(scans).get(checked(file, scans.size())));
    };
  }

  private int checked(Path file, int scans) {
    if (scan < 0 || scan >= scans) {
      throw new IllegalArgumentException(
          "The file \""
              + file
              + "\" has "
              + (scans == 1 ? "1 scan, number 0" : scans + " scans, counted from 0")
              + "; there is no scan "
              + scan
              + ".");
    }
    return scan;
  }
}
