package org.xrdlens.simulate;

import java.util.Objects;
import org.xrdlens.crystal.MillerIndex;

/**
 * Crystallites that lie with one kind of planes towards the substrate.
 *
 * @param axis planes hkl parallel to the substrate, in the structure's own setting
 * @param density spread of their normals about the film's normal
 * @param fraction share of the film's crystallites that are oriented so, 0 to 1
 */
public record TextureComponent(MillerIndex axis, OrientationDensity density, double fraction) {

  /** Refuses the plane 000 and a share out of bounds. */
  public TextureComponent {
    Objects.requireNonNull(axis, "axis");
    Objects.requireNonNull(density, "density");
    if (axis.h() == 0 && axis.k() == 0 && axis.l() == 0) {
      throw new IllegalArgumentException("The preferred plane must not be 0 0 0.");
    }
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException(
          "The textured fraction must lie between 0 and 1, but is " + fraction + ".");
    }
  }
}
