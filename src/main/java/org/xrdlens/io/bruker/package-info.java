/** The files of Siemens and Bruker diffractometers, binary and text. */
package org.xrdlens.io.bruker;
