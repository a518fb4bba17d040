package org.xrdlens.io.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.IntensityUnit;
import org.xrdlens.pattern.Radiation;

/**
 * One scan as a file stores it: the positions of its axis, whatever that is, in the order of the
 * file, and the intensities with attenuators undone and nothing else changed. {@link #toPattern}
 * makes of it the diffraction pattern that everything else works on, or says why it is none.
 * Immutable.
 *
 * <p>A reader builds it with {@link Builder}: it notes what the file says and never what it does
 * not say. What has to be assumed is assumed here, once for all formats, and stands in the record.
 */
public final class MeasuredScan {
  private final String fileName;
  private final ScanAxis axis;
  private final ScanPoints points;
  private final Optional<Radiation> radiation;
  private final OptionalDouble countingTimeSeconds;
  private final IntensityUnit unit;
  private final Optional<String> refusal;
  private final Map<String, String> record;

  private MeasuredScan(Builder builder) {
    this.fileName = builder.fileName;
    this.axis = builder.axis;
    this.points = builder.points;
    this.radiation = builder.radiation;
    this.countingTimeSeconds = builder.countingTimeSeconds;
    this.unit = builder.unit;
    this.refusal = builder.refusal;
    this.record = builder.record.entries();
  }

  /**
   * Begins a scan.
   *
   * @param source the file it is from
   * @param axis what its positions are positions of
   * @param points at least one; positions finite, intensities finite or NaN where blank
   * @param record what was seen so far; continued by the builder
   */
  public static Builder of(
      PatternSource source, ScanAxis axis, ScanPoints points, ImportRecord record) {
    return new Builder(source.fileName(), axis, points, new ImportRecord(record));
  }

  /** The file's name with its extension, without folders. */
  public String fileName() {
    return fileName;
  }

  /** What the positions are positions of. */
  public ScanAxis axis() {
    return axis;
  }

  /** How many points there are. */
  public int size() {
    return points.size();
  }

  /** The positions in the axis' unit: a copy. */
  public double[] positions() {
    return points.position().clone();
  }

  /** The intensities, NaN where the file has none: a copy. */
  public double[] intensities() {
    return points.intensity().clone();
  }

  /** The standard deviations of the intensities where the file gives them: a copy. */
  public Optional<double[]> deviations() {
    return points.hasDeviation() ? Optional.of(points.deviation().clone()) : Optional.empty();
  }

  /** The points themselves, shared: for this package and never to be changed. */
  ScanPoints points() {
    return points;
  }

  /** The radiation, where the file or the user says it. */
  public Optional<Radiation> radiation() {
    return radiation;
  }

  /** The counting time of a step in seconds, where the file says it. */
  public OptionalDouble countingTimeSeconds() {
    return countingTimeSeconds;
  }

  /** What the intensities are numbers of. */
  public IntensityUnit unit() {
    return unit;
  }

  /** What the file says and what was done, in order; unmodifiable. */
  public Map<String, String> record() {
    return record;
  }

  /** Why this scan is no diffraction pattern whatever its axis is taken for, if that is so. */
  Optional<String> refusal() {
    return refusal;
  }

  /** A copy under the radiation that the user names. */
  public MeasuredScan withRadiation(Radiation named) {
    Builder copy = new Builder(this);
    copy.record.replace(
        "radiation",
        named
            + ", set by the user"
            + radiation.map(stated -> "; the file says " + stated + ".").orElse("."));
    copy.radiation = Optional.of(named);
    return new MeasuredScan(copy);
  }

  /**
   * A copy whose positions are taken for those of another axis, as the user says, unchanged: for a
   * file that does not say that its first column is q, or says so wrongly.
   */
  public MeasuredScan withAxis(ScanAxis named) {
    Builder copy = new Builder(this);
    copy.record.replace(
        "axis", named.title() + ", set by the user; the file was read as " + axis.title() + ".");
    copy.axis = named;
    copy.refusal = Optional.empty();
    return new MeasuredScan(copy);
  }

  /**
   * The diffraction pattern: positions converted to 2θ, put into rising order, repeated angles
   * averaged and blank intensities filled ({@link GapFilling}); the record says what was done.
   *
   * @throws PatternFormatException with the sentence for the user, if it is none: another axis than
   *     2θ, q or d, angles beyond ±180°, fewer than two points
   */
  public DiffractionPattern toPattern() throws PatternFormatException {
    return PatternConversion.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MeasuredScan that
        && fileName.equals(that.fileName)
        && axis == that.axis
        && points.equals(that.points)
        && radiation.equals(that.radiation)
        && countingTimeSeconds.equals(that.countingTimeSeconds)
        && unit == that.unit
        && refusal.equals(that.refusal)
        && record.equals(that.record);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fileName, axis, points);
  }

  @Override
  public String toString() {
    double[] x = points.position();
    return fileName
        + ": "
        + size()
        + " points, "
        + axis.title()
        + " "
        + x[0]
        + " to "
        + x[x.length - 1];
  }

  /** Collects what a reader finds. */
  public static final class Builder {
    private final String fileName;
    private final ScanPoints points;
    private final ImportRecord record;
    private ScanAxis axis;
    private Optional<Radiation> radiation = Optional.empty();
    private OptionalDouble countingTimeSeconds = OptionalDouble.empty();
    private IntensityUnit unit = IntensityUnit.ARBITRARY;
    private Optional<String> refusal = Optional.empty();

    private Builder(String fileName, ScanAxis axis, ScanPoints points, ImportRecord record) {
      if (points.size() == 0) {
        throw new IllegalArgumentException("A scan needs at least one point.");
      }
      this.fileName = fileName;
      this.axis = axis;
      this.points = points;
      this.record = record;
    }

    private Builder(MeasuredScan scan) {
      this(scan, scan.points);
    }

    /** Everything that a scan says, with other points: for scans that are made of several. */
    Builder(MeasuredScan scan, ScanPoints points) {
      this(scan.fileName, scan.axis, points, new ImportRecord(new LinkedHashMap<>(scan.record)));
      this.radiation = scan.radiation;
      this.countingTimeSeconds = scan.countingTimeSeconds;
      this.unit = scan.unit;
      this.refusal = scan.refusal;
    }

    /**
     * The radiation that the file states.
     *
     * @param where what in the file says so, to be read after "stated": {@code in the header}
     */
    public Builder radiation(Radiation stated, String where) {
      this.radiation = Optional.of(stated);
      record.note("radiation", stated + ", stated " + where + ".");
      return this;
    }

    /**
     * The counting time of a step, if it is a number above 0; other values are passed over.
     *
     * @param how where the number is from and what it means, to be read after the number of seconds
     */
    public Builder countingTime(double seconds, String how) {
      if (seconds > 0 && seconds < Double.POSITIVE_INFINITY) {
        this.countingTimeSeconds = OptionalDouble.of(seconds);
        record.note("counting time", seconds + " s per step, " + how + ".");
      }
      return this;
    }

    /**
     * What the intensities are.
     *
     * @param how what in the file says so, to be read after the unit's name
     */
    public Builder intensity(IntensityUnit stated, String how) {
      this.unit = stated;
      record.note("intensity", stated + ", " + how + ".");
      return this;
    }

    /** The counting time of a step, or none, in place of what was known. */
    Builder replaceCountingTime(OptionalDouble seconds, String sentence) {
      this.countingTimeSeconds = seconds;
      record.replace("counting time", sentence);
      return this;
    }

    /** What the intensities are, in place of what was known. */
    Builder replaceIntensity(IntensityUnit made, String how) {
      this.unit = made;
      record.replace("intensity", made + ", " + how + ".");
      return this;
    }

    /** Notes a fact in the record. */
    public Builder note(String key, String sentence) {
      record.note(key, sentence);
      return this;
    }

    /** Notes something that the user should look at. */
    public Builder warn(String sentence) {
      record.warn(sentence);
      return this;
    }

    /**
     * Says that this is no diffraction pattern.
     *
     * @param found to be read after "found"
     */
    public Builder refuse(String found) {
      this.refusal = Optional.of(found);
      return this;
    }

    /** The scan of points that were those of scans: they are finite. */
    MeasuredScan ofScans() {
      return new MeasuredScan(this);
    }

    /**
     * The scan.
     *
     * @throws PatternFormatException if a position is not finite or an intensity infinite; a reader
     *     that knows the place in the file has said so before
     */
    public MeasuredScan build() throws PatternFormatException {
      for (int i = 0; i < points.size(); i++) {
        double position = points.position()[i];
        double intensity = points.intensity()[i];
        if (!Double.isFinite(position) || Double.isInfinite(intensity)) {
          throw PatternFormatException.of(
              fileName,
              "the position "
                  + position
                  + " and the intensity "
                  + intensity
                  + " at point "
                  + (i + 1),
              "finite numbers");
        }
      }
      return new MeasuredScan(this);
    }
  }
}
