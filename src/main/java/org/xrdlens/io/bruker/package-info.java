/** Formats of Siemens and Bruker diffractometers. */
package org.xrdlens.io.bruker;
