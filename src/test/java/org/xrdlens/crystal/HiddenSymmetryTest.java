package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenSymmetryTest {
  private static final SpaceGroup P1 = SpaceGroup.ofHall(1, "P 1", "P 1");

  private static CrystalStructure inLibrary(String name, String label) {
    return StructureLibrary.builtIn().stream()
        .filter(s -> s.name().equals(name) && s.classLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static CrystalStructure withGroup(CrystalStructure structure, SpaceGroup group) {
    return CrystalStructure.of(structure.name(), structure.cell(), group, structure.atomsInCell());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CsPbI3", "Cs2AgBiBr6", "Cs3Bi2I9", "Cs3Bi2Br9", "MAPbI3"})
  void aCellWrittenOutInP1HasHiddenSymmetry(String name) {
    CrystalStructure structure =
        StructureLibrary.builtIn().stream().filter(s -> s.name().equals(name)).findFirst().get();
    assertThat(HiddenSymmetry.find(withGroup(structure, P1), 0.02)).isPresent();
  }

  @Test
  void aCentringThatThePrimitiveGroupLacksIsFound() {
    SpaceGroup primitive = SpaceGroup.ofHall(1, "P 1", "P 1");
    CrystalStructure bodyCentred =
        CrystalStructure.of(
            "two atoms",
            new UnitCell(5, 6, 7, 85, 95, 100),
            primitive,
            List.of(
                site("I", 0.1, 0.2, 0.3),
                site("I", 0.6, 0.7, 0.8),
                site("Cs", 0.3, 0.1, 0.4),
                site("Cs", 0.8, 0.6, 0.9),
                site("Pb", 0.35, 0.52, 0.9),
                site("Pb", 0.85, 0.02, 0.4)));
    assertThat(HiddenSymmetry.find(bodyCentred, 0.01))
        .hasValue(SymmetryOperation.parse("x+1/2,y+1/2,z+1/2"));
  }

  private static AtomSite site(String symbol, double x, double y, double z) {
    return new AtomSite(symbol + "1", symbol, 1, x, y, z, OptionalDouble.empty());
  }

  @Test
  void aDistortionAboveTheToleranceIsNoSymmetryAndOneBelowItIs() {
    CrystalStructure cubic = inLibrary("CsPbI3", "Pm-3m");
    double shift = 0.1 / cubic.cell().a();
    CrystalStructure polar =
        CrystalStructure.of(
            "polar",
            cubic.cell(),
            P1,
            List.of(
                site("Cs", 0.5, 0.5, 0.5),
                site("Pb", shift, 1.3 * shift, 0.6 * shift),
                site("I", 0.5, 0, 0),
                site("I", 0, 0.5, 0),
                site("I", 0, 0, 0.5)));
    assertThat(HiddenSymmetry.find(polar, 0.02)).isEmpty();
    assertThat(HiddenSymmetry.find(polar, 0.3)).isPresent();
  }

  @Test
  void theOriginOfACellWrittenOutDoesNotMatter() {
    CrystalStructure cubic = inLibrary("CsPbI3", "Pm-3m");
    List<AtomSite> moved =
        cubic.atomsInCell().stream()
            .map(a -> site(a.symbol(), a.x() + 0.1234, a.y() + 0.0567, a.z() - 0.0891))
            .toList();
    assertThat(HiddenSymmetry.find(CrystalStructure.of("moved", cubic.cell(), P1, moved), 0.01))
        .isPresent();
  }
}
