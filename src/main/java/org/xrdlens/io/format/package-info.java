/**
 * What a file format is made of: {@link org.xrdlens.io.format.PatternFormat} recognises and reads,
 * from a bounded {@link org.xrdlens.io.format.PatternSource} to {@link
 * org.xrdlens.io.format.MeasuredScan}s, which become diffraction patterns by one rule for all
 * formats. The formats themselves live in the packages beside this one, by maker.
 *
 * <p>How a reader gets at its numbers:
 *
 * <ul>
 *   <li>lines that state what they are, one after the other: {@link
 *       org.xrdlens.io.format.TextCursor}, and {@link org.xrdlens.io.format.NumberList} for the
 *       numbers in them; both refuse with the line's number;
 *   <li>lines that must be looked at more than once or from the middle: {@link
 *       org.xrdlens.io.format.TextLines};
 *   <li>fixed columns, or so many words of a line: {@link org.xrdlens.io.format.DecimalField};
 *   <li>one word: {@link org.xrdlens.io.format.NumberToken}, which all of these ask for the value;
 *   <li>bytes at known places: {@link org.xrdlens.io.format.BinaryContent}.
 * </ul>
 */
package org.xrdlens.io.format;
