/** Powder patterns as GSAS and GSAS-II keep them: banks of records of 80 columns. */
package org.xrdlens.io.gsas;
