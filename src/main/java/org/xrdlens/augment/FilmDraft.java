package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.List;
import org.xrdlens.simulate.DiffractionLines;

/** A film that is being made: its lines, what else lies beside it, and the width of the lines. */
public final class FilmDraft {
  private final List<DiffractionLines> available;
  private final List<DiffractionLines> others = new ArrayList<>();
  private final List<Double> shares = new ArrayList<>();
  private DiffractionLines lines;
  private double sizeNanometres = 100;
  private double microstrain;
  private double instrumentFwhmDegrees = 0.08;

  FilmDraft(DiffractionLines lines, List<DiffractionLines> available) {
    this.lines = lines;
    this.available = available;
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
