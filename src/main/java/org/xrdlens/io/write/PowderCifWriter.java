package org.xrdlens.io.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.io.column.OwnHeader;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * Writes powder CIF: one data block with every angle in a loop, so that uneven steps survive. Data
 * names are those of the core and powder dictionaries of the IUCr (COMCIFS, cif_core 2.4 and
 * cif_pow 1.0; {@code ..._su} of cif_pow 2.5). CIF 1.1 is ASCII (Hall, Allen and Brown, Acta Cryst.
 * A47:655, 1991); a pattern whose name is not makes the file CIF 2.0, which is UTF-8 (Bernstein et
 * al., J. Appl. Cryst. 49:277, 2016, doi 10.1107/S1600576715021871).
 */
final class PowderCifWriter implements PatternWriter {
  private static final int LONGEST_BLOCK_NAME = 70;
  private static final Pattern K_ALPHA = Pattern.compile("([A-Z][a-z]?)Ka(1?)(?:\\+2)?");

  @Override
  public String key() {
    return "cif";
  }

  @Override
  public String text(DiffractionPattern pattern) {
    String name = CifValue.oneLine(pattern.name());
    boolean ascii = name.chars().allMatch(c -> c < 128);
    StringBuilder text = new StringBuilder();
    text.append("#\\#CIF_").append(ascii ? "1.1" : "2.0").append('\n');
    text.append("# ").append(OwnHeader.MARK).append('\n');
    text.append("data_").append(blockName(name)).append('\n');
    item(text, "_pd_spec_description", CifValue.of(name));
    item(text, "_diffrn_radiation_probe", "x-ray");
    if (OwnHeader.isAssumed(pattern)) {
      text.append("# The radiation is assumed, the source does not state it.\n");
    }
    radiation(text, pattern.radiation());
    pattern
        .countingTimeSeconds()
        .ifPresent(s -> item(text, "_pd_meas_step_count_time", ShortNumber.of(s)));
    item(text, "_pd_meas_number_of_points", Integer.toString(pattern.size()));
    if (pattern.intensityUnit() != IntensityUnit.COUNTS) {
      item(text, "_pd_meas_units_of_intensity", CifValue.of(pattern.intensityUnit().toString()));
    }
    points(text, pattern);
    return text.toString();
  }

  private static void radiation(StringBuilder text, Radiation radiation) {
    Matcher line = K_ALPHA.matcher(radiation.name());
    if (line.matches()) {
      boolean first = radiation.secondRatio() == 0 && !line.group(2).isEmpty();
      String type = line.group(1) + " K\\a" + (first ? "~1~" : "");
      item(text, "_diffrn_radiation_type", CifValue.of(type));
    }
    String wavelength = Double.toString(radiation.wavelengthAngstrom());
    if (radiation.secondRatio() == 0) {
      item(text, "_diffrn_radiation_wavelength", wavelength);
      return;
    }
    text.append("loop_\n_diffrn_radiation_wavelength_id\n_diffrn_radiation_wavelength\n");
    text.append("_diffrn_radiation_wavelength_wt\n");
    text.append("1 ").append(wavelength).append(" 1.0\n");
    text.append("2 ").append(radiation.secondWavelengthAngstrom()).append(' ');
    text.append(radiation.secondRatio()).append('\n');
  }

  private static void points(StringBuilder text, DiffractionPattern pattern) {
    double[] deviation = pattern.standardDeviation().orElse(new double[0]);
    String intensity =
        pattern.intensityUnit() == IntensityUnit.COUNTS
            ? "_pd_meas_counts_total"
            : "_pd_meas_intensity_total";
    text.append("loop_\n_pd_meas_2theta_scan\n").append(intensity).append('\n');
    if (deviation.length > 0) {
      text.append(intensity).append("_su\n");
    }
    for (int i = 0; i < pattern.size(); i++) {
      text.append(ShortNumber.of(pattern.twoTheta(i))).append(' ');
      text.append(ShortNumber.of(pattern.intensity(i)));
      if (deviation.length > 0) {
        text.append(' ').append(ShortNumber.of(deviation[i]));
      }
      text.append('\n');
    }
  }

  private static void item(StringBuilder text, String dataName, String value) {
    text.append(dataName).append(value.startsWith("\n") ? "" : " ").append(value).append('\n');
  }

  private static String blockName(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_.#-]+", "_");
    return plain.substring(0, Math.min(plain.length(), LONGEST_BLOCK_NAME));
  }
}
