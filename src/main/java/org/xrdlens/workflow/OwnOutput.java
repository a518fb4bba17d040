package org.xrdlens.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.xrdlens.chart.ChartImage;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.io.column.OwnHeader;
import org.xrdlens.io.write.RecordText;

/**
 * Recognises, by content, what this program has written and tables that list files: a batch over a
 * folder that also holds its results must not take them for patterns.
 */
final class OwnOutput {
  private static final int START = 8192;
  private static final int MARKED_LINES = 3;
  private static final Pattern MARK =
      Pattern.compile("(# |<!-- )" + Pattern.quote(OwnHeader.MARK) + "( -->)?");

  private OwnOutput() {}

  /** Whether a file is an output of ours or a table with a column {@code file}. */
  static boolean is(Path file) {
    if (file.toString().endsWith(AtomicFile.TEMPORARY_SUFFIX)) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    byte[] start = start(file);
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return ChartImage.isOwn(start)
        || text.startsWith(RecordText.START)
        || text.startsWith(RunRecord.START)
        || text.startsWith(SimulationRecord.START)
        || text.startsWith(ReflectionTable.START)
        || StudyTables.isStudy(text)
        || text.startsWith(StepLosses.START)
        || text.startsWith(ComparisonTable.START)
        || text.startsWith(StepSizeText.START)
        || isModel(file, text)
        || listsFiles(text);
  }

  /** Whether a file is a pattern that this program wrote. It can be read like anybody's. */
  static boolean isPattern(Path file) {
    return Files.isRegularFile(file)
        && new String(start(file), StandardCharsets.ISO_8859_1)
            .lines()
            .limit(MARKED_LINES)
            .anyMatch(line -> MARK.matcher(line).matches());
  }

  /** The first bytes; none if the system cannot read it: it gets its row when it is read. */
  private static byte[] start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(START);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static boolean isModel(Path file, String text) {
    return file.toString().endsWith(".onnx") && text.indexOf('\0') >= 0;
  }

  private static boolean listsFiles(String text) {
    String bare = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    String firstLine = bare.lines().findFirst().orElse("");
    return Arrays.stream(firstLine.split(",", -1))
        .map(column -> column.strip().replace("\"", ""))
        .anyMatch("file"::equals);
  }
}
