package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SecondaryPhasesTest {
  private static final List<CrystalStructure> PHASES = SecondaryPhases.builtIn();

  private static CrystalStructure phase(String name) {
    return PHASES.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static double shortestBond(CrystalStructure structure) {
    return new TreeMap<>(ShortestDistances.of(structure))
        .values().stream().mapToDouble(d -> d).min().orElseThrow();
  }

  /**
   * Densities in g/cm³ of the CRC Handbook, which were weighed, and bond lengths in Å as reviews
   * quote them: two numbers that a wrong cell, site or occupancy can't both keep.
   */
  @ParameterizedTest
  @CsvSource({
    "PbI2 (2H), P-3m1, 3, 6.16, 3.23",
    "CsBr, Pm-3m, 2, 4.43, 3.71",
    "CsI, Pm-3m, 2, 4.51, 3.96",
    "CsCl, Pm-3m, 2, 3.99, 3.57",
    "NaCl, Fm-3m, 8, 2.17, 2.82",
    "RbBr, Fm-3m, 8, 3.35, 3.44",
    "RbI, Fm-3m, 8, 3.55, 3.67",
    "KI, Fm-3m, 8, 3.12, 3.53",
    "AgCl, Fm-3m, 8, 5.56, 2.77",
    "AgBr, Fm-3m, 8, 6.47, 2.89",
    "AgI (beta), P63mc, 4, 5.68, 2.81",
    "BiI3, R-3, 24, 5.778, 3.05",
    "SbI3, R-3, 24, 4.92, 2.87",
    "Pb (metal), Fm-3m, 4, 11.34, 3.50",
    "In2O3 (ITO), Ia-3, 80, 7.18, 2.13",
    "SnO2 (FTO), P42/mnm, 6, 6.95, 2.05",
    "Si, Fd-3m, 8, 2.329, 2.352",
    "TiO2 (anatase), I41/amd, 12, 3.89, 1.934",
    "ZnO, P63mc, 4, 5.66, 1.975",
    "NiO, Fm-3m, 8, 6.72, 2.089",
    "Al2O3 (sapphire), R-3c, 30, 3.987, 1.856",
    "Au, Fm-3m, 4, 19.3, 2.884",
    "Ag (metal), Fm-3m, 4, 10.5, 2.889",
    "Cu (metal), Fm-3m, 4, 8.96, 2.556"
  })
  void theDensityIsTheWeighedOneAndTheShortestBondThePublishedOne(
      String name, String group, int atoms, double density, double bond) {
    CrystalStructure structure = phase(name);
    assertThat(structure.classLabel()).isEqualTo(group);
    assertThat(structure.atomsInCell()).hasSize(atoms);
    assertThat(AtomicWeights.density(structure)).isCloseTo(density, withinPercentage(2.5));
    assertThat(shortestBond(structure)).isCloseTo(bond, withinPercentage(2));
    assertThat(structure.confidence()).isEqualTo("A");
  }

  /** 2H-type chains of face-sharing octahedra: Pb–Pb is half of c. */
  @Test
  void theDeltaFormOfTheFormamidiniumHalideHasChainsAlongC() {
    CrystalStructure delta = phase("FAPbI3 (delta)");
    assertThat(ShortestDistances.of(delta))
        .hasEntrySatisfying("I-Pb", d -> assertThat(d).isBetween(3.1, 3.3))
        .hasEntrySatisfying(
            "Pb-Pb", d -> assertThat(d).isCloseTo(7.9022 / 2, withinPercentage(1e-6)));
    assertThat(delta.confidence()).isEqualTo("B");
  }

  @Test
  void everyPhaseSaysWhereItsNumbersComeFrom() {
    assertThat(PHASES)
        .hasSize(25)
        .allSatisfy(
            s -> {
              assertThat(s.source()).isNotBlank();
              assertThat(s.notes()).isEmpty();
              assertThat(s.sites()).allSatisfy(site -> assertThat(site.bIso()).isPresent());
            });
  }

  @ParameterizedTest
  @EnumSource(PhaseRole.class)
  void everyRoleHasPhasesAndNoPhaseHasTwo(PhaseRole role) {
    assertThat(SecondaryPhases.withRole(role)).isNotEmpty();
    int all = 0;
    for (PhaseRole one : PhaseRole.values()) {
      all += SecondaryPhases.withRole(one).size();
    }
    assertThat(all).isEqualTo(PHASES.size());
  }

  @Test
  void theConductingGlassesAndWafersAreSubstrates() {
    assertThat(SecondaryPhases.substrates())
        .extracting(CrystalStructure::name)
        .contains("In2O3 (ITO)", "SnO2 (FTO)", "TiO2 (anatase)", "Si")
        .doesNotContain("PbI2 (2H)", "Au");
  }

  @Test
  void anUnknownRoleIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> PhaseRole.named("dust"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dust")
        .hasMessageContaining("substrate");
  }
}
