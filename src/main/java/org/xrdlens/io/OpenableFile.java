package org.xrdlens.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xrdlens.io.column.ColumnTextFormat;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.powdercif.PowderCifFormat;

/**
 * Whether a file that a user opens or drops is surely a diffraction pattern. A program that opens
 * everything else asks this first, so it is quick, looks at the file's first 64 KiB only, and says
 * no when in doubt: the file's own reader still reads what the user points it at.
 *
 * <p>A diffractometer's format is told by its magic, whatever the suffix; a CIF must have tags of a
 * powder profile. Columns of text are a pattern if they rise in steps through the angles of one,
 * and if the suffix is {@code .xy} or {@code .xye} or the header speaks of 2θ and of intensities or
 * counts.
 */
public final class OpenableFile {
  private static final List<String> PATTERN_SUFFIXES = List.of(".xy", ".xye");
  private static final int MOST_COLUMNS = 3;
  private static final int LEAST_POINTS = 20;
  private static final double SMALLEST_STEP = 1e-4;
  private static final double LARGEST_STEP = 1;

  private static final Pattern ANGLE =
      pattern("(2|two)[-_ ]?(θ|th(eta)?\\b|theta)|°\\s?2θ|scattering angle");
  private static final Pattern INTENSITY =
      pattern("intensit|counts|\\bcps\\b|[,;\\t ]i(_?obs)?\\s*$|wavelength|radiation");

  /** Tags of a powder CIF; other CIFs hold a structure. */
  private static final Pattern PROFILE = pattern("^\\s*_pd_(meas|proc|calc)_");

  private static final Pattern NUMBERS_ONLY = Pattern.compile("[\\s\\d.,;+\\-eEdD]*");

  private OpenableFile() {}

  /** Whether the file is one; false too if it cannot be read. */
  public static boolean isPattern(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(FileStart.LENGTH);
    } catch (IOException e) {
      // Whoever opens it next says what is wrong with it.
      return false;
    }
    return isPattern(file.getFileName().toString(), start);
  }

  /** The same for the first bytes of a file. */
  static boolean isPattern(String fileName, byte[] bytes) {
    FileStart start = new FileStart(fileName, bytes);
    Optional<PatternFormat> format = PatternFormats.standard().recognise(start);
    if (format.isEmpty()) {
      return false;
    }
    if (format.get() instanceof PowderCifFormat) {
      return PROFILE.matcher(start.text()).find();
    }
    return !(format.get() instanceof ColumnTextFormat text)
        || ((hasPatternSuffix(fileName) || hasPatternHeader(start.text()))
            && holdsPattern(text, PatternSource.of(fileName, wholeLines(bytes))));
  }

  private static boolean hasPatternSuffix(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return PATTERN_SUFFIXES.stream().anyMatch(name::endsWith);
  }

  private static boolean hasPatternHeader(String text) {
    List<String> header =
        text.lines()
            .filter(line -> !line.isBlank())
            .takeWhile(line -> !NUMBERS_ONLY.matcher(line).matches())
            .toList();
    return header.stream().anyMatch(OpenableFile::titlesAnAngle)
        && header.stream().anyMatch(line -> INTENSITY.matcher(line).find());
  }

  private static boolean titlesAnAngle(String line) {
    return ANGLE.matcher(line).find() && line.split("[,;\t]", -1).length <= MOST_COLUMNS;
  }

  private static boolean holdsPattern(ColumnTextFormat format, PatternSource source) {
    try {
      MeasuredScan scan = format.read(source).get(0);
      double[] x = scan.positions();
      Arrays.sort(x);
      double step = (x[x.length - 1] - x[0]) / Math.max(1, x.length - 1);
      return scan.axis().isDiffraction()
          && x.length >= LEAST_POINTS
          && x[0] > -180
          && x[x.length - 1] < 180
          && step >= SMALLEST_STEP
          && step <= LARGEST_STEP;
    } catch (PatternFormatException e) {
      // Not readable as columns: nothing to open.
      return false;
    }
  }

  /** Without the last line, which may be cut. */
  private static byte[] wholeLines(byte[] bytes) {
    if (bytes.length < FileStart.LENGTH) {
      return bytes;
    }
    int end = bytes.length;
    while (end > 1 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(bytes, end > 1 ? end : bytes.length);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
  }
}
