/**
 * CIF as a file format: text into blocks, values and loops, whatever they describe. Crystal
 * structures and powder patterns are read from these.
 */
package org.xrdlens.cif;
