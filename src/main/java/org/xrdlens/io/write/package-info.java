/** Patterns as files in the formats that other programs read: one class a format. */
package org.xrdlens.io.write;
