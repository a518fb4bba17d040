/** Powder patterns in NeXus, which is HDF5 with names for what it holds. */
package org.xrdlens.io.nexus;
