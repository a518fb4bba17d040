package org.xrdlens.workflow;

import java.util.List;
import org.xrdlens.io.write.RecordText;

/**
 * A row of {@code augmented.csv}: one copy, or a source of which none could be made.
 *
 * @param file the copy, relative to the table, with {@code /}; empty for a refused source
 * @param source relative to the input, a scan of several with {@code #} and its number
 * @param label the class, empty if nobody says and for a refused source, so that a training leaves
 *     it out
 * @param series of the source
 * @param copy from 1; 0 for a refused source
 * @param seed from which this copy can be drawn again
 * @param effects what was drawn, or the sentence that says why the source was refused
 */
public record AugmentationRow(
    String file, String source, String label, String series, int copy, long seed, String effects) {
  /** The table's columns. */
  public static final List<String> COLUMNS =
      List.of("file", "source", "class", "series", "copy", "seed", "effects");

  /** The row of a source, or of one of its scans, of which nothing can be made. */
  static AugmentationRow refused(AugmentationSource source, String scan, String sentence) {
    return new AugmentationRow("", source.name() + scan, "", source.series(), 0, 0, sentence);
  }

  /** Whether there is a copy. */
  boolean isWritten() {
    return copy > 0;
  }

  /** All values in the order of the columns. */
  public List<Object> values() {
    return List.of(
        file,
        source,
        label,
        series,
        isWritten() ? copy : "",
        isWritten() ? seed : "",
        RecordText.oneLine(effects));
  }
}
