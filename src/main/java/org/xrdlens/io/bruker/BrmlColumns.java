package org.xrdlens.io.bruker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.xml.XmlElement;

/**
 * Which number of a {@code Datum} row means what, by the {@code DataViews} of its route; they
 * differ from file to file. The oldest files have no views: their rows are time, absorber, the
 * scan's axes in order, and counts.
 *
 * @param time column of the measured time, −1 if there is none
 * @param absorber column of the absorber's factor, −1 if there is none
 * @param axes columns of positions by the names of the axes, in order
 * @param counts first column of the counts
 * @param width how many counts a row has: 1, or the strips of a detector that stood still
 * @param detector what the file calls the counts
 * @param isCounted whether the file says that these are counts
 * @param blank the value that stands for no count; NaN if there is none
 * @param others what else is recorded in the rows, empty if nothing
 */
record BrmlColumns(
    int time,
    int absorber,
    Map<String, Integer> axes,
    int counts,
    int width,
    String detector,
    boolean isCounted,
    double blank,
    List<String> others) {
  private static final int MOST_COLUMNS = 1_000_000;

  /**
   * The columns of a route.
   *
   * @param place which route of which entry, for refusals
   * @throws PatternFormatException if its views name no counts, or columns that cannot be
   */
  static BrmlColumns of(String fileName, String place, XmlElement route)
      throws PatternFormatException {
    List<XmlElement> views =
        route.at("DataViews").map(all -> all.all("RawDataView")).orElse(List.of());
    if (views.isEmpty()) {
      return withoutViews(fileName, place, route);
    }
    int time = -1;
    int absorber = -1;
    Map<String, Integer> axes = new LinkedHashMap<>();
    List<XmlElement> recorded = new ArrayList<>();
    for (XmlElement view : views) {
      int start = column(fileName, place, view.attribute("Start"));
      String type = view.attribute("type");
      switch (view.attribute("LogicName")) {
        case "MeasuredTime" -> time = start;
        case "AbsorptionFactor" -> absorber = start;
        default -> {
          List<XmlElement> fields = view.everywhere("FieldDefinitions");
          for (int i = 0; i < fields.size(); i++) {
            axes.putIfAbsent(axisName(fields.get(i)), start + i);
          }
          if (type.endsWith("RecordedRawDataView")) {
            recorded.add(view);
          }
        }
      }
    }
    XmlElement chosen = counts(fileName, place, recorded);
    int width = column(fileName, place, chosen.attribute("Length"));
    return new BrmlColumns(
        time,
        absorber,
        axes,
        column(fileName, place, chosen.attribute("Start")),
        Math.max(1, width),
        title(chosen),
        chosen.at("Recording").isEmpty() || isCount(chosen),
        chosen.at("Recording").flatMap(r -> r.at("BlankingValue")).stream()
            .mapToDouble(blank -> XmlElement.number(blank.text()).orElse(Double.NaN))
            .findFirst()
            .orElse(Double.NaN),
        recorded.stream().filter(view -> view != chosen).map(BrmlColumns::title).toList());
  }

  private static BrmlColumns withoutViews(String fileName, String place, XmlElement route)
      throws PatternFormatException {
    Map<String, Integer> axes = new LinkedHashMap<>();
    for (XmlElement axis :
        route.at("ScanInformation", "ScanAxes").map(a -> a.all("ScanAxisInfo")).orElse(List.of())) {
      axes.putIfAbsent(axis.attribute("AxisId"), 2 + axes.size());
    }
    if (axes.isEmpty()) {
      throw PatternFormatException.of(
          fileName, place + " without DataViews and ScanAxes", "what its columns mean");
    }
    return new BrmlColumns(0, 1, axes, 2 + axes.size(), 1, "counter", true, Double.NaN, List.of());
  }

  /** The counts among what was recorded: temperature and humidity are recorded the same way. */
  private static XmlElement counts(String fileName, String place, List<XmlElement> recorded)
      throws PatternFormatException {
    XmlElement chosen =
        recorded.stream()
            .filter(BrmlColumns::isCount)
            .findFirst()
            .or(() -> recorded.stream().findFirst())
            .orElseThrow(
                () ->
                    PatternFormatException.of(
                        fileName, place + " without a recorded view", "one of counts"));
    if (chosen.attribute("type").startsWith("Ext")) {
      throw PatternFormatException.of(
          fileName,
          place + " with the frames of \"" + title(chosen) + "\" outside of its rows",
          "counts in the rows");
    }
    return chosen;
  }

  private static boolean isCount(XmlElement view) {
    return view.at("Recording").filter(r -> r.attribute("Category").equals("Count")).isPresent()
        || view.at("Recording", "Unit")
            .filter(u -> u.attribute("Base").equals("Counts"))
            .isPresent();
  }

  private static String title(XmlElement view) {
    return view.at("Recording").map(r -> r.attribute("VisibleName")).orElse("");
  }

  private static String axisName(XmlElement field) {
    String id = field.attribute("AxisId");
    return id.isEmpty() ? field.attribute("FieldName") : id;
  }

  private static int column(String fileName, String place, String text)
      throws PatternFormatException {
    double value = XmlElement.number(text).orElse(-1);
    if (!(value >= 0 && value < MOST_COLUMNS && value == Math.rint(value))) {
      throw PatternFormatException.of(
          fileName, "a view of " + place + " with the column \"" + text + "\"", "a whole number");
    }
    return (int) value;
  }

  /** How many numbers a row has at least. */
  int rowLength() {
    int last = Math.max(Math.max(time, absorber), counts + width - 1);
    return 1 + axes.values().stream().mapToInt(Integer::intValue).reduce(last, Math::max);
  }
}
