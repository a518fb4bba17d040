package org.xrdlens.io.panalytical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.xml.XmlDocument;
import org.xrdlens.io.xml.XmlElement;

/**
 * XRDML of PANalytical and Malvern Panalytical, versions 1.0 to 2.3. The knowledge is of the
 * schemas at their own addresses ({@code
 * http://www.xrdml.com/XRDMeasurement/1.5/XRDMeasurement.xsd} and 2.1) and of real files: {@code
 * intensities} of versions 1.x are multiplied by the attenuation already, {@code counts} of
 * versions 2.x are what the detector counted; the positions of an axis are common to all points,
 * listed, or at equal steps from start to end, which are centres of steps.
 */
public final class XrdmlFormat implements PatternFormat {
  private static final String ROOT = "xrdMeasurements";
  private static final Pattern NAMESPACE =
      Pattern.compile("https?://www\\.xrdml\\.com/XRDMeasurement/([12]\\.\\d+)/?");
  private static final long MOST_POINTS = 5_000_000;

  @Override
  public String id() {
    return "xrdml";
  }

  @Override
  public String name() {
    return "PANalytical XRDML (.xrdml)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return XmlDocument.rootName(start).filter(ROOT::equals).isPresent();
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    XmlElement root = XmlDocument.read(source.fileName(), source.bytes());
    String version = version(source, root);
    List<MeasuredScan> scans = new ArrayList<>();
    long points = 0;
    int empty = 0;
    for (XmlElement measurement : root.all("xrdMeasurement")) {
      XrdmlMeasurement header = XrdmlMeasurement.of(root, measurement);
      for (XmlElement element : measurement.all("scan")) {
        String place = "scan " + (scans.size() + empty + 1);
        ImportRecord record = new ImportRecord();
        record.note("format", "XRDML, schema " + version + ".");
        Optional<MeasuredScan> scan =
            new XrdmlScan(source, place, header, element, record).measured();
        empty += scan.isEmpty() ? 1 : 0;
        scan.ifPresent(scans::add);
        points += scan.map(MeasuredScan::size).orElse(0);
        if (points > MOST_POINTS) {
          throw PatternFormatException.of(
              source.fileName(), "more than " + MOST_POINTS + " points", "at most as many");
        }
      }
    }
    if (scans.isEmpty()) {
      throw PatternFormatException.of(
          source.fileName(),
          empty == 0 ? "no scan" : empty + " scans without a measured point",
          "scans with counts or intensities");
    }
    return List.copyOf(scans);
  }

  private static String version(PatternSource source, XmlElement root)
      throws PatternFormatException {
    Matcher namespace = NAMESPACE.matcher(root.namespace());
    if (!root.name().equals(ROOT) || !namespace.matches()) {
      throw PatternFormatException.of(
          source.fileName(),
          "XML of \"" + root.name() + "\" in the namespace \"" + root.namespace() + "\"",
          "\"" + ROOT + "\" in http://www.xrdml.com/XRDMeasurement/1.0 to 2.3");
    }
    return namespace.group(1);
  }
}
