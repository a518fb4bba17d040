/** The files of Philips and PANalytical diffractometers. */
package org.xrdlens.io.panalytical;
