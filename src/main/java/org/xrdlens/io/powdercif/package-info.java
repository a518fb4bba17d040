/** Powder patterns in CIF, by the powder dictionary of COMCIFS. */
package org.xrdlens.io.powdercif;
