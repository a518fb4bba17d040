/**
 * Files in and out: diffraction patterns from the files of diffractometers, tables, and writers.
 *
 * <p>{@link org.xrdlens.io.PatternFormats} is the way in. A format is one class that knows its
 * magic and its reading; content decides before the file's extension does, and what no format
 * recognises is refused with a sentence. Every output appears whole or not at all ({@link
 * org.xrdlens.io.AtomicFile}).
 */
package org.xrdlens.io;
