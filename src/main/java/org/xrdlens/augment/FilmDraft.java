package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.simulate.DiffractionLines;

/** A film that is being made: its lines, what else lies beside it, and the width of the lines. */
public final class FilmDraft {
  /** The crystallite size of a film that no effect changes, in nm. */
  static final double PLAIN_SIZE_NANOMETRES = 100;

  /** The instrument's width for a film that no effect changes, in degrees 2θ. */
  static final double PLAIN_INSTRUMENT_FWHM_DEGREES = 0.08;

  private final List<DiffractionLines> available;
  private final EffectLog log;
  private final List<DiffractionLines> others = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private DiffractionLines lines;
  private double sizeNanometres = PLAIN_SIZE_NANOMETRES;
  private double microstrain;
  private double instrumentFwhmDegrees = PLAIN_INSTRUMENT_FWHM_DEGREES;

  FilmDraft(DiffractionLines lines, List<DiffractionLines> available) {
    this(lines, available, EffectLog.NONE);
  }

  FilmDraft(DiffractionLines lines, List<DiffractionLines> available, EffectLog log) {
    this.lines = lines;
    this.available = available;
    this.log = log;
  }

  /** Tells the log what an effect drew. */
  void drew(Effect effect, String quantity, double value) {
    log.drew(effect, quantity, value);
  }

  /** The film's lines as they are by now. */
  DiffractionLines lines() {
    return lines;
  }

  void replaceLines(DiffractionLines changed) {
    lines = changed;
  }

  /** How many secondary phases there are to choose from. */
  int secondaryPhases() {
    return available.size();
  }

  /** The name of a secondary phase. */
  String secondaryPhase(int index) {
    return available.get(index).name();
  }

  /** Adds a phase whose strongest line is {@code share} of the film's. */
  void addSecondaryPhase(int index, double share) {
    others.add(available.get(index));
    shares.add(share);
  }

  List<DiffractionLines> others() {
    return others;
  }

  double share(int other) {
    return shares.get(other);
  }

  void setWidths(double newSizeNanometres, double newMicrostrain, double newInstrumentFwhm) {
    sizeNanometres = newSizeNanometres;
    microstrain = newMicrostrain;
    instrumentFwhmDegrees = newInstrumentFwhm;
  }

  double sizeNanometres() {
    return sizeNanometres;
  }

  double microstrain() {
    return microstrain;
  }

  double instrumentFwhmDegrees() {
    return instrumentFwhmDegrees;
  }
}
