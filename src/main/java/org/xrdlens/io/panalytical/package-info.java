/** Formats of Philips, PANalytical and Malvern Panalytical diffractometers. */
package org.xrdlens.io.panalytical;
