package org.xrdlens.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xrdlens.crystal.Anode;
import org.xrdlens.crystal.AtomSite;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.ScatteringModel;
import org.xrdlens.crystal.SpaceGroup;
import org.xrdlens.crystal.SpaceGroupTable;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.crystal.UnitCell;
import org.xrdlens.pattern.Radiation;

/** One crystal described in several ways gives one powder pattern. */
class PowderLinesTest {
  private static final PowderLineSettings COPPER = PowderLineSettings.of(Radiation.CU_KALPHA1, 60);

  private static AtomSite atom(String symbol, double x, double y, double z) {
    return new AtomSite(symbol + "1", symbol, 1, x, y, z, OptionalDouble.of(1.5));
  }

  private static CrystalStructure structure(String group, UnitCell cell, AtomSite... atoms) {
    SpaceGroup found = SpaceGroupTable.standard().bySymbol(group).orElseThrow();
    return CrystalStructure.of(group, cell, found, List.of(atoms));
  }

  /** The intensity at each spacing, strongest 100; spacings equal to 1e-7 are one. */
  private static NavigableMap<Double, Double> pattern(CrystalStructure structure) {
    NavigableMap<Double, Double> sums = new TreeMap<>();
    for (PowderLine line : PowderLines.of(structure, COPPER)) {
      Double near = sums.ceilingKey(line.spacingAngstrom() - 1e-7);
      boolean known = near != null && near < line.spacingAngstrom() + 1e-7;
      sums.merge(known ? near : line.spacingAngstrom(), line.intensity(), Double::sum);
    }
    double strongest = sums.values().stream().mapToDouble(x -> x).max().orElseThrow();
    sums.replaceAll((d, intensity) -> 100 * intensity / strongest);
    sums.values().removeIf(intensity -> intensity < 1e-9);
    return sums;
  }

  private static void assertSamePattern(CrystalStructure one, CrystalStructure other) {
    List<Double> expected = flat(pattern(one));
    List<Double> found = flat(pattern(other));
    assertThat(found).as(one.name()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i)).as(one.name()).isCloseTo(expected.get(i), within(1e-7));
    }
  }

  private static List<Double> flat(NavigableMap<Double, Double> pattern) {
    List<Double> flat = new ArrayList<>();
    pattern.forEach((d, intensity) -> flat.addAll(List.of(d, intensity)));
    return flat;
  }

  /** All symmetry forgotten: the atoms of the cell one by one in P1. */
  @Test
  void everyStructureOfTheLibraryHasThePatternOfItsAtomsInP1() {
    SpaceGroup p1 = SpaceGroupTable.standard().byNumber(1).orElseThrow();
    for (CrystalStructure s : StructureLibrary.builtIn()) {
      assertSamePattern(s, CrystalStructure.of(s.name(), s.cell(), p1, s.atomsInCell()));
    }
  }

  @Test
  void aSupercellHasThePatternOfItsCell() {
    UnitCell cell = new UnitCell(4.1, 5.2, 6.3, 81, 97, 104);
    AtomSite heavy = atom("Pb", 0.1, 0.2, 0.3);
    AtomSite light = atom("Br", 0.6, 0.35, 0.8);
    UnitCell doubled = new UnitCell(8.2, 5.2, 6.3, 81, 97, 104);
    assertSamePattern(
        structure("P 1", cell, heavy, light),
        structure(
            "P 1",
            doubled,
            atom("Pb", 0.05, 0.2, 0.3),
            atom("Pb", 0.55, 0.2, 0.3),
            atom("Br", 0.3, 0.35, 0.8),
            atom("Br", 0.8, 0.35, 0.8)));
  }

  /** P21/c and P21/a: the axes a and c exchanged, b turned round to stay right-handed. */
  @Test
  void anotherSettingHasTheSamePattern() {
    assertSamePattern(
        structure(
            "P 1 21/c 1",
            new UnitCell(6.1, 7.3, 9.4, 90, 98, 90),
            atom("Sn", 0.12, 0.23, 0.34),
            atom("I", 0.4, 0.1, 0.85)),
        structure(
            "P 1 21/a 1",
            new UnitCell(9.4, 7.3, 6.1, 90, 98, 90),
            atom("Sn", 0.34, -0.23, 0.12),
            atom("I", 0.85, -0.1, 0.4)));
  }

  /** a = √(a² / 3 + c² / 9) and sin(α/2) = 3 / (2 √(3 + c²/a²)) of the hexagonal a and c. */
  @Test
  void rhombohedralAxesHaveThePatternOfHexagonalOnes() {
    double a = 4.76;
    double c = 12.99;
    double edge = Math.sqrt(a * a / 3 + c * c / 9);
    double alpha = 2 * Math.toDegrees(Math.asin(1.5 / Math.sqrt(3 + c * c / (a * a))));
    double z = 0.3522;
    double x = 0.3063;
    assertSamePattern(
        structure(
            "R -3 c :H", UnitCell.hexagonal(a, c), atom("Al", 0, 0, z), atom("O", x, 0, 0.25)),
        structure(
            "R -3 c :R",
            new UnitCell(edge, edge, edge, alpha, alpha, alpha),
            atom("Al", z, z, z),
            atom("O", 0.25 + x, 0.25 - x, 0.25)));
  }

  @Test
  void anotherOriginHasTheSamePattern() {
    assertSamePattern(
        structure("F d -3 m :1", UnitCell.cubic(5.43), atom("Si", 0, 0, 0)),
        structure("F d -3 m :2", UnitCell.cubic(5.43), atom("Si", 0.125, 0.125, 0.125)));
  }

  @ParameterizedTest
  @EnumSource(Anode.class)
  void theLinesOfEveryAnodeObeyBraggsLaw(Anode anode) {
    Radiation radiation = anode.radiation();
    CrystalStructure structure = TestStructures.structure("CsPbI3", "Pm-3m");
    List<PowderLine> lines = PowderLines.of(structure, PowderLineSettings.of(radiation, 120));
    assertThat(lines).isNotEmpty();
    for (PowderLine line : lines) {
      double sine = Math.sin(Math.toRadians(line.twoThetaDegrees() / 2));
      double wavelength = 2 * line.spacingAngstrom() * sine;
      assertThat(wavelength).isCloseTo(radiation.wavelengthAngstrom(), within(1e-12));
      double spacing = structure.cell().spacing(line.hkl());
      assertThat(line.spacingAngstrom()).isCloseTo(spacing, within(1e-12));
    }
  }

  @Test
  void aDoubletPutsItsLinesWhereItsPrincipalLineDoes() {
    CrystalStructure structure = TestStructures.structure("CsPbI3", "Pm-3m");
    PowderLineSettings doublet = PowderLineSettings.of(Radiation.CU_KALPHA_DOUBLET, 60);
    assertThat(PowderLines.of(structure, doublet)).isEqualTo(PowderLines.of(structure, COPPER));
  }

  @Test
  void linesRiseToStraightBackReflectionWithFiniteIntensities() {
    CrystalStructure structure = TestStructures.structure("CsPbI3", "Pm-3m");
    List<PowderLine> lines =
        PowderLines.of(structure, PowderLineSettings.of(Radiation.CU_KALPHA1, 180));
    assertThat(lines)
        .isSortedAccordingTo((a, b) -> Double.compare(a.twoThetaDegrees(), b.twoThetaDegrees()));
    assertThat(lines).extracting(PowderLine::intensity).allMatch(Double::isFinite);
    assertThat(lines.get(lines.size() - 1).twoThetaDegrees()).isBetween(150.0, 180.0);
    double half = structure.cell().a() / 2;
    List<PowderLine> back =
        PowderLines.of(structure, PowderLineSettings.of(Radiation.ofWavelength(2 * half), 180));
    assertThat(back).extracting(PowderLine::intensity).contains(100.0).allMatch(Double::isFinite);
  }

  @Test
  void aCellTooLargeForTheRangeIsRefusedWithTheNumbers() {
    CrystalStructure huge = structure("P 1", UnitCell.cubic(300), atom("Pb", 0, 0, 0));
    assertThatThrownBy(() -> PowderLines.of(huge, PowderLineSettings.of(Radiation.CU_KALPHA1, 90)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too many");
  }

  /** With a default B the compatible mode damps all atoms, as pymatgen's factors by element. */
  @Test
  void theCompatibleModeTakesVibrationsFromTheDefaultOnly() {
    CrystalStructure structure = TestStructures.structure("CsPbI3", "Pm-3m");
    List<PowderLine> still = compatible(structure, ScatteringModel.AS_STATED);
    List<PowderLine> damped = compatible(structure, ScatteringModel.AS_STATED.withDefaultB(2));
    for (int i = 0; i < still.size(); i++) {
      double d = still.get(i).spacingAngstrom();
      double ratio = damped.get(i).structureFactorSquared() / still.get(i).structureFactorSquared();
      assertThat(ratio).isCloseTo(Math.exp(-2 * 2 / (4 * d * d)), within(1e-12));
    }
  }

  private static List<PowderLine> compatible(
      CrystalStructure structure, ScatteringModel scattering) {
    return PowderLines.of(
        structure,
        new PowderLineSettings(
            Radiation.CU_KALPHA1,
            60,
            scattering,
            LorentzPolarization.UNPOLARIZED,
            Compatibility.PYMATGEN));
  }
}
