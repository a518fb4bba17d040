package org.xrdlens.crystal;

import java.util.Locale;

/** Where a secondary phase comes from, as the tag {@code _xrdlens_role} of its block says. */
public enum PhaseRole {
  /** A salt that the film is made from or decays into, and what light leaves of it. */
  PRECURSOR,
  /** Another form of the film's own composition. */
  POLYMORPH,
  /** A crystalline layer or wafer under the film. */
  SUBSTRATE,
  /** A metal electrode. */
  CONTACT;

  /**
   * The role that a tag's value names, for instance {@code substrate}.
   *
   * @throws IllegalArgumentException if there is no such role
   */
  static PhaseRole named(String name) {
    for (PhaseRole role : values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "The _xrdlens_role must be one of precursor, polymorph, substrate and contact, but is \""
            + name
            + "\".");
  }
}
