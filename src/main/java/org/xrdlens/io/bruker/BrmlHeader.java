package org.xrdlens.io.bruker;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.io.xml.XmlElement;
import org.xrdlens.pattern.Radiation;

/**
 * What a {@code RawData} document of a BRML file says beside its rows.
 *
 * @param radiation of the tube that is mounted
 * @param anode chemical symbol, empty if the file has none
 * @param sample its name, empty if the file has none
 * @param date when the scan began, empty if the file does not say
 * @param status such as {@code Measured}, empty if the file does not say
 * @param detectorTwoThetaDegrees where the detector's arm stood if it did not move
 */
record BrmlHeader(
    Optional<Radiation> radiation,
    String anode,
    String sample,
    String date,
    String status,
    OptionalDouble detectorTwoThetaDegrees) {
  private static final double ANGSTROM_PER_NANOMETRE = 10;

  static BrmlHeader of(XmlElement root) {
    Optional<XmlElement> tube =
        Stream.concat(root.everywhere("Tube").stream(), root.everywhere("MountedTube").stream())
            .filter(element -> wavelength(element, "WaveLengthAlpha1") > 0)
            .findFirst();
    String anode = tube.map(t -> text(t, "TubeMaterial")).orElse("");
    return new BrmlHeader(
        tube.flatMap(t -> radiation(t, anode)),
        anode,
        root.everywhere("InfoItem").stream()
            .filter(item -> item.attribute("Name").equals("SampleName"))
            .map(item -> item.attribute("Value"))
            .findFirst()
            .orElse(""),
        root.textAt("TimeStampStarted"),
        root.textAt("MeasurementStatus"),
        root.at("FixedInformation", "Drives")
            .map(drives -> drives.all("InfoData").stream())
            .orElse(Stream.empty())
            .filter(drive -> drive.attribute("AxisId").equals("TwoTheta"))
            .flatMap(drive -> drive.at("Position").stream())
            .mapToDouble(position -> XmlElement.number(position.attribute("Value")).orElse(0))
            .findFirst());
  }

  private static Optional<Radiation> radiation(XmlElement tube, String anode) {
    return TubeRadiation.of(
        anode,
        wavelength(tube, "WaveLengthAlpha1"),
        wavelength(tube, "WaveLengthAlpha2"),
        XmlElement.number(text(tube, "WaveLengthRatio")).orElse(0));
  }

  private static double wavelength(XmlElement tube, String line) {
    double value = XmlElement.number(text(tube, line)).orElse(0);
    boolean nanometres = tube.at(line).filter(e -> e.attribute("Unit").equals("nm")).isPresent();
    return nanometres ? value * ANGSTROM_PER_NANOMETRE : value;
  }

  /** Values are attributes, in some versions texts. */
  private static String text(XmlElement parent, String name) {
    String value = parent.at(name).map(element -> element.attribute("Value")).orElse("");
    return value.isEmpty() ? parent.textAt(name) : value.strip();
  }

  /** A copy with the radiation that is stated elsewhere. */
  BrmlHeader withRadiation(Optional<Radiation> stated) {
    return new BrmlHeader(stated, anode, sample, date, status, detectorTwoThetaDegrees);
  }

  /** Writes what concerns every scan into its record. */
  void describe(ImportRecord record) {
    note(record, "sample", sample);
    note(record, "anode", anode);
    note(record, "date", date);
    if (!status.isEmpty() && !status.equals("Measured")) {
      record.warn(
          "The file says that this scan is \""
              + status
              + "\", not \"Measured\": what is there was read.");
    }
  }

  private static void note(ImportRecord record, String key, String text) {
    if (!text.isBlank()) {
      record.note(key, text.strip() + ".");
    }
  }
}
