package org.xrdlens.io.bruker;

import java.util.Locale;
import java.util.Optional;
import org.xrdlens.io.format.ScanAxis;

/** The names of drives and kinds of scans that Bruker's programs write, as axes. */
final class BrukerDrive {
  private BrukerDrive() {}

  /** The axis of a drive's name, such as {@code 2Theta}, {@code COUPLED} or {@code KHI}. */
  static ScanAxis axis(String drive) {
    String name = plain(drive);
    if (name.contains("2theta") || name.contains("twotheta") || name.contains("coupled")) {
      return ScanAxis.TWO_THETA;
    }
    return switch (name) {
      case "tth", "detector" -> ScanAxis.TWO_THETA;
      case "theta", "omega", "rocking" -> ScanAxis.OMEGA;
      case "phi" -> ScanAxis.PHI;
      case "chi", "khi", "psi" -> ScanAxis.CHI;
      case "z", "zdrive" -> ScanAxis.Z;
      case "time" -> ScanAxis.TIME;
      default -> ScanAxis.OTHER;
    };
  }

  /** The axis of a kind of scan, such as {@code Locked Coupled}; empty if it does not tell. */
  static Optional<ScanAxis> axisOfScan(String scanType) {
    String type = plain(scanType);
    if (type.startsWith("detector") || isDetectorWindow(scanType)) {
      return Optional.of(ScanAxis.TWO_THETA);
    }
    if (type.startsWith("rocking")) {
      return Optional.of(ScanAxis.OMEGA);
    }
    ScanAxis axis = axis(type.replaceFirst("scan$", ""));
    return axis == ScanAxis.OTHER ? Optional.empty() : Optional.of(axis);
  }

  /** Whether the points are channels of a position-sensitive detector, which see 2θ. */
  static boolean isDetectorWindow(String scanType) {
    return plain(scanType).contains("psd");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
