package org.xrdlens.io.bruker;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.xrdlens.io.xml.XmlElement;

/**
 * A run of rows that were counted equally long.
 *
 * @param from index of the first row
 * @param to index after the last row
 * @param plannedSeconds counting time of a step where the parts of a scan differ in it
 */
record BrmlPart(int from, int to, OptionalDouble plannedSeconds) {

  /**
   * The parts of a scan: one, unless its sub-scans were planned with different times and cover all
   * rows one after the other.
   */
  static List<BrmlPart> of(List<XmlElement> subScans, int rows) {
    List<BrmlPart> parts = new ArrayList<>();
    int from = 0;
    for (XmlElement subScan : subScans) {
      double steps = number(subScan, "MeasuredSteps");
      double time = number(subScan, "PlannedTimePerStep");
      if (number(subScan, "StartStepNo") != from || !(steps > 0 && steps <= rows - from)) {
        return whole(rows);
      }
      parts.add(new BrmlPart(from, from + (int) steps, OptionalDouble.of(time)));
      from += (int) steps;
    }
    boolean differ = parts.stream().map(BrmlPart::plannedSeconds).distinct().count() > 1;
    return differ && from == rows ? parts : whole(rows);
  }

  private static List<BrmlPart> whole(int rows) {
    return List.of(new BrmlPart(0, rows, OptionalDouble.empty()));
  }

  private static double number(XmlElement element, String attribute) {
    return XmlElement.number(element.attribute(attribute)).orElse(-1);
  }
}
