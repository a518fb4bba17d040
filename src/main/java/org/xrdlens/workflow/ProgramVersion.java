package org.xrdlens.workflow;

import java.util.Optional;

/** Which version of XRD Lens this is. */
final class ProgramVersion {
  private ProgramVersion() {}

  /** The version in the jar's manifest; {@code development} outside a jar. */
  static String current() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
