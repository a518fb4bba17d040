package org.xrdlens.classify;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;
import java.nio.FloatBuffer;

/**
 * Flat preprocessed patterns in, flat outputs out. Batches are made here, as DJL's own batching
 * needs array operations that ONNX Runtime doesn't have.
 */
final class NetworkTranslator implements NoBatchifyTranslator<float[], NetworkOutput> {
  private final int length;

  NetworkTranslator(int length) {
    this.length = length;
  }

  @Override
  public NDList processInput(TranslatorContext context, float[] inputs) {
    Shape shape = new Shape(inputs.length / length, 1, length);
    return new NDList(context.getNDManager().create(FloatBuffer.wrap(inputs), shape));
  }

  @Override
  public NetworkOutput processOutput(TranslatorContext context, NDList outputs) {
    return new NetworkOutput(named(outputs, "probabilities"), named(outputs, "cam"));
  }

  private static float[] named(NDList outputs, String name) {
    for (NDArray output : outputs) {
      if (name.equals(output.getName())) {
        return output.toFloatArray();
      }
    }
    throw new IllegalStateException("The model gives no output \"" + name + "\".");
  }
}
