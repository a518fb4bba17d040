package org.xrdlens.io.format;

import java.util.List;

/**
 * One file format: how it is recognised and how it is read. Implementations have no state.
 *
 * <p>{@link #recognises} looks at the first bytes and says no whenever the format's magic is
 * missing, whatever the file is called; {@link #read} then reads every scan or refuses.
 */
public interface PatternFormat {

  /** The name in tables and file names, lower case with {@code _}: {@code bruker_raw4}. */
  String id();

  /** The name for people, such as {@code columns of text}. */
  String name();

  /** Whether the start of a file carries this format's magic. Fast, and never throws. */
  boolean recognises(FileStart start);

  /**
   * Reads all scans.
   *
   * @return at least one scan, in the order of the file
   * @throws PatternFormatException if the content breaks the format, with a sentence that says
   *     where
   */
  List<MeasuredScan> read(PatternSource source) throws PatternFormatException;
}
