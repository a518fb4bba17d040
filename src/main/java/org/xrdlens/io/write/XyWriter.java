package org.xrdlens.io.write;

import java.util.List;
import org.xrdlens.io.column.OwnHeader;
import org.xrdlens.pattern.DiffractionPattern;

/** Writes .xy: a header in comments, then angle 2θ in degrees and intensity, parted by a blank. */
public final class XyWriter implements PatternWriter {

  @Override
  public String key() {
    return "xy";
  }

  @Override
  public String text(DiffractionPattern pattern) {
    StringBuilder text = new StringBuilder(OwnHeader.text(pattern, List.of("two_theta intensity")));
    for (int i = 0; i < pattern.size(); i++) {
      text.append(pattern.twoTheta(i)).append(' ');
      text.append(ShortNumber.of(pattern.intensity(i))).append('\n');
    }
    return text.toString();
  }
}
