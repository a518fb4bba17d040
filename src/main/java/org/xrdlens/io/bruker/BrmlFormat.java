package org.xrdlens.io.bruker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xrdlens.io.archive.NumberedEntry;
import org.xrdlens.io.archive.ZipArchive;
import org.xrdlens.io.archive.ZipNames;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.xml.XmlDocument;
import org.xrdlens.io.xml.XmlElement;
import org.xrdlens.pattern.Radiation;

/**
 * BRML of Bruker's DIFFRAC.SUITE: a zip archive of folders {@code Experiment0}, {@code Experiment1}
 * ..., in each a {@code RawData0.xml}, {@code RawData1.xml} ... for every scan. Known from real
 * files and what public readers tell of them; Bruker publishes no description. The numbers give the
 * order, archives list the entries as they like.
 */
public final class BrmlFormat implements PatternFormat {
  private static final Pattern RAW_DATA =
      Pattern.compile("(?:.*/)?Experiment(\\d{1,6})/RawData(\\d{1,6})\\.xml");
  private static final Pattern OWN =
      Pattern.compile(
          "(?:.*/)?(Experiment\\d+/\\w+\\.xml|experimentCollection\\.xml|RawData\\d+\\.xml)");
  private static final Pattern OTHER = Pattern.compile("(?:.*/)?Data\\d+/.*");
  private static final String CONTAINER = "MeasurementContainer.xml";

  @Override
  public String id() {
    return "brml";
  }

  @Override
  public String name() {
    return "Bruker BRML (.brml)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return ZipNames.decide(start, ".brml", OWN, OTHER);
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    ZipArchive archive = ZipArchive.of(source);
    List<NumberedEntry> entries = archive.inOrder(RAW_DATA);
    if (entries.isEmpty()) {
      throw PatternFormatException.of(
          source.fileName(),
          "a zip archive of " + archive.names().size() + " entries without a scan",
          "an entry such as Experiment0/RawData0.xml");
    }
    Map<String, Optional<Radiation>> containers = new HashMap<>();
    ScanList scans = new ScanList(source);
    for (NumberedEntry entry : entries) {
      XmlElement root =
          XmlDocument.read(source.fileName() + "/" + entry.name(), archive.read(entry.name()));
      BrmlHeader header = BrmlHeader.of(root);
      if (header.radiation().isEmpty()) {
        header = header.withRadiation(radiation(source, archive, entry.folder(), containers));
      }
      ImportRecord record = new ImportRecord();
      record.note("format", "Bruker BRML, " + entry.name() + ".");
      header.describe(record);
      new BrmlRawData(source, entry.name(), root, header, record).addTo(scans);
    }
    return scans.all();
  }

  /** Old versions wrote the tube beside the scans only. */
  private static Optional<Radiation> radiation(
      PatternSource source,
      ZipArchive archive,
      String folder,
      Map<String, Optional<Radiation>> containers)
      throws PatternFormatException {
    String name = folder + CONTAINER;
    if (!containers.containsKey(name)) {
      containers.put(
          name,
          archive.has(name)
              ? BrmlHeader.of(XmlDocument.read(source.fileName() + "/" + name, archive.read(name)))
                  .radiation()
              : Optional.empty());
    }
    return containers.get(name);
  }
}
