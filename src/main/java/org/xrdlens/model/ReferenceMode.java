package org.xrdlens.model;

import com.google.gson.annotations.SerializedName;

/** What a model tells about its training patterns. */
public enum ReferenceMode {
  /** Projections with file name, class and series of each pattern. */
  @SerializedName("named")
  NAMED,
  /** Projections only. */
  @SerializedName("anonymous")
  ANONYMOUS,
  /** Nothing: no similarity can be told. */
  @SerializedName("none")
  NONE;

  /**
   * A mode by its name in macros.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static ReferenceMode named(String name) {
    return switch (name) {
      case "named" -> NAMED;
      case "anonymous" -> ANONYMOUS;
      case "none" -> NONE;
      default ->
          throw new IllegalArgumentException(
              "The references \"" + name + "\" are unknown; there are named, anonymous and none.");
    };
  }
}
