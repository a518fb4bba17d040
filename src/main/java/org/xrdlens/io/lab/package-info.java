/** Text files of laboratory programs of smaller makers, one class each. */
package org.xrdlens.io.lab;
