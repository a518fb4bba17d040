package org.xrdlens.model;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Sketches of the training patterns, by which a model tells how close a new pattern is to anything
 * it has learned from. A model carries no measured pattern: see {@link RandomProjection}.
 */
public final class References {
  private static final int MOST = 20_000;

  private final long seed;
  private final int length;
  private final ReferenceMode mode;
  private final List<ReferencePattern> patterns;
  private final float[][] projections;
  private final RandomProjection projection;

  /**
   * The closest reference.
   *
   * @param similarity estimated cosine, 0 to 1
   * @param pattern which one
   */
  public record Nearest(double similarity, ReferencePattern pattern) {}

  private record Json(
      long seed,
      int length,
      ReferenceMode mode,
      List<ReferencePattern> patterns,
      String projections) {}

  private References(
      long seed,
      int length,
      ReferenceMode mode,
      List<ReferencePattern> patterns,
      float[][] projections,
      RandomProjection projection) {
    this.seed = seed;
    this.length = length;
    this.mode = mode;
    this.patterns = patterns;
    this.projections = projections;
    this.projection = projection;
  }

  /**
   * Sketches of training patterns.
   *
   * @param mode what is kept of them
   * @param seed of the projection
   * @param inputs patterns × points, preprocessed; at most 20,000
   * @param patterns whose they are, as many as inputs
   * @param length points of a pattern
   */
  public static References of(
      ReferenceMode mode,
      long seed,
      int length,
      List<float[]> inputs,
      List<ReferencePattern> patterns) {
    if (inputs.size() != patterns.size() || inputs.size() > MOST) {
      throw new IllegalArgumentException(
          "References need a name for each of at most "
              + MOST
              + " patterns, but got "
              + inputs.size()
              + " patterns and "
              + patterns.size()
              + " names.");
    }
    if (mode == ReferenceMode.NONE) {
      return new References(
          seed, length, mode, List.of(), new float[0][], new RandomProjection(seed, 0));
    }
    RandomProjection projection = new RandomProjection(seed, length);
    float[][] projections = inputs.stream().map(projection::project).toArray(float[][]::new);
    List<ReferencePattern> names =
        mode == ReferenceMode.NAMED
            ? List.copyOf(patterns)
            : Collections.nCopies(inputs.size(), ReferencePattern.ANONYMOUS);
    return new References(seed, length, mode, names, projections, projection);
  }

  /** No references at all, for patterns of a length. */
  public static References none(int length) {
    return of(ReferenceMode.NONE, 0, length, List.of(), List.of());
  }

  /** What is kept of the training patterns. */
  public ReferenceMode mode() {
    return mode;
  }

  /** How many there are. */
  public int size() {
    return projections.length;
  }

  /** Points of a pattern. */
  public int length() {
    return length;
  }

  /**
   * The reference that is most similar to a pattern.
   *
   * @param values of {@link #length()} points, preprocessed as the references were
   * @return empty if there are no references
   */
  public Optional<Nearest> nearest(float[] values) {
    float[] sketch = projections.length == 0 ? new float[0] : projection.project(values);
    double best = Double.NEGATIVE_INFINITY;
    int index = -1;
    for (int r = 0; r < projections.length; r++) {
      double cosine = 0;
      for (int d = 0; d < sketch.length; d++) {
        cosine += (double) projections[r][d] * sketch[d];
      }
      if (cosine > best) {
        best = cosine;
        index = r;
      }
    }
    return index < 0
        ? Optional.empty()
        : Optional.of(new Nearest(Math.max(0, Math.min(1, best)), patterns.get(index)));
  }

  String toJson() {
    ByteBuffer buffer =
        ByteBuffer.allocate(Float.BYTES * RandomProjection.SIZE * projections.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : projections) {
      for (float value : row) {
        buffer.putFloat(value);
      }
    }
    String encoded = Base64.getEncoder().encodeToString(buffer.array());
    List<ReferencePattern> names = mode == ReferenceMode.NAMED ? patterns : List.of();
    return new Gson().toJson(new Json(seed, length, mode, names, encoded));
  }

  /** Reads what {@link #toJson()} wrote for patterns of the given length. */
  static References fromJson(String text, int expectedLength) throws ModelFormatException {
    try {
      Json json = new Gson().fromJson(text, Json.class);
      if (json == null || json.mode() == null || json.patterns() == null) {
        throw new ModelFormatException("its references have no mode or no patterns");
      }
      if (json.length() != expectedLength) {
        throw new ModelFormatException(
            "its references are of patterns of "
                + json.length()
                + " points, but its grid has "
                + expectedLength);
      }
      float[][] rows = rows(Base64.getDecoder().decode(json.projections()));
      List<ReferencePattern> names =
          json.mode() == ReferenceMode.NAMED
              ? named(json.patterns())
              : Collections.nCopies(rows.length, ReferencePattern.ANONYMOUS);
      boolean right = json.mode() != ReferenceMode.NONE || rows.length == 0;
      if (names.size() != rows.length || !right) {
        throw new ModelFormatException(
            "its references ("
                + json.mode()
                + ") have "
                + rows.length
                + " projections and "
                + names.size()
                + " names");
      }
      RandomProjection projection =
          new RandomProjection(json.seed(), rows.length == 0 ? 0 : json.length());
      return new References(json.seed(), json.length(), json.mode(), names, rows, projection);
    } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
      throw new ModelFormatException("its references are not the JSON that was expected", e);
    }
  }

  private static List<ReferencePattern> named(List<ReferencePattern> patterns)
      throws ModelFormatException {
    List<ReferencePattern> names = new ArrayList<>();
    for (ReferencePattern p : patterns) {
      if (p == null || p.file() == null || p.label() == null || p.series() == null) {
        throw new ModelFormatException(
            "its references have a pattern without file, label or series");
      }
      names.add(p);
    }
    return List.copyOf(names);
  }

  private static float[][] rows(byte[] bytes) throws ModelFormatException {
    int rowBytes = Float.BYTES * RandomProjection.SIZE;
    if (bytes.length % rowBytes != 0 || bytes.length / rowBytes > MOST) {
      throw new ModelFormatException(
          "its references have "
              + bytes.length
              + " bytes, but expected at most "
              + MOST
              + " rows of "
              + rowBytes);
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    float[][] rows = new float[bytes.length / rowBytes][RandomProjection.SIZE];
    for (float[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = buffer.getFloat();
        if (!(Math.abs(row[i]) <= 1.0001f)) {
          throw new ModelFormatException("its references have the number " + row[i] + ", above 1");
        }
      }
    }
    return rows;
  }
}
