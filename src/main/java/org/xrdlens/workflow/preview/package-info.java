/**
 * What augmentation does to one pattern, before a set is written: the recipe's effects with a
 * switch and a strength each, and a copy drawn with them. No window is needed here.
 */
package org.xrdlens.workflow.preview;
