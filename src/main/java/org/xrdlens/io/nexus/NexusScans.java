package org.xrdlens.io.nexus;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xrdlens.io.format.DecimalField;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.IntensityUnit;

/** The scans of a NeXus file: the signals of its groups along an axis of diffraction. */
final class NexusScans {
  private static final int MOST_SCANS = 10_000;
  private static final int MOST_POINTS = 5_000_000;

  private NexusScans() {}

  /**
   * Reads all scans.
   *
   * @param bytes the file, whose bounds were checked
   * @throws PatternFormatException if there is no scan, or one holds no usable numbers
   * @throws RuntimeException of jHDF, whatever damage leads to
   */
  static List<MeasuredScan> read(PatternSource source, ByteBuffer bytes)
      throws PatternFormatException {
    try (HdfFile file = HdfFile.fromByteBuffer(bytes)) {
      return scans(source, NexusTree.of(file));
    }
  }

  private static List<MeasuredScan> scans(PatternSource source, NexusTree tree)
      throws PatternFormatException {
    List<NexusSignal> signals = new ArrayList<>();
    for (Group group : tree.groups()) {
      NexusSignal.of(group, tree)
          .filter(found -> signals.stream().noneMatch(found::isSameAs))
          .ifPresent(signals::add);
    }
    List<MeasuredScan> scans = new ArrayList<>();
    long points = 0;
    for (NexusSignal signal : signals) {
      double[] intensity = NexusArray.read(signal.intensity());
      double[] position = positions(source, signal);
      int length = position.length;
      points += intensity.length;
      if (points > MOST_POINTS || scans.size() + intensity.length / length > MOST_SCANS) {
        throw PatternFormatException.of(
            source.fileName(), points + " points in many scans", "at most " + MOST_POINTS);
      }
      double[] deviation =
          signal.deviation().map(errors -> NexusArray.read(errors)).orElse(new double[0]);
      ScanPoints all = new ScanPoints(repeated(position, intensity.length), intensity, deviation);
      for (int from = 0; from < intensity.length; from += length) {
        scans.add(scan(source, tree, signal, all.range(from, from + length)));
      }
    }
    if (scans.isEmpty()) {
      throw PatternFormatException.of(
          source.fileName(),
          "HDF5 with " + tree.groups().size() + " groups, none with intensities and positions",
          "a group with a signal along two_theta, q or d");
    }
    return List.copyOf(scans);
  }

  private static double[] positions(PatternSource source, NexusSignal signal)
      throws PatternFormatException {
    double[] position = NexusArray.read(signal.position());
    for (int i = 0; i < position.length; i++) {
      position[i] *= signal.axis().factor();
      if (!ScanPoints.isPosition(position[i])) {
        throw PatternFormatException.of(
            source.fileName(),
            "the position " + position[i] + " at index " + i + " of " + signal.position().getPath(),
            "finite positions");
      }
    }
    return position;
  }

  private static double[] repeated(double[] position, int size) {
    double[] repeated = new double[size];
    Arrays.setAll(repeated, i -> position[i % position.length]);
    return repeated;
  }

  private static MeasuredScan scan(
      PatternSource source, NexusTree tree, NexusSignal signal, ScanPoints points)
      throws PatternFormatException {
    if (Arrays.stream(points.intensity()).anyMatch(Double::isInfinite)) {
      throw PatternFormatException.of(
          source.fileName(),
          "an infinite intensity in " + signal.intensity().getPath(),
          "finite numbers");
    }
    ImportRecord record = new ImportRecord();
    record.note("format", "NeXus, " + signal.intensity().getPath() + ".");
    record.note(
        "axis", signal.axis().axis().title() + " from " + signal.position().getPath() + ".");
    record.note("anode", tree.value("xray_tube_material").text());
    record.note("scan mode", tree.value("scan_axis").text());
    record.note("sample", tree.value("sample_name").text());
    record.note("date", tree.value("start_time").text());
    MeasuredScan.Builder scan = MeasuredScan.of(source, signal.axis().axis(), points, record);
    radiation(tree, scan);
    scan.countingTime(number(tree.value("count_time")), "by count_time");
    String unit = NexusTree.attribute(signal.intensity(), "units");
    if (unit.equalsIgnoreCase("counts")) {
      scan.intensity(IntensityUnit.COUNTS, "by the attribute units");
    } else if (unit.matches("(?i)counts?(/s|_per_second)|cps")) {
      scan.intensity(IntensityUnit.COUNTS_PER_SECOND, "by the attribute units");
    }
    return scan.build();
  }

  private static void radiation(NexusTree tree, MeasuredScan.Builder scan) {
    for (String name : List.of("k_alpha_one", "incident_wavelength", "wavelength")) {
      double first = wavelength(tree.value(name));
      if (first > 0) {
        TubeRadiation.of(
                tree.value("xray_tube_material").text(),
                first,
                wavelength(tree.value("k_alpha_two")),
                number(tree.value("ratio_k_alphatwo_k_alphaone")))
            .ifPresent(radiation -> scan.radiation(radiation, "as " + name));
        return;
      }
    }
  }

  /** A wavelength in Å; NaN if there is none. */
  private static double wavelength(NexusTree.Value value) {
    double number = number(value);
    double angstrom =
        value.unit().matches("(?i)nm|nanomet.*")
            ? 10 * number
            : value.unit().matches("(?i)m|met.*") ? 1e10 * number : number;
    return angstrom > 0.01 && angstrom < 100 ? angstrom : Double.NaN;
  }

  private static double number(NexusTree.Value value) {
    return DecimalField.value(value.text(), 0, value.text().length());
  }
}
