package org.xrdlens.io.panalytical;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.ScanAxis;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.xml.ValueList;
import org.xrdlens.io.xml.XmlElement;

/**
 * The positions along the axis that a scan moved. The axis that the scan is named after comes
 * first; of coupled axes that is 2θ. If the file says that this axis stood still, the first one
 * that moved is taken.
 *
 * @param name what the file calls the axis
 * @param axis what it is
 * @param values as many as points
 */
@SuppressWarnings("ArrayRecordComponent") // lives while a scan is read, never compared
record XrdmlPositions(String name, ScanAxis axis, double[] values) {
  private static final String TWO_THETA = "2Theta";
  private static final Map<String, ScanAxis> AXES =
      Map.of(
          TWO_THETA,
          ScanAxis.TWO_THETA,
          "Omega",
          ScanAxis.OMEGA,
          "Phi",
          ScanAxis.PHI,
          "Chi",
          ScanAxis.CHI,
          "Psi",
          ScanAxis.CHI,
          "Z",
          ScanAxis.Z);
  private static final List<String> COUPLED = List.of("Gonio", "2Theta-Omega", "Omega-2Theta");
  private static final List<String> ORDER = List.of(TWO_THETA, "Omega", "Chi", "Psi", "Phi");

  /**
   * The positions of a scan.
   *
   * @param place which scan it is, for refusals
   * @param scanAxis the scan's attribute, empty without one
   * @throws PatternFormatException if there are none, or not as many as points
   */
  static XrdmlPositions of(
      String fileName, String place, XmlElement data, String scanAxis, int points)
      throws PatternFormatException {
    List<XmlElement> axes = data.all("positions");
    Optional<XmlElement> named = axis(axes, COUPLED.contains(scanAxis) ? TWO_THETA : scanAxis);
    Optional<XmlElement> chosen =
        named
            .filter(XrdmlPositions::moves)
            .or(() -> moving(axes))
            .or(() -> named)
            .or(() -> axis(axes, TWO_THETA));
    if (chosen.isEmpty()) {
      throw PatternFormatException.of(
          fileName,
          place + " without positions of \"" + scanAxis + "\"",
          "the angles of its points");
    }
    String name = chosen.get().attribute("axis");
    return new XrdmlPositions(
        name,
        AXES.getOrDefault(name, ScanAxis.OTHER),
        values(fileName, place, chosen.get(), points));
  }

  private static Optional<XmlElement> axis(List<XmlElement> axes, String name) {
    return axes.stream().filter(axis -> axis.attribute("axis").equals(name)).findFirst();
  }

  private static Optional<XmlElement> moving(List<XmlElement> axes) {
    return ORDER.stream()
        .flatMap(name -> axis(axes, name).stream())
        .filter(XrdmlPositions::moves)
        .findFirst()
        .or(() -> axes.stream().filter(XrdmlPositions::moves).findFirst());
  }

  private static boolean moves(XmlElement axis) {
    return axis.at("listPositions").isPresent()
        || (axis.at("startPosition").isPresent()
            && !axis.textAt("startPosition").equals(axis.textAt("endPosition")));
  }

  private static double[] values(String fileName, String place, XmlElement axis, int points)
      throws PatternFormatException {
    String what = "the positions of " + place;
    double[] values = new double[points];
    Optional<XmlElement> list = axis.at("listPositions");
    if (list.isPresent()) {
      values = ValueList.of(fileName, what, list.get().text());
    } else if (axis.at("startPosition").isPresent()) {
      double start = number(fileName, what, axis, "startPosition");
      double end = number(fileName, what, axis, "endPosition");
      for (int i = 0; i < points; i++) {
        values[i] = points == 1 ? start : start + i * (end - start) / (points - 1);
      }
    } else {
      Arrays.fill(values, number(fileName, what, axis, "commonPosition"));
    }
    if (values.length != points) {
      throw PatternFormatException.of(
          fileName, values.length + " positions for " + points + " points in " + place, "as many");
    }
    for (double value : values) {
      if (!ScanPoints.isPosition(value)) {
        throw PatternFormatException.of(fileName, value + " in " + what, "finite numbers");
      }
    }
    return values;
  }

  private static double number(String fileName, String what, XmlElement axis, String element)
      throws PatternFormatException {
    String text = axis.textAt(element);
    return XmlElement.number(text)
        .orElseThrow(
            () ->
                PatternFormatException.of(
                    fileName,
                    "\"" + text.substring(0, Math.min(text.length(), 20)) + "\" in " + what,
                    "a number as " + element));
  }

  /** What the axis is, a sentence. */
  String description() {
    return axis == ScanAxis.OTHER ? "\"" + name + "\" of the file." : axis.title() + ".";
  }
}
