package org.xrdlens.io.rigaku;

import java.util.List;
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

/**
 * RASX of Rigaku's SmartLab Studio II: a zip archive with a folder {@code Data0}, {@code Data1} ...
 * for each scan, in it {@code Profile0.txt} with position, intensity and attenuator factor in each
 * line, and {@code MesurementConditions0.xml} (Rigaku's spelling). Known from real files; Rigaku
 * publishes no description. The folders' numbers give the order: archives list them as they like.
 */
public final class RasxFormat implements PatternFormat {
  private static final Pattern PROFILE =
      Pattern.compile("(?:.*/)?Data(\\d{1,6})/Profile(\\d{1,6})\\.txt");
  private static final Pattern OWN =
      Pattern.compile("(?:.*/)?Data\\d+/(Profile|MesurementConditions|Image)\\d+\\.\\w+");
  private static final Pattern OTHER =
      Pattern.compile("(?:.*/)?(Experiment\\d+/.*|RawData\\d+\\.xml|DataContainer\\.xml)");

  @Override
  public String id() {
    return "rasx";
  }

  @Override
  public String name() {
    return "Rigaku RASX (.rasx)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return ZipNames.decide(start, ".rasx", OWN, OTHER);
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    ZipArchive archive = ZipArchive.of(source);
    List<NumberedEntry> profiles = archive.inOrder(PROFILE);
    if (profiles.isEmpty()) {
      boolean images = archive.names().stream().anyMatch(name -> name.contains("/Image"));
      throw PatternFormatException.of(
          source.fileName(),
          images
              ? "images of an area detector and no scan"
              : "a zip archive of " + archive.names().size() + " entries without a scan",
          "an entry such as Data0/Profile0.txt");
    }
    ScanList scans = new ScanList(source);
    for (NumberedEntry profile : profiles) {
      scans.add(scan(source, archive, profile));
    }
    return scans.all();
  }

  private static MeasuredScan scan(PatternSource source, ZipArchive archive, NumberedEntry profile)
      throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    record.note("format", "Rigaku RASX, " + profile.name() + ".");
    RasxProfile rows =
        RasxProfile.of(source.fileName(), profile.name(), archive.read(profile.name()));
    String conditions = profile.folder() + "MesurementConditions" + profile.number() + ".xml";
    if (!archive.has(conditions)) {
      record.warn("The archive has no " + conditions + ": axis and radiation are not stated.");
      return RasxConditions.none().scan(source, rows, record);
    }
    return RasxConditions.of(source.fileName() + "/" + conditions, archive.read(conditions))
        .scan(source, rows, record);
  }
}
