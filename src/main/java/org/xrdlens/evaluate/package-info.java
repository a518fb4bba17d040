/** How good a classifier is, honestly: folds, metrics with intervals, baselines. */
package org.xrdlens.evaluate;
