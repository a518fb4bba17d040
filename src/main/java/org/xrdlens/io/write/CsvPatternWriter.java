package org.xrdlens.io.write;

import java.util.List;
import org.xrdlens.io.column.OwnHeader;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Writes .csv: a header in comments, a line of titles, then angle 2θ in degrees and intensity,
 * parted by commas, with the standard deviation behind them where it is known. Angles keep their
 * decimal point, so that nobody takes the comma for a decimal one.
 */
final class CsvPatternWriter implements PatternWriter {

  @Override
  public String key() {
    return "csv";
  }

  @Override
  public String text(DiffractionPattern pattern) {
    double[] deviation = pattern.standardDeviation().orElse(new double[0]);
    StringBuilder text = new StringBuilder(OwnHeader.text(pattern, List.of()));
    text.append("two_theta,intensity").append(deviation.length > 0 ? ",esd\n" : "\n");
    for (int i = 0; i < pattern.size(); i++) {
      text.append(pattern.twoTheta(i)).append(',').append(pattern.intensity(i));
      if (deviation.length > 0) {
        text.append(',').append(deviation[i]);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
