/**
 * Classifiers that others use, to compare ours with: each learns from the same examples. Two come
 * from libraries, LIBSVM and LIBLINEAR, which are small and bring nothing else with them; the rest
 * are a few lines each.
 */
package org.xrdlens.baseline;
