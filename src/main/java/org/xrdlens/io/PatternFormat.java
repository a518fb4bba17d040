package org.xrdlens.io;

import java.util.List;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * One file format: how it is recognised and how it is read. Implementations have no state.
 *
 * <p>{@link #recognises} looks at the first bytes and says no whenever the format's magic is
 * missing, whatever the file is called; {@link #read} then reads every scan or refuses.
 */
public interface PatternFormat {

  /** The name for people, such as {@code columns of text}. */
  String name();

  /** Whether the start of a file carries this format's magic. Fast, and never throws. */
  boolean recognises(FileStart start);

  /**
   * Reads all scans.
   *
   * @return at least one pattern, in the order of the file
   * @throws PatternFormatException if the content breaks the format, with a sentence that says
   *     where
   */
  List<DiffractionPattern> read(PatternSource source) throws PatternFormatException;
}
