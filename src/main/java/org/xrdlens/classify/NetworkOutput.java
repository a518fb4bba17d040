package org.xrdlens.classify;

/**
 * What the graph gave for a batch, as flat arrays.
 *
 * @param probabilities batch × classes
 * @param maps batch × classes × positions
 */
@SuppressWarnings("ArrayRecordComponent") // a hand-over of freshly made arrays, never compared
record NetworkOutput(float[] probabilities, float[] maps) {}
