/** Patterns as programs and databases exchange them: Fit2D and opXRD. */
package org.xrdlens.io.exchange;
