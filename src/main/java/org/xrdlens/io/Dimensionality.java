package org.xrdlens.io;

import java.util.Map;
import java.util.Optional;

/**
 * Dimensionality of the halide network by space group, for the metal halides of Oviedo et al., npj
 * Comput. Mater. 5:60 (2019), doi 10.1038/s41524-019-0196-x. It holds for that family of films, not
 * for crystals at large.
 */
public final class Dimensionality {
  private static final Map<String, String> BY_SPACE_GROUP =
      Map.of(
          "P63/mmc", "0D",
          "P-3m1", "2D",
          "P21/a", "2D",
          "Pc", "2D",
          "Pm-3m", "3D",
          "I4/mcm", "3D",
          "Fm-3m", "3D");

  private Dimensionality() {}

  /**
   * The dimensionality of a class, {@code 0D}, {@code 2D} or {@code 3D}.
   *
   * @param className a Hermann-Mauguin symbol, or a dimensionality itself
   * @return empty if the mapping does not know the class
   */
  public static Optional<String> ofClass(String className) {
    String name = className.strip();
    return BY_SPACE_GROUP.containsValue(name)
        ? Optional.of(name)
        : Optional.ofNullable(BY_SPACE_GROUP.get(name));
  }
}
