/**
 * All-convolutional networks for patterns on a grid: architectures as plain values, weights as
 * plain arrays, and training through DJL's PyTorch engine.
 */
package org.xrdlens.network;
