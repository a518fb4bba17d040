package org.xrdlens.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Finds a model by what users type: the name of a shipped one, or a path. */
public final class ModelLocator {
  /** The models that come with the program. */
  public static final List<String> SHIPPED = List.of("space-group", "dimensionality");

  private ModelLocator() {}

  /**
   * Reads a model.
   *
   * @param nameOrPath one of {@link #SHIPPED}, or the path of an {@code .onnx} file
   * @throws IOException if there is none, naming what there is, or if it can't be used
   */
  public static ModelFile open(String nameOrPath) throws IOException {
    if (SHIPPED.contains(nameOrPath)) {
      return shipped(nameOrPath);
    }
    Path path;
    try {
      path = Path.of(nameOrPath);
    } catch (InvalidPathException e) {
      throw new IOException(missing(nameOrPath), e);
    }
    if (nameOrPath.isBlank() || !Files.isRegularFile(path)) {
      throw new IOException(missing(nameOrPath));
    }
    return ModelFile.read(path);
  }

  private static ModelFile shipped(String name) throws IOException {
    String resource = "/models/" + name + ".onnx";
    try (InputStream in = ModelLocator.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(
            "The model "
                + name
                + " should be in the program's jar as "
                + resource
                + ", but is not.");
      }
      return ModelFile.read(name, in);
    }
  }

  private static String missing(String text) {
    return "There is no model \"" + text + "\": it is neither a file nor one of " + SHIPPED + ".";
  }
}
