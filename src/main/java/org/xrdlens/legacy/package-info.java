/**
 * The embedded host: entry points for plain ImageJ and for a shell, which run the same SciJava
 * commands that Fiji finds by itself.
 */
package org.xrdlens.legacy;
