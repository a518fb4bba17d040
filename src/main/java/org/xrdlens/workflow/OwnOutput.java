package org.xrdlens.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.xrdlens.chart.ChartImage;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.io.XyWriter;

/**
 * Recognises, by content, what this program has written and tables that list files: a batch over a
 * folder that also holds its results must not take them for patterns.
 */
final class OwnOutput {
  private static final int START = 8192;

  private OwnOutput() {}

  /** Whether a file is an output of ours or a table with a column {@code file}. */
  static boolean is(Path file) {
    if (file.toString().endsWith(AtomicFile.TEMPORARY_SUFFIX)) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false;
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START);
    } catch (IOException e) {
      // It gets its row with this reason when it is read as a pattern.
      return false;
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    return ChartImage.isOwn(start)
        || text.startsWith(XyWriter.RECORD_START)
        || text.startsWith(RunRecord.START)
        || isModel(file, text)
        || listsFiles(text);
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
