/**
 * Charts, data first: a record holds the numbers to plot, one small class turns it into a
 * JFreeChart chart, and {@link org.xrdlens.chart.ChartImage} into PNG bytes without a window.
 */
package org.xrdlens.chart;
