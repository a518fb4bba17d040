package org.xrdlens.io.bruker;

import java.util.Arrays;
import java.util.Optional;
import org.xrdlens.io.format.ScanAxis;

/**
 * What moves in a range of a RAW file of version 3, by the code in its header. Codes, the places of
 * the drives' starts and the bits of positions that are stored with each point are those of the
 * DIFFRAC plus XCH manual's appendix, as the comments of reductus' {@code bruker.py} tell it.
 */
enum BrukerScanType {
  LOCKED_COUPLED(0, "locked coupled", ScanAxis.TWO_THETA, 16, 0),
  UNLOCKED_COUPLED(1, "unlocked coupled", ScanAxis.TWO_THETA, 16, 0),
  DETECTOR(2, "detector scan", ScanAxis.TWO_THETA, 16, 0),
  ROCKING(3, "rocking curve", ScanAxis.OMEGA, 8, 1),
  CHI(4, "χ scan", ScanAxis.CHI, 24, 2),
  PHI(5, "φ scan", ScanAxis.PHI, 32, 3),
  X(6, "x scan", ScanAxis.OTHER, 40, 4),
  Y(7, "y scan", ScanAxis.OTHER, 48, 5),
  Z(8, "z scan", ScanAxis.Z, 56, 6),
  AUXILIARY_1(9, "scan of auxiliary axis 1", ScanAxis.OTHER, 144, 7),
  AUXILIARY_2(10, "scan of auxiliary axis 2", ScanAxis.OTHER, 152, 8),
  AUXILIARY_3(11, "scan of auxiliary axis 3", ScanAxis.OTHER, 160, 9),
  PSI(12, "ψ scan", ScanAxis.CHI, 24, 2),
  HKL(13, "hkl scan", ScanAxis.OTHER, 16, 0),
  RECIPROCAL(14, "scan through reciprocal space", ScanAxis.OTHER, 16, 0),
  HIGH_RESOLUTION(20, "unlocked coupled, high resolution", ScanAxis.TWO_THETA, 16, 0),
  FIXED_DETECTOR(129, "fixed position-sensitive detector", ScanAxis.TWO_THETA, 16, 0),
  FAST_DETECTOR(130, "moving position-sensitive detector", ScanAxis.TWO_THETA, 16, 0);

  private final long code;
  private final String description;
  private final ScanAxis axis;
  private final int startOffset;
  private final int storedBit;

  BrukerScanType(long code, String description, ScanAxis axis, int startOffset, int storedBit) {
    this.code = code;
    this.description = description;
    this.axis = axis;
    this.startOffset = startOffset;
    this.storedBit = storedBit;
  }

  static Optional<BrukerScanType> ofCode(long code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  String description() {
    return description;
  }

  ScanAxis axis() {
    return axis;
  }

  /** Where in the range's header the drive's first position is. */
  int startOffset() {
    return startOffset;
  }

  /** The bit of the drive in the mask of positions that are stored with each point. */
  int storedBit() {
    return storedBit;
  }
}
