/** Diffraction patterns as immutable values; no file, no picture, no user interface. */
package org.xrdlens.pattern;
