package org.xrdlens.io.bruker;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.xml.XmlElement;

/**
 * Frames of a line detector that stood still: a row has the counts of all strips, and the route's
 * scale gives their angles, absolute or relative to the detector's arm. Frames without a scale are
 * kept by the numbers of their strips, but are no patterns.
 */
final class BrmlFrames {
  private static final String TWO_THETA = "TwoTheta";

  private final PatternSource source;
  private final String place;
  private final BrmlColumns columns;
  private final Optional<XmlElement> scale;
  private final BrmlHeader header;
  private int row;

  BrmlFrames(
      PatternSource source,
      String place,
      BrmlColumns columns,
      Optional<XmlElement> scale,
      BrmlHeader header) {
    this.source = source;
    this.place = place;
    this.columns = columns;
    this.scale = scale;
    this.header = header;
  }

  /**
   * The scan of the next frame.
   *
   * @param text of its row
   * @param record to be continued
   * @throws PatternFormatException if the row is damaged
   */
  MeasuredScan.Builder next(String text, ImportRecord record) throws PatternFormatException {
    row++;
    String where = "row " + row + " of " + place;
    double[] values = BrmlRows.row(source.fileName(), where, columns, text);
    double[] counts =
        Arrays.copyOfRange(values, columns.counts(), columns.counts() + columns.width());
    for (int i = 0; i < counts.length; i++) {
      counts[i] = counts[i] == columns.blank() ? Double.NaN : counts[i];
    }
    StringBuilder still = new StringBuilder();
    for (Map.Entry<String, Integer> axis : columns.axes().entrySet()) {
      still.append(still.isEmpty() ? "" : ", ");
      still.append(axis.getKey()).append(" at ").append(values[axis.getValue()]);
    }
    record.note("frame", "Row " + row + (still.isEmpty() ? "" : " with " + still) + ".");
    String axisName = scale.map(s -> s.attribute("AxisId")).orElse("");
    OptionalDouble arm = arm(values);
    boolean isRelative = axisName.endsWith("Relative");
    if (!axisName.startsWith(TWO_THETA) || (isRelative && arm.isEmpty())) {
      ScanPoints points = ScanPoints.uniform(1, 1, counts);
      record.note("axis", "Number of the strip; the file has no angles for them.");
      return MeasuredScan.of(source, ScanAxis.OTHER, points, record)
          .refuse("a frame of " + counts.length + " strips without angles");
    }
    double start = scale.get().numberAt("Start").orElse(0);
    double increment = scale.get().numberAt("Increment").orElse(0);
    double first = start + (isRelative ? arm.getAsDouble() : 0);
    BrmlRoute.position(source.fileName(), where, first);
    BrmlRoute.position(source.fileName(), where, first + increment * counts.length);
    record.note("axis", "2θ of the detector's strips, " + axisName + " in the file.");
    return MeasuredScan.of(
        source, ScanAxis.TWO_THETA, ScanPoints.uniform(first, increment, counts), record);
  }

  /** Where the detector's arm stood in 2θ. */
  private OptionalDouble arm(double[] values) {
    Integer column = columns.axes().get(TWO_THETA);
    return column == null ? header.detectorTwoThetaDegrees() : OptionalDouble.of(values[column]);
  }
}
