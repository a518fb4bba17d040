package org.xrdlens.network;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights as bytes, for a checkpoint or another process: {@code XRDW}, format version, length of a
 * JSON header (architecture, classes, input length), the header, then all arrays in the order of
 * {@link NetworkArchitecture#parameters} as big-endian floats. Equal weights give equal bytes.
 */
public final class NetworkWeightsFormat {
  private static final int MAGIC = 0x58524457;
  private static final int VERSION = 1;
  private static final int PREFIX_BYTES = 3 * Integer.BYTES;

  private record Header(NetworkArchitecture architecture, List<String> classes, int inputLength) {}

  private NetworkWeightsFormat() {}

  /** The weights as bytes. */
  public static byte[] toBytes(NetworkWeights weights) {
    byte[] header =
        new Gson()
            .toJson(new Header(weights.architecture(), weights.classes(), weights.inputLength()))
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer buffer =
        ByteBuffer.allocate(PREFIX_BYTES + header.length + Float.BYTES * weights.size());
    buffer.putInt(MAGIC).putInt(VERSION).putInt(header.length).put(header);
    for (ParameterShape shape : weights.architecture().parameters(weights.classes().size())) {
      for (float value : weights.array(shape.name())) {
        buffer.putFloat(value);
      }
    }
    return buffer.array();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are cut, foreign or of another version
   */
  public static NetworkWeights fromBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    if (bytes.length < PREFIX_BYTES || buffer.getInt() != MAGIC) {
      throw new IllegalArgumentException(
          "These " + bytes.length + " bytes are no network weights: they don't begin with XRDW.");
    }
    int version = buffer.getInt();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "The network weights have format "
              + version
              + ", but this program reads "
              + VERSION
              + ".");
    }
    Header header = header(buffer);
    List<ParameterShape> shapes = header.architecture().parameters(header.classes().size());
    long expected = shapes.stream().mapToLong(ParameterShape::size).sum() * Float.BYTES;
    if (buffer.remaining() != expected) {
      throw new IllegalArgumentException(
          "The network weights need "
              + expected
              + " bytes after their header, but have "
              + buffer.remaining()
              + ".");
    }
    Map<String, float[]> arrays = new LinkedHashMap<>();
    for (ParameterShape shape : shapes) {
      float[] values = new float[shape.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = buffer.getFloat();
      }
      arrays.put(shape.name(), values);
    }
    return NetworkWeights.of(header.architecture(), header.classes(), header.inputLength(), arrays);
  }

  private static Header header(ByteBuffer buffer) {
    int length = buffer.getInt();
    if (length < 0 || length > buffer.remaining()) {
      throw new IllegalArgumentException(
          "The network weights are cut: their header needs "
              + length
              + " bytes, but "
              + buffer.remaining()
              + " follow.");
    }
    byte[] json = new byte[length];
    buffer.get(json);
    try {
      Header header = new Gson().fromJson(new String(json, StandardCharsets.UTF_8), Header.class);
      if (header != null && header.architecture() != null && header.classes() != null) {
        return header;
      }
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException("The network weights' header is no JSON.", e);
    }
    throw new IllegalArgumentException(
        "The network weights' header names no architecture or no classes.");
  }
}
