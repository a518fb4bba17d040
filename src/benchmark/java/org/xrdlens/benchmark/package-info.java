/** Measurements of speed, run by {@code mvn -Pbenchmark}; no part of the program or its tests. */
package org.xrdlens.benchmark;
