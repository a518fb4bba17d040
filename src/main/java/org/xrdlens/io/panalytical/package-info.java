/**
 * Files of Philips, PANalytical and Malvern Panalytical diffractometers: XRDML, UDF, RD and SD, and
 * the text of texture measurements.
 */
package org.xrdlens.io.panalytical;
