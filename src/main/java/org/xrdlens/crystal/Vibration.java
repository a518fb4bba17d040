package org.xrdlens.crystal;

/** Which of the vibrations that a structure states damp its structure factors. */
public enum Vibration {
  /** None: all atoms at rest. */
  NONE,

  /** The default of the model for all atoms, whatever the structure states. */
  DEFAULT_ONLY,

  /** Isotropic ones, exp(-B sin²θ/λ²); an anisotropic one counts as its equivalent isotropic. */
  ISOTROPIC,

  /** As stated, anisotropic ones by their tensor. */
  ANISOTROPIC
}
