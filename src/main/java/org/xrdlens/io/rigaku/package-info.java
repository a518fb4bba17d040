/** Files of Rigaku's diffractometers. */
package org.xrdlens.io.rigaku;
