package org.xrdlens.io.gsas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.io.format.DecimalField;

/**
 * The line that opens a bank: {@code BANK number points records binning coefficients encoding}.
 *
 * @param points how many points it announces
 * @param records how many lines of data it announces
 * @param binning how positions follow each other: {@code CONST}, {@code SLOG}, {@code RALF} ...
 * @param coefficients the binning's numbers, at most {@value #MOST_COEFFICIENTS}
 * @param encoding how points stand in a record
 * @param title the line itself
 * @param line its number in the file, from 1
 */
record GsasBank(
    double points,
    double records,
    String binning,
    List<Double> coefficients,
    Encoding encoding,
    String title,
    int line) {
  private static final int MOST_COEFFICIENTS = 8;

  /** How points stand in a record. */
  enum Encoding {
    /** Ten counts of six columns, each behind the number of detectors in two. */
    STD(10, 8),
    /** Five pairs of intensity and standard deviation in eight columns each. */
    ESD(5, 16),
    /** Four triples of position times 32, thousandfold intensity and deviation. */
    ALT(4, 20),
    /** Position and intensity between blanks. */
    FXY(1, 0),
    /** Position, intensity and standard deviation between blanks. */
    FXYE(1, 0);

    private final int perRecord;
    private final int width;

    Encoding(int perRecord, int width) {
      this.perRecord = perRecord;
      this.width = width;
    }

    /** How many points a full record has. */
    int perRecord() {
      return perRecord;
    }

    /** How many columns a point has, 0 if it is a line of its own. */
    int width() {
      return width;
    }

    /** Whether each point has its position beside it. */
    boolean hasPositions() {
      return this != STD && this != ESD;
    }
  }

  /** The bank that a line opens; empty if it opens none. */
  static Optional<GsasBank> of(String text, int line) {
    if (!text.startsWith("BANK") || text.length() < 5 || text.charAt(4) > ' ') {
      return Optional.empty();
    }
    String[] words = text.strip().split("\\s+", MOST_COEFFICIENTS + 8);
    if (words.length < 5 || !Character.isLetter(words[4].charAt(0))) {
      return Optional.empty();
    }
    double points = DecimalField.value(words[2], 0, words[2].length());
    double records = DecimalField.value(words[3], 0, words[3].length());
    if (!(points >= 1 && records >= 0)) {
      return Optional.empty();
    }
    List<Double> coefficients = new ArrayList<>();
    Encoding encoding = Encoding.STD;
    for (int i = 5; i < words.length; i++) {
      double number = DecimalField.value(words[i], 0, words[i].length());
      if (!Double.isNaN(number) && coefficients.size() < MOST_COEFFICIENTS) {
        coefficients.add(number);
      }
      for (Encoding named : Encoding.values()) {
        encoding = named.name().equalsIgnoreCase(words[i]) ? named : encoding;
      }
    }
    String binning = words[4].toUpperCase(Locale.ROOT);
    return Optional.of(
        new GsasBank(points, records, binning, coefficients, encoding, text.strip(), line));
  }

  /** Whether the binning has equal steps: in hundredths of a degree, or in µs. */
  boolean isConstantStep() {
    return binning.startsWith("CONS");
  }

  /** Whether the line announces as many records as its points need. */
  boolean agreesWithItself() {
    return records == Math.ceil(points / encoding.perRecord());
  }

  /** A coefficient of the binning; NaN if there is none. */
  double coefficient(int index) {
    return index < coefficients.size() ? coefficients.get(index) : Double.NaN;
  }
}
