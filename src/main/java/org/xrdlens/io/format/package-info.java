/**
 * What a file format is made of: {@link org.xrdlens.io.format.PatternFormat} recognises and reads,
 * from a bounded {@link org.xrdlens.io.format.PatternSource} to {@link
 * org.xrdlens.io.format.MeasuredScan}s, which become diffraction patterns by one rule for all
 * formats. The formats themselves live in the packages beside this one, by maker.
 */
package org.xrdlens.io.format;
