/** The files of Rigaku diffractometers. */
package org.xrdlens.io.rigaku;
