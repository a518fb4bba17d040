package org.xrdlens.io.format;

import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/** Makes a diffraction pattern of a scan, the same way for every format. */
final class PatternConversion {
  private static final String EXPECTED =
      "a scan along 2θ, or along q or d, which convert to it, with two points at least";

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final MeasuredScan scan;
  private final ImportRecord record;
  private final Radiation radiation;

  private PatternConversion(MeasuredScan scan) {
    this.scan = scan;
    this.record = new ImportRecord(scan.record());
    this.radiation = scan.radiation().orElse(Radiation.CU_KALPHA1);
  }

  /** The pattern of a scan; throws what {@link MeasuredScan#toPattern} says. */
  static DiffractionPattern of(MeasuredScan scan) throws PatternFormatException {
    return new PatternConversion(scan).pattern();
  }

  private DiffractionPattern pattern() throws PatternFormatException {
    if (scan.refusal().isPresent()) {
      throw refusal(scan.refusal().get());
    }
    if (!scan.axis().isDiffraction()) {
      throw refusal("a scan along " + scan.axis().title());
    }
    if (scan.size() < 2) {
      throw refusal("a scan of one point");
    }
    if (scan.radiation().isEmpty()) {
      record.note("radiation", radiation + ", " + ImportRecord.ASSUMED);
    }
    ScanPoints angles = new RepeatedAngles(scan.fileName(), record).rising(toTwoTheta());
    ScanPoints filled = new GapFilling(scan.fileName(), record).fill(angles);
    DiffractionPattern pattern =
        DiffractionPattern.of(name(), filled.position(), filled.intensity(), radiation)
            .withIntensityUnit(scan.unit());
    if (hasUsableDeviation(filled)) {
      pattern = pattern.withStandardDeviation(filled.deviation());
    }
    if (scan.countingTimeSeconds().isPresent()) {
      pattern = pattern.withCountingTime(scan.countingTimeSeconds().getAsDouble());
    }
    for (Map.Entry<String, String> entry : record.entries().entrySet()) {
      pattern = pattern.withMetadata(entry.getKey(), entry.getValue());
    }
    return pattern;
  }

  private boolean hasUsableDeviation(ScanPoints points) {
    long unusable =
        DoubleStream.of(points.deviation()).filter(d -> !(d >= 0 && d < INFINITY)).count();
    if (unusable > 0) {
      record.note(
          "standard deviation",
          unusable
              + " of the file's "
              + points.size()
              + " standard deviations are no finite numbers of at least 0; all were left out.");
    }
    return points.hasDeviation() && unusable == 0;
  }

  private String name() {
    return PatternSource.stem(scan.fileName());
  }

  private ScanPoints toTwoTheta() throws PatternFormatException {
    ScanPoints points = scan.points();
    ScanAxis axis = scan.axis();
    if (axis == ScanAxis.D) {
      points =
          points.select(IntStream.range(0, points.size()).map(i -> scan.size() - 1 - i).toArray());
    }
    double[] twoTheta = new double[points.size()];
    for (int i = 0; i < twoTheta.length; i++) {
      double position = points.position()[i];
      twoTheta[i] = axis.toTwoThetaDegrees(position, radiation.wavelengthAngstrom());
      if (!(Math.abs(twoTheta[i]) < 180)) {
        throw PatternFormatException.of(
            scan.fileName(),
            "the position "
                + axis.symbol()
                + " = "
                + position
                + " "
                + axis.unit()
                + " at point "
                + (i + 1),
            "angles 2θ between -180° and 180°"
                + (axis == ScanAxis.TWO_THETA ? "" : " at the wavelength of " + radiation));
      }
    }
    if (axis != ScanAxis.TWO_THETA) {
      record.note(
          "conversion", "Converted from " + axis.title() + " to 2θ with " + radiation + ".");
    }
    return new ScanPoints(twoTheta, points.intensity(), points.deviation());
  }

  private PatternFormatException refusal(String found) {
    return PatternFormatException.of(scan.fileName(), found, EXPECTED);
  }
}
