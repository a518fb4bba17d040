package org.xrdlens.io.bruker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.xml.XmlElement;

/**
 * One {@code RawData} document of a BRML file. It has one route of data or several: what was
 * measured, and what programs made of it; what was measured is read, unless it is frames of a
 * detector without a scale and a route made of them has points.
 */
final class BrmlRawData {
  private static final String MEASURED = "Measured";

  private final PatternSource source;
  private final String entry;
  private final XmlElement root;
  private final BrmlHeader header;
  private final ImportRecord record;

  /**
   * @param entry its name in the archive, for refusals
   * @param record to be continued
   */
  BrmlRawData(
      PatternSource source, String entry, XmlElement root, BrmlHeader header, ImportRecord record) {
    this.source = source;
    this.entry = entry;
    this.root = root;
    this.header = header;
    this.record = record;
  }

  /**
   * Adds the scans, none if nothing was measured, to those that were read before.
   *
   * @throws PatternFormatException if rows and what is said of them do not fit together
   */
  void addTo(ScanList scans) throws PatternFormatException {
    List<BrmlRoute> routes = new ArrayList<>();
    List<XmlElement> elements =
        root.at("DataRoutes").map(all -> all.all("DataRoute")).orElse(List.of(root));
    for (XmlElement element : elements) {
      String place = entry + (elements.size() > 1 ? ", route " + (routes.size() + 1) : "");
      if (!element.all("Datum").isEmpty()) {
        routes.add(BrmlRoute.of(source, place, element, header));
      }
    }
    for (BrmlRoute route : chosen(routes)) {
      ImportRecord ofRoute = new ImportRecord(record);
      String others =
          routes.stream()
              .filter(other -> other != route)
              .map(BrmlRoute::title)
              .collect(Collectors.joining(", "));
      if (!others.isEmpty()) {
        ofRoute.note("route", route.title() + "; beside it the file has " + others + ".");
      }
      route.addTo(scans, ofRoute);
    }
  }

  private static List<BrmlRoute> chosen(List<BrmlRoute> routes) {
    List<BrmlRoute> measured = routes.stream().filter(route -> route.is(MEASURED)).toList();
    List<BrmlRoute> preferred = measured.isEmpty() ? routes : measured;
    if (preferred.stream().anyMatch(BrmlRoute::hasPositions)) {
      return preferred;
    }
    List<BrmlRoute> usable = routes.stream().filter(BrmlRoute::hasPositions).toList();
    return usable.isEmpty() ? preferred : usable;
  }
}
