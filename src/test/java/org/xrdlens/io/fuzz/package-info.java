/** Damaged files against every reader: only refusals come out, in time and in bounds. */
package org.xrdlens.io.fuzz;
