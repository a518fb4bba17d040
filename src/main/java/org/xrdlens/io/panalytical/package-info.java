/** Files of the diffractometers of Philips, now Malvern Panalytical. */
package org.xrdlens.io.panalytical;
