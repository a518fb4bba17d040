package org.xrdlens.io.panalytical;

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
import org.xrdlens.io.format.ScanList;
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
    ScanList scans = new ScanList(source);
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
        if (scan.isPresent()) {
          scans.add(scan.get());
        }
      }
    }
    return scans.all();
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
