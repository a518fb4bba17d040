/**
 * Zip archives as containers of diffraction scans, read from memory and bounded: names of entries
 * never become paths, and nothing inflates beyond what a measurement needs.
 */
package org.xrdlens.io.archive;
