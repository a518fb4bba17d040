package org.xrdlens.io.write;

import java.util.List;
import org.xrdlens.io.column.OwnHeader;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Writes .xye, what refinement programs read: angle 2θ in degrees, intensity and its standard
 * deviation ({@link StandardDeviations}), parted by blanks, under a header in comments.
 */
final class XyeWriter implements PatternWriter {

  @Override
  public String key() {
    return "xye";
  }

  @Override
  public String text(DiffractionPattern pattern) {
    StandardDeviations deviations = StandardDeviations.of(pattern);
    StringBuilder text =
        new StringBuilder(
            OwnHeader.text(
                pattern,
                List.of("standard deviations: " + deviations.rule(), "two_theta intensity esd")));
    for (int i = 0; i < pattern.size(); i++) {
      text.append(pattern.twoTheta(i)).append(' ');
      text.append(ShortNumber.of(pattern.intensity(i))).append(' ');
      text.append(ShortNumber.of(deviations.at(i))).append('\n');
    }
    return text.toString();
  }
}
