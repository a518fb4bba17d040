/** The files of STOE diffractometers. */
package org.xrdlens.io.stoe;
