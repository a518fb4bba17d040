/** Powder patterns as FullProf and its relatives keep them: a range of angles and intensities. */
package org.xrdlens.io.fullprof;
