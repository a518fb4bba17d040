package org.xrdlens.io.write;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.io.column.OwnHeader;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * Writes XRDML, the XML of PANalytical's programs, after the public schemas XRDMeasurement 1.5 and
 * 2.1. Even steps are written as version 1.5, which most programs read: first and last position and
 * {@code intensities}, in which attenuators are undone. Uneven steps need version 2.1, which lists
 * every position. The schemas know counts and counts per second; arbitrary units are named as such
 * in the unit's place, where programs that look at it see that they are not counts.
 */
final class XrdmlWriter implements PatternWriter {
  private static final double EVEN_DEGREES = 1e-9;
  private static final Pattern ANODE = Pattern.compile("([A-Z][a-z]?)K[ab].*");

  @Override
  public String key() {
    return "xrdml";
  }

  @Override
  public String text(DiffractionPattern pattern) {
    boolean even = isEven(pattern);
    String name = XmlText.of(pattern.name());
    StringBuilder text = new StringBuilder();
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<!-- ").append(OwnHeader.MARK).append(" -->\n");
    text.append("<xrdMeasurements xmlns=\"http://www.xrdml.com/XRDMeasurement/");
    text.append(even ? "1.5" : "2.1").append("\" status=\"Completed\">\n");
    text.append("<sample type=\"To be analyzed\">\n<id>").append(name).append("</id>\n");
    text.append("<name>").append(name).append("</name>\n</sample>\n");
    text.append("<xrdMeasurement measurementType=\"Scan\" status=\"Completed\">\n");
    if (OwnHeader.isAssumed(pattern)) {
      text.append("<comment>\n<entry>The radiation is assumed, the source does not state it.");
      text.append("</entry>\n</comment>\n");
    }
    radiation(text, pattern.radiation());
    text.append("<scan appendNumber=\"0\" mode=\"Continuous\" scanAxis=\"Gonio\"");
    text.append(" status=\"Completed\">\n<dataPoints>\n");
    positions(text, pattern, even);
    pattern
        .countingTimeSeconds()
        .ifPresent(s -> element(text, "commonCountingTime", "seconds", ShortNumber.of(s)));
    intensities(text, pattern, even ? "intensities" : "counts");
    text.append("</dataPoints>\n</scan>\n</xrdMeasurement>\n</xrdMeasurements>\n");
    return text.toString();
  }

  private static void radiation(StringBuilder text, Radiation radiation) {
    boolean doublet = radiation.secondRatio() > 0;
    text.append("<usedWavelength intended=\"").append(doublet ? "K-Alpha" : "K-Alpha 1");
    text.append("\">\n");
    angstrom(text, "kAlpha1", radiation.wavelengthAngstrom());
    if (radiation.secondWavelengthAngstrom() > 0) {
      angstrom(text, "kAlpha2", radiation.secondWavelengthAngstrom());
    }
    text.append("<ratioKAlpha2KAlpha1>").append(radiation.secondRatio());
    text.append("</ratioKAlpha2KAlpha1>\n</usedWavelength>\n");
    Matcher anode = ANODE.matcher(radiation.name());
    if (anode.matches()) {
      text.append("<incidentBeamPath>\n<xRayTube>\n<anodeMaterial>").append(anode.group(1));
      text.append("</anodeMaterial>\n</xRayTube>\n</incidentBeamPath>\n");
    }
  }

  private static void angstrom(StringBuilder text, String tag, double wavelength) {
    element(text, tag, "Angstrom", Double.toString(wavelength));
  }

  private static void element(StringBuilder text, String tag, String unit, String value) {
    text.append('<').append(tag).append(" unit=\"").append(unit).append("\">");
    text.append(value).append("</").append(tag).append(">\n");
  }

  private static void positions(StringBuilder text, DiffractionPattern pattern, boolean even) {
    text.append("<positions axis=\"2Theta\" unit=\"deg\">\n");
    if (even) {
      text.append("<startPosition>").append(pattern.first()).append("</startPosition>\n");
      text.append("<endPosition>").append(pattern.last()).append("</endPosition>\n");
    } else {
      text.append("<listPositions>");
      for (int i = 0; i < pattern.size(); i++) {
        text.append(i == 0 ? "" : " ").append(ShortNumber.of(pattern.twoTheta(i)));
      }
      text.append("</listPositions>\n");
    }
    text.append("</positions>\n");
  }

  private static void intensities(StringBuilder text, DiffractionPattern pattern, String tag) {
    text.append('<').append(tag).append(" unit=\"").append(unit(pattern.intensityUnit()));
    text.append("\">");
    for (int i = 0; i < pattern.size(); i++) {
      text.append(i == 0 ? "" : " ").append(ShortNumber.of(pattern.intensity(i)));
    }
    text.append("</").append(tag).append(">\n");
  }

  private static String unit(IntensityUnit unit) {
    return switch (unit) {
      case COUNTS -> "counts";
      case COUNTS_PER_SECOND -> "cps";
      case ARBITRARY -> "arbitrary";
    };
  }

  /** Whether first and last angle tell the others, but for the rounding of their last digits. */
  private static boolean isEven(DiffractionPattern pattern) {
    double step = (pattern.last() - pattern.first()) / (pattern.size() - 1);
    for (int i = 1; i < pattern.size(); i++) {
      if (Math.abs(pattern.first() + i * step - pattern.twoTheta(i)) > EVEN_DEGREES) {
        return false;
      }
    }
    return true;
  }
}
