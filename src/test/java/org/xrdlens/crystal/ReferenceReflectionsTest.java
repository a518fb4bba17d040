package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xrdlens.pattern.Radiation;

/**
 * Our reflections of real CIFs against those of two other programs. The first (columns F2_noDW,
 * F2_DW, F2_DW_anom) takes neutral atoms and isotropic vibrations, as our default does; the second
 * (F2_cctbx_noDW, F2_cctbx_DW) takes ions where files name them, and vibrations as tensors.
 *
 * <p>Not compared is F2_cctbx_DW_anom: its f' come from Sasaki's table of 1989, which lacks the
 * correction that {@link AnomalousDispersion} names, and in crystals without inversion centre it
 * stands for one plane, where a powder line holds the Friedel partner as well.
 */
class ReferenceReflectionsTest {
  /** The references print four decimals and five of 2θ. */
  private static final double ROUNDING = 1e-4;

  private static final double RELATIVE = 2e-6;
  private static final Radiation CU_KA = Radiation.ofWavelength(1.54184);
  private static final double SMALLEST_SPACING = CU_KA.spacingAngstrom(90);

  /**
   * The two files with anisotropic vibrations on oblique axes. The first program averages U11, U22
   * and U33 there. The mean square displacement is a trace over the metric, on hexagonal axes (4
   * (U11 + U22 - U12) / 3 + U33) / 3, and only where symmetry makes U12 = U22 / 2 = U11 / 2 to the
   * last digit do the two agree. The oxygen of ruby has 0.00163 where its twofold axis demands
   * 0.00171, the tellurium of Bi2Te3 0.00961 where its threefold axis demands 0.00958.
   */
  private static final Set<String> OBLIQUE = Set.of("Al2O3_ruby", "Bi2Te3");

  private static List<String> names() throws Exception {
    List<String> names = SharedCifs.withReference();
    assumeFalse(names.isEmpty(), "Skipped: the shared reference reflections are absent.");
    assertThat(names).hasSizeGreaterThan(30);
    return names;
  }

  @Test
  void everyReflectionOfTheReferenceIsFoundWithItsMultiplicityAndAngle() throws Exception {
    for (String name : names()) {
      ReferenceTable table = ReferenceTable.of(name);
      Map<MillerIndex, Reflection> ours =
          byPlane(ReferenceTable.structure(name), ScatteringModel.AT_REST);
      Set<Reflection> found = new HashSet<>();
      for (int row = 0; row < table.size(); row++) {
        Reflection r = ours.get(table.hkl(row));
        String where = name + " " + table.hkl(row);
        assertThat(r).as(where).isNotNull();
        assertThat(found.add(r)).as(where + " is a family of its own").isTrue();
        assertThat(r.multiplicity()).as(where).isEqualTo((int) table.number(row, "mult"));
        double d = r.spacingAngstrom();
        assertThat(Radiation.CU_KALPHA1.twoThetaDegrees(d))
            .as(where)
            .isCloseTo(table.number(row, "two_theta_CuKa1_1.540593"), within(1e-5));
        assertThat(CU_KA.twoThetaDegrees(d))
            .as(where)
            .isCloseTo(table.number(row, "two_theta_1.54184"), within(1e-5));
      }
    }
  }

  @Test
  void structureFactorsOfAtomsAtRestAgreeWithBothPrograms() throws Exception {
    for (String name : names()) {
      compare(name, ScatteringModel.AT_REST, "F2_noDW");
      compare(name, ScatteringModel.AT_REST.withIons(true), "F2_cctbx_noDW");
    }
  }

  @Test
  void isotropicVibrationsAgreeWithTheFirstProgram() throws Exception {
    for (String name : names()) {
      if (!OBLIQUE.contains(name)) {
        compare(name, ScatteringModel.AS_STATED, "F2_DW");
      }
    }
  }

  @Test
  void anisotropicVibrationsAgreeWithTheSecondProgram() throws Exception {
    ScatteringModel tensors =
        ScatteringModel.AS_STATED.withIons(true).withVibration(Vibration.ANISOTROPIC);
    for (String name : names()) {
      compare(name, tensors, "F2_cctbx_DW");
    }
  }

  @Test
  void anomalousDispersionAgreesWithTheFirstProgram() throws Exception {
    for (String name : names()) {
      if (!OBLIQUE.contains(name)) {
        compare(name, ScatteringModel.AS_STATED.withAnomalous(Anode.CU), "F2_DW_anom");
      }
    }
  }

  /** See {@link #OBLIQUE}: with the mean of the diagonal the numbers are the first program's. */
  @Test
  void vibrationsOnObliqueAxesDifferFromTheFirstProgramOnlyByItsMeanOfTheDiagonal()
      throws Exception {
    names();
    for (String name : OBLIQUE) {
      CrystalStructure averaged = averaged(ReferenceTable.structure(name));
      compare(name, averaged, ScatteringModel.AS_STATED, "F2_DW");
      compare(name, averaged, ScatteringModel.AS_STATED.withAnomalous(Anode.CU), "F2_DW_anom");
    }
  }

  private static CrystalStructure averaged(CrystalStructure structure) {
    double[] g = structure.cell().reciprocalMetric();
    List<AtomSite> sites =
        structure.sites().stream()
            .map(
                s -> {
                  DisplacementTensor t = s.tensor().orElseThrow();
                  double u = (t.c11() / g[0] + t.c22() / g[1] + t.c33() / g[2]) / 3;
                  OptionalDouble b = OptionalDouble.of(8 * Math.PI * Math.PI * u);
                  return new AtomSite(s.label(), s.symbol(), s.occupancy(), s.x(), s.y(), s.z(), b);
                })
            .toList();
    return CrystalStructure.of(structure.name(), structure.cell(), structure.spaceGroup(), sites);
  }

  private static void compare(String name, ScatteringModel scattering, String column)
      throws Exception {
    compare(name, ReferenceTable.structure(name), scattering, column);
  }

  private static void compare(
      String name, CrystalStructure structure, ScatteringModel scattering, String column)
      throws Exception {
    ReferenceTable table = ReferenceTable.of(name);
    Map<MillerIndex, Reflection> ours = byPlane(structure, scattering);
    for (int row = 0; row < table.size(); row++) {
      double f2 = table.number(row, column);
      assertThat(ours.get(table.hkl(row)).structureFactorSquared())
          .as(name + " " + table.hkl(row) + " " + column)
          .isCloseTo(f2, within(RELATIVE * f2 + ROUNDING));
    }
  }

  private static Map<MillerIndex, Reflection> byPlane(
      CrystalStructure structure, ScatteringModel scattering) {
    Map<MillerIndex, Reflection> byPlane = new HashMap<>();
    for (Reflection r : Reflections.downTo(structure, SMALLEST_SPACING, scattering)) {
      r.equivalents().forEach(hkl -> byPlane.put(hkl, r));
    }
    return byPlane;
  }
}
