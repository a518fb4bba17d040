/** Columns of text in every dialect: the format that needs no magic and is asked last. */
package org.xrdlens.io.column;
