package org.xrdlens.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network says, computed by PyTorch: for validation during a training and as the reference
 * for the exported model. Users classify with the exported model, which needs no PyTorch.
 */
public final class NetworkForward {
  private static final int BATCH = 128;

  private NetworkForward() {}

  /**
   * The logits of patterns.
   *
   * @param weights the network
   * @param inputs patterns × length, preprocessed
   * @return patterns × classes
   * @throws PyTorchMissingException if PyTorch can't be loaded
   * @throws IllegalArgumentException if an input has another length than the network's
   */
  public static float[][] logits(NetworkWeights weights, float[][] inputs) {
    float[][][] maps = activationMaps(weights, inputs);
    float[][] logits = new float[maps.length][];
    for (int i = 0; i < maps.length; i++) {
      logits[i] = new float[maps[i].length];
      for (int c = 0; c < maps[i].length; c++) {
        double sum = 0;
        for (float value : maps[i][c]) {
          sum += value;
        }
        logits[i][c] = (float) (sum / maps[i][c].length);
      }
    }
    return logits;
  }

  /**
   * The class activation maps of patterns.
   *
   * @return patterns × classes × positions
   * @throws PyTorchMissingException if PyTorch can't be loaded
   * @throws IllegalArgumentException if an input has another length than the network's
   */
  public static float[][][] activationMaps(NetworkWeights weights, float[][] inputs) {
    float[][][] maps = new float[inputs.length][][];
    NetworkGraph graph = new NetworkGraph(weights.architecture(), weights.inputLength());
    try (NDManager manager = Torch.newManager()) {
      Map<String, NDArray> parameters = parameters(weights, manager);
      for (int from = 0; from < inputs.length; from += BATCH) {
        int size = Math.min(BATCH, inputs.length - from);
        try (NDManager part = manager.newSubManager()) {
          NDArray batch =
              part.create(
                  flat(weights, inputs, from, size), new Shape(size, 1, weights.inputLength()));
          float[] values =
              Torch.recording(
                  false, () -> graph.activationMaps(parameters, batch, false).toFloatArray());
          unflatten(weights, values, maps, from, size);
        }
      }
    }
    return maps;
  }

  /** All arrays by their names, in PyTorch, belonging to a manager. */
  static Map<String, NDArray> parameters(NetworkWeights weights, NDManager manager) {
    Map<String, NDArray> parameters = new LinkedHashMap<>();
    for (ParameterShape shape : weights.architecture().parameters(weights.classes().size())) {
      parameters.put(
          shape.name(), manager.create(weights.array(shape.name()), new Shape(shape.dimensions())));
    }
    return parameters;
  }

  private static float[] flat(NetworkWeights weights, float[][] inputs, int from, int size) {
    int length = weights.inputLength();
    float[] flat = new float[size * length];
    for (int i = 0; i < size; i++) {
      float[] input = inputs[from + i];
      if (input.length != length) {
        throw new IllegalArgumentException(
            "The network takes patterns of "
                + length
                + " points, but pattern "
                + (from + i)
                + " has "
                + input.length
                + ".");
      }
      System.arraycopy(input, 0, flat, i * length, length);
    }
    return flat;
  }

  private static void unflatten(
      NetworkWeights weights, float[] values, float[][][] maps, int from, int size) {
    int classes = weights.classes().size();
    int positions = weights.positions();
    for (int i = 0; i < size; i++) {
      float[][] map = new float[classes][positions];
      for (int c = 0; c < classes; c++) {
        System.arraycopy(values, (i * classes + c) * positions, map[c], 0, positions);
      }
      maps[from + i] = map;
    }
  }
}
