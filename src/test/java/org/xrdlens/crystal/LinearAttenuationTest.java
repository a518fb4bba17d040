package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearAttenuationTest {
  private static CrystalStructure structure(String name) {
    return Stream.concat(StructureLibrary.builtIn().stream(), SecondaryPhases.builtIn().stream())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Photoabsorption (CS_Photo) of xraylib 4 at 8.0413 keV and the same cells, in 1/µm; another
   * table of cross sections, so within 4 %.
   */
  @ParameterizedTest
  @CsvSource({"CsPbI3, 0.13055", "SnO2 (FTO), 0.13584", "Au, 0.38362", "NaCl, 0.01625"})
  void itAgreesWithAnIndependentTable(String name, double expected) {
    assertThat(LinearAttenuation.perMicrometre(structure(name), Anode.CU))
        .isCloseTo(expected, within(0.04 * expected));
  }

  @Test
  void itFallsWithTheVolumeAndWithTheEnergy() {
    CrystalStructure salt = structure("NaCl");
    double a = salt.cell().a();
    CrystalStructure wider = salt.withCell(UnitCell.cubic(2 * a));
    double plain = LinearAttenuation.perMicrometre(salt, Anode.CU);
    assertThat(LinearAttenuation.perMicrometre(wider, Anode.CU))
        .isCloseTo(plain / 8, within(1e-12));
    assertThat(LinearAttenuation.perMicrometre(salt, Anode.MO)).isLessThan(plain / 5);
  }
}
