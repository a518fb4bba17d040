package org.xrdlens.crystal;

/** Which of the vibrations that a structure states damp its structure factors. */
public enum Vibration {
  /** None: all atoms at rest. */
  NONE,

  /** Isotropic ones, exp(-B sin²θ/λ²); an anisotropic one counts as its equivalent isotropic. */
  ISOTROPIC,

  /** As stated, anisotropic ones by their tensor. */
  ANISOTROPIC
}
