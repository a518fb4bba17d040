package org.xrdlens.io.panalytical;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.xml.ValueList;
import org.xrdlens.io.xml.XmlElement;

/**
 * Intensities of a scan with the attenuation undone. Where an attenuator was in the beam, counting
 * statistics are those of the counts behind it: with n counts and the factor f the intensity is n
 * f, its standard deviation f sqrt(n).
 *
 * @param element {@code counts} or {@code intensities}
 * @param unit as the file names it
 * @param values in counts
 * @param deviations in counts; empty if no attenuator was used
 * @param attenuation what was done about it, a sentence
 * @param isDivergenceCorrected whether the file has corrections for the divergence, not applied
 */
@SuppressWarnings("ArrayRecordComponent") // lives while a scan is read, never compared
record XrdmlIntensities(
    String element,
    String unit,
    double[] values,
    double[] deviations,
    String attenuation,
    boolean isDivergenceCorrected) {

  /**
   * The intensities of a scan; empty if it has none.
   *
   * @param place which scan it is, for refusals
   * @throws PatternFormatException if a number is damaged or the factors are not as many
   */
  static Optional<XrdmlIntensities> of(String fileName, String place, XmlElement data)
      throws PatternFormatException {
    boolean raw = data.at("counts").isPresent();
    String name = raw ? "counts" : "intensities";
    Optional<XmlElement> list = data.at(name);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    double[] values = ValueList.of(fileName, "the " + name + " of " + place, list.get().text());
    if (values.length == 0) {
      return Optional.empty();
    }
    double[] factors = factors(fileName, place, data, values.length);
    boolean divergence =
        data.at("commonDivergenceCorrection").isPresent()
            || data.at("divergenceCorrections").isPresent();
    boolean attenuated = DoubleStream.of(factors).anyMatch(factor -> factor != 1);
    double[] deviations = new double[attenuated ? values.length : 0];
    for (int i = 0; attenuated && i < values.length; i++) {
      double counted = raw ? values[i] : values[i] / factors[i];
      deviations[i] = factors[i] * Math.sqrt(Math.max(0, counted));
      values[i] = raw ? values[i] * factors[i] : values[i];
      if (Double.isInfinite(values[i]) || Double.isInfinite(deviations[i])) {
        throw PatternFormatException.of(
            fileName, "an infinite intensity at point " + (i + 1) + " of " + place, "a finite one");
      }
    }
    return Optional.of(
        new XrdmlIntensities(
            name,
            list.get().attribute("unit"),
            values,
            deviations,
            attenuated ? attenuation(raw, factors) : "None.",
            divergence));
  }

  private static double[] factors(String fileName, String place, XmlElement data, int points)
      throws PatternFormatException {
    Optional<XmlElement> list = data.at("beamAttenuationFactors");
    double[] factors = new double[points];
    if (list.isPresent()) {
      factors = ValueList.of(fileName, "the attenuation factors of " + place, list.get().text());
      if (factors.length != points) {
        throw PatternFormatException.of(
            fileName,
            factors.length + " attenuation factors for " + points + " points in " + place,
            "as many");
      }
    } else {
      String common = data.textAt("commonBeamAttenuationFactor");
      Arrays.fill(factors, common.isEmpty() ? 1 : XmlElement.number(common).orElse(Double.NaN));
    }
    for (double factor : factors) {
      if (!(factor > 0)) {
        throw PatternFormatException.of(
            fileName, "the attenuation factor " + factor + " in " + place, "numbers above 0");
      }
    }
    return factors;
  }

  private static String attenuation(boolean raw, double[] factors) {
    double largest = DoubleStream.of(factors).max().orElse(1);
    long points = DoubleStream.of(factors).filter(factor -> factor != 1).count();
    return points
        + " of "
        + factors.length
        + " points were measured behind an attenuator, by factors of up to "
        + largest
        + "; "
        + (raw
            ? "the counts of the file were multiplied by them."
            : "the intensities of the file are multiplied by them already.");
  }

  /** Writes what was done into a record. */
  void describe(ImportRecord record) {
    record.note("attenuation", attenuation);
    if (isDivergenceCorrected) {
      record.warn("The file's factors for the divergence slit were not applied.");
    }
  }
}
