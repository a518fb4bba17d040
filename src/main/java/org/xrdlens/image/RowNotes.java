package org.xrdlens.image;

import ij.ImagePlus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * What an image's properties say about its rows: names, and where the rows are patterns, radiation,
 * counting time and unit. Properties are numbered from 0 for the first row of the image that was
 * made; the y axis counts rows from 1, so that a part that was cut out still knows its rows.
 */
final class RowNotes {

  /** The origin of the y axis: never 0, because ImageJ moves only others with a crop. */
  static final double ORIGIN = -1;

  private static final String ROW = "XRD Lens row ";
  private static final String ROWS = "XRD Lens rows";
  private static final String RADIATION = " radiation";
  private static final String TIME = " counting time";
  private static final String UNIT = " unit";
  private static final String SEPARATOR = ";";

  private RowNotes() {}

  /** Numbers the rows of an image and names them. */
  static void name(ImagePlus image, List<String> labels) {
    image.setProp(ROWS, labels.size());
    for (int row = 0; row < labels.size(); row++) {
      image.setProp(ROW + row, labels.get(row));
    }
  }

  /** Notes how a row was measured. */
  static void note(ImagePlus image, int row, Optional<PatternRow> measured) {
    if (measured.isEmpty()) {
      return;
    }
    Radiation radiation = measured.get().radiation();
    image.setProp(
        ROW + row + RADIATION,
        String.join(
            SEPARATOR,
            radiation.name(),
            Double.toString(radiation.wavelengthAngstrom()),
            Double.toString(radiation.secondWavelengthAngstrom()),
            Double.toString(radiation.secondRatio())));
    image.setProp(ROW + row + UNIT, measured.get().unit().name());
    OptionalDouble seconds = measured.get().countingTimeSeconds();
    seconds.ifPresent(time -> image.setProp(ROW + row + TIME, Double.toString(time)));
  }

  /** The names of an image's rows; a row without one is called by its number. */
  static List<String> names(ImagePlus image) {
    int shift = shift(image);
    List<String> names = new ArrayList<>();
    for (int row = 0; row < image.getHeight(); row++) {
      String name = shift < 0 ? null : image.getProp(ROW + (row + shift));
      names.add(name == null ? "row " + row : name);
    }
    return names;
  }

  /** How the rows of an image were measured, where it is noted. */
  static List<Optional<PatternRow>> measured(ImagePlus image) {
    List<Optional<PatternRow>> rows = new ArrayList<>();
    for (int row = 0; row < image.getHeight(); row++) {
      rows.add(measured(image, row));
    }
    return rows;
  }

  /** How one row was measured, where it is noted. */
  static Optional<PatternRow> measured(ImagePlus image, int row) {
    double time = number(property(image, row, TIME));
    OptionalDouble seconds = time > 0 ? OptionalDouble.of(time) : OptionalDouble.empty();
    // Fewer bits are scaled values, no counts any more.
    IntensityUnit unit =
        image.getBitDepth() == 32 ? unit(property(image, row, UNIT)) : IntensityUnit.ARBITRARY;
    return radiation(property(image, row, RADIATION))
        .map(radiation -> new PatternRow(radiation, seconds, unit));
  }

  /** A radiation as it was noted; none if somebody has edited it. */
  private static Optional<Radiation> radiation(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    if (parts.length != 4 || !(number(parts[1]) > 0 && number(parts[1]) < 100)) {
      return Optional.empty();
    }
    double second = number(parts[2]);
    double ratio = number(parts[3]);
    boolean isDoublet = second > 0 && ratio > 0;
    return Optional.of(
        new Radiation(parts[0], number(parts[1]), isDoublet ? second : 0, isDoublet ? ratio : 0));
  }

  private static IntensityUnit unit(String name) {
    return Arrays.stream(IntensityUnit.values())
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElse(IntensityUnit.ARBITRARY);
  }

  /** The number of a property; NaN if it is missing, or somebody has edited it. */
  static double number(String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      // The property is a text that anybody can edit.
      return Double.NaN;
    }
  }

  private static String property(ImagePlus image, int row, String what) {
    int shift = shift(image);
    String value = shift < 0 ? null : image.getProp(ROW + (row + shift) + what);
    return value == null ? "" : value;
  }

  /**
   * The number of the image's first row in the image that was made; below 0 if the rows are not
   * those any more, because the image was scaled or turned.
   */
  private static int shift(ImagePlus image) {
    String rows = image.getProp(ROWS);
    if (rows == null) {
      return 0;
    }
    double shift = ORIGIN - image.getCalibration().yOrigin;
    boolean isPart =
        Math.rint(shift) == shift && shift >= 0 && shift + image.getHeight() <= number(rows);
    return isPart ? (int) shift : -1;
  }
}
