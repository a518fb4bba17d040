package org.xrdlens.baseline;

/**
 * How far trees grow.
 *
 * @param depth how many questions lead to a leaf at most
 * @param leafSize how many examples a leaf has at least
 * @param tried how many points are tried at a split, drawn at random; more if none of them splits
 */
record TreeShape(int depth, int leafSize, int tried) {}
