package org.xrdlens.preprocess;

/**
 * A pattern as a network sees it.
 *
 * @param values one value for each point of the grid, 0 where the pattern does not reach; the array
 *     belongs to the receiver
 * @param coverage how much of the grid the pattern covers, above 0 up to 1
 * @param firstCovered first covered angle 2θ in degrees
 * @param lastCovered last covered angle 2θ in degrees
 */
@SuppressWarnings("ArrayRecordComponent") // a hand-over of a freshly made array, never compared
public record Preprocessed(
    float[] values, double coverage, double firstCovered, double lastCovered) {}
