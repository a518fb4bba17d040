package org.xrdlens.network;

/**
 * What a training gives.
 *
 * @param weights after the last step
 * @param history how the loss fell
 */
public record TrainedNetwork(NetworkWeights weights, TrainingHistory history) {}
