package org.xrdlens.io.powdercif;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifNumber;
import org.xrdlens.io.column.HeaderIntensity;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanPoints;
import org.xrdlens.pattern.IntensityUnit;

/**
 * The profile of one block.
 *
 * @param block what it is in
 * @param intensity its intensities
 * @param axis its positions, as many
 */
record PowderProfile(CifBlock block, ProfileIntensity intensity, ProfileAxis axis) {
  private static final Map<String, List<String>> NOTES =
      Map.of(
          "date", List.of("_pd_meas_datetime_initiated", "_pd_meas_info_datetime"),
          "scan mode", List.of("_pd_meas_scan_method"),
          "anode", List.of("_diffrn_source_target"),
          "sample", List.of("_pd_phase_name", "_chemical_name_common", "_chemical_name_mineral"));

  /**
   * The scan.
   *
   * @param ofFile the radiation that other blocks of the file state, for a block that states none
   * @throws PatternFormatException if an intensity is no number
   */
  MeasuredScan.Builder scan(PatternSource source, Optional<PowderCifRadiation> ofFile)
      throws PatternFormatException {
    ImportRecord record = new ImportRecord();
    record.note("format", "Powder CIF, block " + block.name() + ".");
    record.note("axis", axis.axis().title() + " from " + axis.tag() + ".");
    NOTES.forEach(
        (key, tags) ->
            block.value(tags.toArray(String[]::new)).ifPresent(value -> record.note(key, value)));
    MeasuredScan.Builder scan =
        MeasuredScan.of(source, axis.axis(), points(source.fileName(), record), record);
    scan.intensity(unit(), "from " + intensity.tag());
    if (intensity.isCalculated()) {
      scan.warn("The block holds no measured profile: the calculated one was taken.");
    }
    PowderCifRadiation.of(block)
        .or(() -> ofFile)
        .ifPresent(found -> scan.radiation(found.radiation(), found.where()));
    block
        .value("_pd_meas_step_count_time")
        .flatMap(CifNumber::parse)
        .ifPresent(time -> scan.countingTime(time.value(), "by _pd_meas_step_count_time"));
    return scan;
  }

  private IntensityUnit unit() {
    return intensity.isCounts()
        ? IntensityUnit.COUNTS
        : block
            .value("_pd_meas_units_of_intensity")
            .flatMap(units -> HeaderIntensity.of(units, List.of()))
            .map(HeaderIntensity::unit)
            .orElse(IntensityUnit.ARBITRARY);
  }

  private ScanPoints points(String fileName, ImportRecord record) throws PatternFormatException {
    int size = intensity.loop().rowCount();
    double[] values = new double[size];
    double[] deviations = new double[size];
    int deviationColumn = intensity.deviationColumn().orElse(-1);
    for (int row = 0; row < size; row++) {
      CifNumber value = number(fileName, row);
      values[row] = value.value();
      deviations[row] = value.uncertainty();
      if (deviationColumn >= 0) {
        Optional<CifNumber> beside =
            intensity.loop().cell(row, deviationColumn).flatMap(CifNumber::parse);
        deviations[row] = beside.map(CifNumber::value).orElse(deviations[row]);
      }
    }
    boolean uncertain = Arrays.stream(deviations).anyMatch(d -> !Double.isNaN(d));
    double[] kept = uncertain ? deviations : new double[0];
    return withPositions(new ScanPoints(axis.position(), values, kept), record);
  }

  private CifNumber number(String fileName, int row) throws PatternFormatException {
    Optional<String> cell = intensity.loop().cell(row, intensity.column());
    if (cell.isEmpty()) {
      return new CifNumber(Double.NaN, Double.NaN);
    }
    Optional<CifNumber> number = CifNumber.parse(cell.get());
    if (number.isEmpty() || Double.isInfinite(number.get().value())) {
      throw PatternFormatException.of(
          fileName,
          "\""
              + cell.get().substring(0, Math.min(40, cell.get().length()))
              + "\" in row "
              + (row + 1)
              + " of the loop in line "
              + intensity.loop().line(),
          "a number as " + intensity.tag());
    }
    return number.get();
  }

  private ScanPoints withPositions(ScanPoints points, ImportRecord record) {
    int[] placed =
        IntStream.range(0, points.size())
            .filter(i -> ScanPoints.isPosition(points.position()[i]))
            .toArray();
    if (placed.length == points.size()) {
      return points;
    }
    record.warn(points.size() - placed.length + " points without a position were left out.");
    return points.select(placed);
  }
}
