package org.xrdlens.io.rigaku;

import java.util.Locale;
import org.xrdlens.io.format.ScanAxis;

/**
 * The scan axes of Rigaku's goniometers by the names in their files: {@code TwoThetaTheta} and
 * {@code TwoThetaOmega} in SmartLab's, {@code 2theta/theta} in older ones. Of a coupled pair the
 * axis that is named first counts the positions, so that {@code OmegaTwoTheta} is a scan in ω;
 * {@code Theta/2-Theta} alone is the common name of a scan in 2θ.
 */
final class RigakuAxis {
  private RigakuAxis() {}

  /** The axis of a name; 2θ for an empty one, {@link ScanAxis#OTHER} for one that is unknown. */
  static ScanAxis of(String name) {
    String plain = plain(name);
    if (plain.isEmpty()) {
      return ScanAxis.TWO_THETA;
    }
    if (plain.startsWith("omega") || plain.equals("theta") || plain.equals("thetas")) {
      return ScanAxis.OMEGA;
    }
    if (plain.contains("2theta")) {
      return ScanAxis.TWO_THETA;
    }
    return switch (plain) {
      case "phi" -> ScanAxis.PHI;
      case "chi" -> ScanAxis.CHI;
      case "alpha", "alphar" -> ScanAxis.ALPHA;
      case "beta", "betar" -> ScanAxis.BETA;
      case "z", "zs" -> ScanAxis.Z;
      default -> ScanAxis.OTHER;
    };
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("two", "2")
        .replace("θ", "theta")
        .replace("ω", "omega")
        .replace("χ", "chi")
        .replace("φ", "phi")
        .replaceAll("[^a-z0-9]", "");
  }
}
