/** Progress and cancellation of long work, as the core sees them. */
package org.xrdlens.progress;
