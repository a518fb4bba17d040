/** Pages for people, from what models and evaluations say. */
package org.xrdlens.report;
