/**
 * XML as diffractometers write it, read once into small immutable elements. The parser is the JDK's
 * own whatever else is on the class path; document types and entities are refused.
 */
package org.xrdlens.io.xml;
