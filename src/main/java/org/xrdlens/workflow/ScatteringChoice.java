package org.xrdlens.workflow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.crystal.Anode;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.crystal.Vibration;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.simulate.Compatibility;

/** How atoms scatter, from what users tick. */
public final class ScatteringChoice {
  private ScatteringChoice() {}

  /**
   * The model.
   *
   * @param radiation sets the anomalous dispersion
   * @param debyeWaller false to leave all atoms at rest
   * @param anisotropic whether vibrations count as tensors where the file has them
   * @param defaultB B in Å² of atoms for which the file states none
   * @param ions whether ions scatter as such
   * @param anomalous whether anomalous dispersion counts
   * @throws IllegalArgumentException if it is asked for and not tabulated for the radiation
   */
  public static ScatteringModel of(
      Radiation radiation,
      boolean debyeWaller,
      boolean anisotropic,
      double defaultB,
      boolean ions,
      boolean anomalous) {
    Vibration stated = anisotropic ? Vibration.ANISOTROPIC : Vibration.ISOTROPIC;
    return new ScatteringModel(
        debyeWaller ? stated : Vibration.NONE,
        defaultB,
        ions,
        anomalous ? Optional.of(Anode.emitting(radiation)) : Optional.empty());
  }

  /**
   * Whose choices to follow.
   *
   * @param key {@code none} or {@code pymatgen}
   * @throws IllegalArgumentException if it is neither
   */
  public static Compatibility compatible(String key) {
    return Arrays.stream(Compatibility.values())
        .filter(one -> key(one).equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The value of compatible must be none or pymatgen, but is \"" + key + "\"."));
  }

  /** The key of a choice in macros. */
  static String key(Compatibility compatibility) {
    return compatibility.name().toLowerCase(Locale.ROOT);
  }
}
