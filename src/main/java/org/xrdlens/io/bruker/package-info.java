/**
 * Files of Siemens and Bruker diffractometers: the binary RAW of every generation, UXD, and the zip
 * archives BRML of DIFFRAC.SUITE.
 */
package org.xrdlens.io.bruker;
