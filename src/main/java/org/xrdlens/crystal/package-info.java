/**
 * Crystal structures: unit cells, space groups, CIF, scattering factors, reflections, and the
 * structures that come with the program. Lengths in Å, angles in degrees.
 */
package org.xrdlens.crystal;
