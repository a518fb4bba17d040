package org.xrdlens.crystal;

import java.util.Objects;
import java.util.Optional;

/**
 * How atoms scatter: by which factors, how their vibrations damp it, and whether with anomalous
 * dispersion.
 *
 * @param vibration which of the stated vibrations count
 * @param defaultB B = 8π²U in Å² of atoms whose structure states none, 0 or more; without effect on
 *     atoms at rest
 * @param ions true to give ions such as Pb2+ their own scattering factors where the table has them,
 *     false to let them scatter like neutral atoms
 * @param anomalous the anode whose radiation brings anomalous dispersion, empty for none
 * @param table where the scattering factors come from
 */
public record ScatteringModel(
    Vibration vibration,
    double defaultB,
    boolean ions,
    Optional<Anode> anomalous,
    ScatteringTable table) {
  /**
   * The program's default: neutral atoms, isotropic vibrations as the structure states them and
   * none where it states none, no anomalous dispersion.
   */
  public static final ScatteringModel AS_STATED =
      new ScatteringModel(Vibration.ISOTROPIC, 0, false, Optional.empty());

  /** Neutral atoms at rest, no anomalous dispersion. */
  public static final ScatteringModel AT_REST =
      new ScatteringModel(Vibration.NONE, 0, false, Optional.empty());

  /** Refuses a negative default. */
  public ScatteringModel {
    Objects.requireNonNull(vibration, "vibration");
    Objects.requireNonNull(anomalous, "anomalous");
    Objects.requireNonNull(table, "table");
    if (!(defaultB >= 0) || Double.isInfinite(defaultB)) {
      throw new IllegalArgumentException(
          "The default displacement parameter B must be 0 Å² or more, but is " + defaultB + ".");
    }
  }

  /** A model with the factors of {@link ScatteringTable#IT92}. */
  public ScatteringModel(
      Vibration vibration, double defaultB, boolean ions, Optional<Anode> anomalous) {
    this(vibration, defaultB, ions, anomalous, ScatteringTable.IT92);
  }

  /** The same model with other vibrations. */
  public ScatteringModel withVibration(Vibration newVibration) {
    return new ScatteringModel(newVibration, defaultB, ions, anomalous, table);
  }

  /** The same model with another B, in Å², of atoms whose structure states none. */
  public ScatteringModel withDefaultB(double newDefaultB) {
    return new ScatteringModel(vibration, newDefaultB, ions, anomalous, table);
  }

  /** The same model with ions that scatter as such, or like neutral atoms. */
  public ScatteringModel withIons(boolean newIons) {
    return new ScatteringModel(vibration, defaultB, newIons, anomalous, table);
  }

  /** The same model with the anomalous dispersion that an anode's Kα radiation brings. */
  public ScatteringModel withAnomalous(Anode anode) {
    return new ScatteringModel(vibration, defaultB, ions, Optional.of(anode), table);
  }

  /** The scattering factor of an atom or ion. */
  ScatteringFactor factor(AtomSite site) {
    ScatteringFactors factors = table.factors();
    return (ions ? factors.find(site.symbol()) : factors.findNeutral(site.symbol())).orElseThrow();
  }

  /** The anomalous dispersion of an atom or ion. */
  AnomalousDispersion dispersion(AtomSite site) {
    if (anomalous.isEmpty()) {
      return AnomalousDispersion.NONE;
    }
    String element = table.factors().findNeutral(site.symbol()).orElseThrow().symbol();
    return AnomalousDispersion.of(element, anomalous.get());
  }

  /**
   * The isotropic B of an atom in Å², 0 where its tensor is to be used instead. A tensor counts
   * before a stated equivalent, which files round, and sometimes average on oblique axes.
   */
  double b(AtomSite site, UnitCell cell) {
    if (vibration == Vibration.NONE || tensor(site).isPresent()) {
      return 0;
    }
    if (vibration == Vibration.DEFAULT_ONLY) {
      return defaultB;
    }
    return site.tensor()
        .map(tensor -> tensor.equivalentB(cell))
        .orElseGet(() -> site.bIso().orElse(defaultB));
  }

  /** The tensor of an atom, where it has one and it counts. */
  Optional<DisplacementTensor> tensor(AtomSite site) {
    return vibration == Vibration.ANISOTROPIC ? site.tensor() : Optional.empty();
  }
}
