package org.xrdlens.io.bruker;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.xml.XmlElement;
import org.xrdlens.pattern.IntensityUnit;

/** One route of a BRML scan: rows, and what is said of them. */
final class BrmlRoute {
  private static final long MOST_POINTS = 5_000_000;

  private final PatternSource source;
  private final String place;
  private final XmlElement route;
  private final BrmlHeader header;
  private final BrmlColumns columns;
  private final XmlElement information;
  private final double effectiveSeconds;

  private BrmlRoute(
      PatternSource source,
      String place,
      XmlElement route,
      BrmlHeader header,
      BrmlColumns columns) {
    this.source = source;
    this.place = place;
    this.route = route;
    this.header = header;
    this.columns = columns;
    this.information = route.at("ScanInformation").orElse(XmlElement.NONE);
    this.effectiveSeconds = information.numberAt("TimePerStepEffective").orElse(Double.NaN);
  }

  /**
   * A route with its columns understood.
   *
   * @param place which route of which entry, for refusals
   * @param route an element with {@code Datum} rows
   * @throws PatternFormatException if the columns are unknown, or there are too many points
   */
  static BrmlRoute of(PatternSource source, String place, XmlElement route, BrmlHeader header)
      throws PatternFormatException {
    BrmlColumns columns = BrmlColumns.of(source.fileName(), place, route);
    long points = (long) route.all("Datum").size() * columns.width();
    if (points > MOST_POINTS) {
      throw PatternFormatException.of(
          source.fileName(), points + " points in " + place, "at most " + MOST_POINTS);
    }
    return new BrmlRoute(source, place, route, header, columns);
  }

  /** Whether the route is flagged so, as {@code Measured}; files of one route may have no flag. */
  boolean is(String flag) {
    return route.attribute("RouteFlag").equals(flag);
  }

  /** What the file calls the route. */
  String title() {
    String flag = route.attribute("RouteFlag");
    String description = route.attribute("Description");
    return (flag + (description.isEmpty() ? "" : " (" + description + ")")).strip();
  }

  /** Whether every count has a position: rows of frames have one only with a scale. */
  boolean hasPositions() {
    return columns.width() == 1 || scale().isPresent();
  }

  /**
   * Adds the scans: one, or one for each frame or for each part with a counting time of its own.
   *
   * @throws PatternFormatException if a row is damaged
   */
  void addTo(ScanList scans, ImportRecord record) throws PatternFormatException {
    describe(record);
    if (columns.width() > 1) {
      addFrames(scans, record);
    } else {
      addLines(scans, record);
    }
  }

  private void describe(ImportRecord record) {
    String mode = information.textAt("ScanModeVisibleName");
    String name = information.attribute("VisibleName").strip();
    note(record, "scan mode", (mode + (name.isEmpty() ? "" : ", " + name)).strip());
    note(record, "detector", columns.detector());
    if (!columns.others().isEmpty()) {
      record.note("recorded", "Also recorded: " + String.join(", ", columns.others()) + ".");
    }
    for (XmlElement part : subScans()) {
      double planned = XmlElement.number(part.attribute("Steps")).orElse(0);
      double measured = XmlElement.number(part.attribute("MeasuredSteps")).orElse(planned);
      if (measured < planned) {
        record.warn("Of " + (long) planned + " steps " + (long) measured + " were measured.");
      }
    }
  }

  private static void note(ImportRecord record, String key, String text) {
    if (!text.isBlank()) {
      record.note(key, text + ".");
    }
  }

  private List<XmlElement> subScans() {
    return route.at("SubScans").map(all -> all.all("SubScanInfo")).orElse(List.of());
  }

  private Optional<XmlElement> scale() {
    return information
        .at("ScaleAxes", "ScaleAxisInfo")
        .filter(scale -> scale.numberAt("Start").isPresent())
        .filter(scale -> scale.numberAt("Increment").orElse(0) != 0);
  }

  /** Rows of one count each. */
  private void addLines(ScanList scans, ImportRecord record) throws PatternFormatException {
    List<XmlElement> rows = route.all("Datum");
    BrmlRows read = BrmlRows.of(source.fileName(), place, information, columns, rows);
    read.describe(record);
    for (BrmlPart part : BrmlPart.of(subScans(), rows.size())) {
      ScanPoints points = read.points().range(part.from(), part.to());
      MeasuredScan.Builder scan = MeasuredScan.of(source, read.axis(), points, record);
      scans.add(finish(scan, part.plannedSeconds()));
    }
  }

  /** Rows of a detector that stood still: each is a scan of its own. */
  private void addFrames(ScanList scans, ImportRecord record) throws PatternFormatException {
    BrmlFrames frames = new BrmlFrames(source, place, columns, scale(), header);
    for (XmlElement row : route.all("Datum")) {
      scans.add(finish(frames.next(row.text(), new ImportRecord(record)), OptionalDouble.empty()));
    }
  }

  private MeasuredScan finish(MeasuredScan.Builder scan, OptionalDouble plannedSeconds)
      throws PatternFormatException {
    scan.intensity(
        columns.isCounted() ? IntensityUnit.COUNTS : IntensityUnit.ARBITRARY,
        columns.isCounted()
            ? "by the unit of the recorded view, corrected for the absorber in the file"
            : "as the recorded view has no unit of counts");
    double nominal = plannedSeconds.orElse(information.numberAt("TimePerStep").orElse(Double.NaN));
    boolean isEffective = Double.isNaN(effectiveSeconds) || effectiveSeconds == nominal;
    scan.countingTime(
        nominal,
        "the nominal TimePerStep of the file"
            + (isEffective
                ? ""
                : "; over all strips of the detector each point was counted "
                    + Math.rint(effectiveSeconds * 1e6) / 1e6
                    + " s (TimePerStepEffective)"));
    header.radiation().ifPresent(r -> scan.radiation(r, "as the lines of the mounted tube"));
    return scan.build();
  }

  /** Checks a position. */
  static double position(String fileName, String place, double value)
      throws PatternFormatException {
    if (!ScanPoints.isPosition(value)) {
      throw PatternFormatException.of(fileName, "the position " + value + " in " + place, "angles");
    }
    return value;
  }
}
