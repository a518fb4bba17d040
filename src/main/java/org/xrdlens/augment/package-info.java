/**
 * What a thin film and its measurement do to a pattern, one class for each effect; a recipe of
 * effects is data. Film effects act on reflections before they are drawn, pattern effects on a
 * drawn or measured pattern, grid effects on preprocessed values.
 */
package org.xrdlens.augment;
