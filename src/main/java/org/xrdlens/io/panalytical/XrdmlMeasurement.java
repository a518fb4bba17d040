package org.xrdlens.io.panalytical;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.io.xml.XmlElement;
import org.xrdlens.pattern.Radiation;

/**
 * What all scans of one {@code xrdMeasurement} share.
 *
 * @param sample identification and name, empty if the file has none
 * @param anode chemical symbol, empty if the file has none
 * @param radiation by {@code usedWavelength}
 * @param detector name of the detector, empty if the file has none
 * @param isLineDetector whether many strips count at once, so that counting times are sums over
 *     them
 * @param type such as {@code Repeated scan}
 * @param status such as {@code Completed}
 */
record XrdmlMeasurement(
    String sample,
    String anode,
    Optional<Radiation> radiation,
    String detector,
    boolean isLineDetector,
    String type,
    String status) {

  static XrdmlMeasurement of(XmlElement root, XmlElement measurement) {
    Optional<XmlElement> sample =
        root.at("sample").isPresent() ? root.at("sample") : measurement.at("sample");
    String anode = measurement.textAt("incidentBeamPath", "xRayTube", "anodeMaterial");
    Optional<XmlElement> detector = measurement.at("diffractedBeamPath", "detector");
    return new XrdmlMeasurement(
        sample.stream()
            .flatMap(s -> Stream.of(s.textAt("id"), s.textAt("name")))
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining(", ")),
        anode,
        measurement.at("usedWavelength").flatMap(used -> radiation(used, anode)),
        detector.map(d -> d.attribute("name")).orElse(""),
        detector.filter(d -> d.attribute("type").endsWith("rtmsDetectorType")).isPresent(),
        measurement.attribute("measurementType"),
        measurement.attribute("status"));
  }

  private static Optional<Radiation> radiation(XmlElement used, String anode) {
    return used.attribute("intended").equals("K-Beta")
        ? TubeRadiation.of(anode, used.numberAt("kBeta").orElse(0), 0, 0)
        : TubeRadiation.of(
            anode,
            used.numberAt("kAlpha1").orElse(0),
            used.numberAt("kAlpha2").orElse(0),
            used.numberAt("ratioKAlpha2KAlpha1").orElse(0));
  }

  /** Writes what concerns every scan into its record. */
  void describe(ImportRecord record) {
    note(record, "sample", sample);
    note(record, "anode", anode);
    note(record, "detector", detector);
    note(record, "measurement", type);
  }

  private static void note(ImportRecord record, String key, String text) {
    if (!text.isBlank()) {
      record.note(key, text.strip() + ".");
    }
  }
}
