package org.xrdlens.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.simulate.BraggBrentano;
import org.xrdlens.simulate.DiffractionGeometry;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.GrazingIncidence;
import org.xrdlens.simulate.InPlaneStrain;
import org.xrdlens.simulate.Texture;
import org.xrdlens.simulate.ThinLayer;

/**
 * A film that is being made: its lines as a powder, what it consists of besides, and how it is
 * measured. Effects set these one by one, in any order; {@link #finish} then sees it as the
 * diffractometer does.
 */
public final class FilmDraft {
  /** The crystallite size of a film that no effect changes, in nm. */
  static final double PLAIN_SIZE_NANOMETRES = 100;

  /** The instrument's width for a film that no effect changes, in degrees 2θ. */
  static final double PLAIN_INSTRUMENT_FWHM_DEGREES = 0.08;

  private static final double WAVELENGTH = Radiation.CU_KALPHA_DOUBLET.wavelengthAngstrom();

  private final List<DiffractionLines> available;
  private final EffectLog log;
  private final List<PhaseBeside> beside = new ArrayList<>();
  private final List<LayerBelow> below = new ArrayList<>();
  private DiffractionLines lines;
  private Texture texture = Texture.RANDOM;
  private InPlaneStrain strain = InPlaneStrain.NONE;
  private double thicknessNanometres = Double.POSITIVE_INFINITY;
  private double sizeNanometres = PLAIN_SIZE_NANOMETRES;
  private double microstrain;
  private double instrumentFwhmDegrees = PLAIN_INSTRUMENT_FWHM_DEGREES;
  private double beamPerSample;
  private OptionalDouble incidenceDegrees = OptionalDouble.empty();
  private double collimatorDegrees;

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

  /** The film's lines as a powder of it would have them by now. */
  DiffractionLines lines() {
    return lines;
  }

  void replaceLines(DiffractionLines changed) {
    lines = changed;
  }

  /** The phases that may lie beside the film or under it. */
  List<DiffractionLines> available() {
    return available;
  }

  void add(PhaseBeside phase) {
    beside.add(phase);
  }

  void add(LayerBelow layer) {
    below.add(layer);
  }

  void setTexture(Texture newTexture) {
    texture = newTexture;
  }

  void setStrain(InPlaneStrain newStrain) {
    strain = newStrain;
  }

  void setThickness(double nanometres) {
    thicknessNanometres = nanometres;
  }

  void setWidths(double newSizeNanometres, double newMicrostrain, double newInstrumentFwhm) {
    sizeNanometres = newSizeNanometres;
    microstrain = newMicrostrain;
    instrumentFwhmDegrees = newInstrumentFwhm;
  }

  /** The height of the beam relative to the sample's length, which counts in θ-2θ. */
  void setBeamPerSample(double ratio) {
    beamPerSample = ratio;
  }

  void setGrazing(double newIncidenceDegrees, double newCollimatorDegrees) {
    incidenceDegrees = OptionalDouble.of(newIncidenceDegrees);
    collimatorDegrees = newCollimatorDegrees;
  }

  private DiffractionGeometry geometry() {
    return incidenceDegrees.isPresent()
        ? new GrazingIncidence(incidenceDegrees.getAsDouble())
        : new BraggBrentano(beamPerSample);
  }

  /**
   * The film as the diffractometer sees it. Crystallites are no taller than the film is thick. What
   * lies beside the film shares its thickness; layers below it are weakened by it and by those
   * above them, and their intensities are those that follow from their own thickness.
   */
  Film finish() {
    DiffractionGeometry geometry = geometry();
    double depth = opticalDepth(lines, thicknessNanometres);
    double size = Math.min(sizeNanometres, thicknessNanometres);
    List<Film.Part> parts = new ArrayList<>();
    for (PhaseBeside phase : beside) {
      ThinLayer layer = new ThinLayer(phase.texture(), InPlaneStrain.NONE, depth, 0);
      double phaseSize = Math.min(phase.relativeSize() * size, thicknessNanometres);
      DiffractionLines seen = layer.seen(phase.lines(), geometry, WAVELENGTH);
      parts.add(new Film.Part(seen, true, phase.share(), phaseSize));
    }
    double above = depth;
    for (LayerBelow layer : below) {
      if (Double.isInfinite(above)) {
        break;
      }
      double own = opticalDepth(layer.lines(), layer.thicknessNanometres());
      ThinLayer thin = new ThinLayer(layer.texture(), InPlaneStrain.NONE, own, above);
      DiffractionLines seen = thin.seen(layer.lines(), geometry, WAVELENGTH);
      double scale = strengthOf(layer.lines()) / strengthOf(lines);
      parts.add(new Film.Part(seen, false, scale, layer.sizeNanometres()));
      above += own;
    }
    DiffractionLines seen =
        new ThinLayer(texture, strain, depth, 0).seen(lines, geometry, WAVELENGTH);
    double instrument = Math.hypot(instrumentFwhmDegrees, collimatorDegrees);
    return new Film(seen, size, microstrain, instrument, parts);
  }

  private static double opticalDepth(DiffractionLines phase, double thickness) {
    return phase.attenuationPerMicrometre() * thickness / 1000;
  }

  /** What m|F|² has to be multiplied with for the intensity of a thick powder: 1/(μV²). */
  private static double strengthOf(DiffractionLines phase) {
    double volume = phase.cell().volume();
    return 1 / (phase.attenuationPerMicrometre() * volume * volume);
  }
}
