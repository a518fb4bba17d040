package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xrdlens.crystal.CifText.assertRefused;
import static org.xrdlens.crystal.CifText.atoms;
import static org.xrdlens.crystal.CifText.cell;
import static org.xrdlens.crystal.CifText.cubic;
import static org.xrdlens.crystal.CifText.loop;
import static org.xrdlens.crystal.CifText.parse;
import static org.xrdlens.crystal.CifText.symbol;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xrdlens.cif.CifException;

class CifAtomsTest {
  private static final String P1 = cubic(6) + symbol("P 1");
  private static final String FILLED = "label type_symbol fract_x fract_y fract_z occupancy";

  private static List<String> notes(String text) throws CifException {
    return parse(text).notes();
  }

  @ParameterizedTest
  @CsvSource({
    "Pb2+, Pb2+",
    "PB+2, Pb2+",
    "pb++, Pb2+",
    "Pb(2+), Pb2+",
    "Pb+II, Pb2+",
    "Pb(II), Pb2+",
    "O2-, O2-",
    "O-2, O2-",
    "O--, O2-",
    "O-II, O2-",
    "I-, I1-",
    "I1-, I1-",
    "Cs+1, Cs1+",
    "Fe3+, Fe3+",
    "H1-, H1-",
    "Cval, C",
    "Siv, Si",
    "Siva, Si",
    "D, D",
    "Pb0+, Pb",
    "Mn2.5+, Mn3+",
    "CL, Cl",
    "13C, C",
    "O1, O",
    "Pb1A, Pb"
  })
  void ionsAreUnderstoodInTheirSpellings(String written, String meant) throws CifException {
    assertThat(parse(P1 + atoms("A1 " + written + " 0 0 0")).sites().get(0).symbol())
        .isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X", "M", "Xx", "Va", "Q1", "*", "Pb2+x", "123", "Uue", "Lead"})
  void anUnknownElementIsRefusedWithTagValueAndLine(String type) {
    assertRefused(
        P1 + atoms("O1 O 0 0 0", "S1 " + type + " 0.5 0.5 0.5"),
        ", block x, line 16: ",
        "\"" + type + "\"",
        "_atom_site_type_symbol",
        "S1");
  }

  @ParameterizedTest
  @CsvSource({
    "PB1, Pb I2, Pb",
    "CA1, C6 H6 O2, C",
    "CA1, Ca C O3, Ca",
    "Nb1, C4 N2, N",
    "Cs1, Cs Pb I3, Cs",
    "I3, Cs Pb I3, I",
    "O1W, H2 O, O",
    "Ow1, H2 O, O",
    "Pb2+, Pb I2, Pb2+"
  })
  void aLabelAloneIsReadWithTheFormula(String label, String formula, String element)
      throws CifException {
    String text = P1 + "_chemical_formula_sum '" + formula + "'\n";
    assertThat(parse(text + loop("label fract_x fract_y fract_z", label + " 0 0 0")).sites())
        .singleElement()
        .returns(element, AtomSite::symbol);
  }

  @Test
  void anAmbiguousLabelAndGroupsWithoutTheirHydrogenAreNoted() throws CifException {
    String text = P1 + loop("label fract_x fract_y fract_z", "CA1 0 0 0", "WatA 0.5 0.5 0.5");
    assertThat(parse(text).sites()).extracting(AtomSite::symbol).containsExactly("Ca", "O");
    assertThat(notes(text))
        .containsExactly(
            "made.cif, block x, line 14: The site CA1 has no type symbol, and is taken as Ca, not C.",
            "made.cif, block x, line 15: The site WatA is WatA, of which only O scatters here; its hydrogen is left out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.7", "100", "-0.1", "1e300"})
  void occupanciesBeyondAnySiteAreRefusedWithTagSiteAndLine(String occupancy) {
    assertRefused(
        P1 + loop(FILLED, "Pb1 Pb 0 0 0 " + occupancy),
        ", block x, line 16: ",
        "_atom_site_occupancy",
        "Pb1",
        Double.toString(Double.parseDouble(occupancy)));
  }

  @Test
  void occupanciesRefinedOrRoundedAboveOneAreOne() throws CifException {
    String rounded = P1 + loop(FILLED, "Pb1 Pb 0 0 0 1.0001(3)");
    assertThat(parse(rounded).sites().get(0).occupancy()).isEqualTo(1);
    assertThat(notes(rounded)).isEmpty();
    String refined = P1 + loop(FILLED, "Pb1 Pb 0 0 0 1.03(2)");
    assertThat(parse(refined).sites().get(0).occupancy()).isEqualTo(1);
    assertThat(notes(refined)).singleElement().asString().contains("line 16", "Pb1", "1.03");
  }

  @Test
  void aMixedSiteIsFineAsLongAsItIsNotOverfilled() throws CifException {
    assertThat(notes(P1 + loop(FILLED, "I1 I 0 0 0 0.667", "Br1 Br 0 0 0 0.333"))).isEmpty();
    assertThat(notes(P1 + loop(FILLED, "I1 I 0 0 0 0.7", "Br1 Br 0 0 0 0.33")))
        .singleElement()
        .asString()
        .contains("I1 (line 16)", "Br1 (line 17)", "1.030");
    assertRefused(
        P1 + loop(FILLED, "I1 I 0 0 0 0.9", "Br1 Br 0.02 0 0 0.9"),
        ", block x: ",
        "I1 (line 16)",
        "Br1 (line 17)",
        "0.12 Å",
        "1.800");
  }

  /** The second site is brought onto the first by a lattice vector and the mirror. */
  @Test
  void twoAtomsOnOneSpotAreFoundThroughTheSymmetry() {
    assertRefused(
        cubic(6) + symbol("P m m m") + atoms("I1 I 0.25 0 0", "Br1 Br 0.75 0 1.001"),
        ", block x: ",
        "I1",
        "Br1",
        "0.00 Å");
  }

  @Test
  void anAtomListedTwiceCountsOnceWithANote() throws CifException {
    CrystalStructure structure =
        parse(cubic(6) + symbol("P -1") + atoms("I1 I 0.2 0 0", "I2 I 0.8 0 0", "Pb1 Pb 0 0 0.5"));
    assertThat(structure.atomsInCell()).hasSize(3);
    assertThat(structure.notes())
        .singleElement()
        .asString()
        .contains("I2 (line 16) as I1 (line 15)");
  }

  @Test
  void alternativesOfADisorderMayShareAPlace() throws CifException {
    String columns = FILLED + " disorder_assembly disorder_group";
    List<String> notes =
        notes(
            P1 + loop(columns, "I1 I 0 0 0 0.8 A 1", "Br1 Br 0 0 0 0.8 A 2", "O1 O 0.5 0 0 1 . ."));
    assertThat(notes).singleElement().asString().contains("1.600", "count as they are");
  }

  @Test
  void atomsCloserThanAnyBondAreNoted() throws CifException {
    assertThat(notes(P1 + atoms("C1 C 0 0 0", "O1 O 0.1 0 0", "N1 N 0.5 0.5 0.5")))
        .singleElement()
        .asString()
        .contains("C1 (line 15)", "O1 (line 16)", "0.60 Å");
    assertThat(notes(P1 + atoms("C1 C 0 0 0", "O1 O 0.19 0 0"))).isEmpty();
  }

  @Test
  void sitesWithoutCoordinatesAndDummiesAreLeftOutWithANote() throws CifException {
    String columns = "label type_symbol fract_x fract_y fract_z calc_flag";
    CrystalStructure structure =
        parse(
            P1 + loop(columns, "Pb1 Pb 0 0 0 d", "H1 H ? ? ? d", "H2 H . 0 0 d", "X X 0 0 0 dum"));
    assertThat(structure.sites()).hasSize(1);
    assertThat(structure.notes())
        .containsExactly(
            "Of the sites, 3 have no coordinates or are dummies, and are left out: H1 (line 17), H2 (line 18), X (line 19).");
    assertRefused(P1 + atoms("Pb1 Pb ? ? ?"), ", block x, line 9: ", "No atom site");
    assertRefused(P1 + loop(FILLED, "Pb1 Pb 0 0 0 0"), ", block x, line 9: ", "above 0");
  }

  @ParameterizedTest
  @CsvSource({"abc", "1e500", "0.5x", "--1", "1/0"})
  void coordinatesThatAreNoNumbersAreRefusedWithTheirLine(String x) {
    assertRefused(
        P1 + atoms("O1 O 0 0 0", "Pb1 Pb 0 " + x + " 0"),
        ", block x, line 16: ",
        "\"" + x + "\"",
        "_atom_site_fract_y");
    assertRefused(P1 + atoms("Pb1 Pb 0 500 0"), ", block x, line 15: ", "Pb1", "500");
  }

  @Test
  void specialPositionsAreMetExactlyFromRoundedCoordinates() throws CifException {
    CrystalStructure structure =
        parse(
            cell(4.5, 4.5, 7, 90, 90, 120)
                + symbol("P -3 m 1")
                + atoms("I1 I 0.333 0.667 0.25", "Pb1 Pb 1/3 -1/3 0.7501"));
    assertThat(structure.atomsInCell()).hasSize(4);
    assertThat(structure.atomsInCell().get(0).x()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(structure.atomsInCell().get(0).y()).isCloseTo(2 / 3.0, within(1e-12));
  }

  /** The corners of a triclinic cell in Å, by the lengths and angles of its edges alone. */
  @Test
  void cartesianCoordinatesAreMadeFractions() throws CifException {
    UnitCell cell = new UnitCell(5, 6, 7, 80, 95, 110);
    double bx = 6 * Math.cos(Math.toRadians(110));
    double by = 6 * Math.sin(Math.toRadians(110));
    String text =
        cell(5, 6, 7, 80, 95, 110)
            + symbol("P 1")
            + loop(
                "label type_symbol Cartn_x Cartn_y Cartn_z",
                "O1 O 2.5 0 0",
                "O2 O %s %s 0".formatted(2.5 + bx / 2, by / 2),
                "O3 O 0 0 %s".formatted(cell.volume() / (5 * by) / 2));
    CrystalStructure structure = parse(text);
    assertThat(structure.sites().get(0).position())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(0.5, 0, 0);
    assertThat(structure.sites().get(1).position())
        .usingComparatorWithPrecision(1e-12)
        .containsExactly(0.5, 0.5, 0);
    assertThat(structure.sites().get(2).z()).isCloseTo(0.5, within(1e-12));
    assertThat(structure.notes())
        .singleElement()
        .asString()
        .contains("3 have coordinates in Å", "c*");
  }

  @Test
  void displacementsAreReadAsBOrUAndNegativeOnesAreNoted() throws CifException {
    String columns = "label type_symbol fract_x fract_y fract_z B_iso_or_equiv U_iso_or_equiv";
    CrystalStructure structure =
        parse(
            P1
                + loop(
                    columns,
                    "O1 O 0 0 0 1.5 ?",
                    "O2 O 0 0.5 0 . 0.02",
                    "O3 O 0 0 0.5 -0.2 .",
                    "O4 O 0.5 0 0 -7 .",
                    "O5 O 0.5 0 0.5 2 0.9"));
    assertThat(structure.sites())
        .extracting(site -> site.bIso().getAsDouble())
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : 1)
        .containsExactly(1.5, 0.02 * 8 * Math.PI * Math.PI, -0.2, 0.0, 2.0);
    assertThat(structure.notes()).hasSize(3);
    assertThat(structure.notes().get(0)).contains("line 19", "O3", "-0.2", "it is used");
    assertThat(structure.notes().get(1)).contains("line 20", "O4", "-7.0", "0 is used");
    assertThat(structure.notes().get(2)).contains("line 21", "O5", "B counts");
    assertRefused(
        P1 + loop(columns, "O1 O 0 0 0 ? 99"), ", block x, line 17: ", "O1", "_atom_site_u_iso");
  }

  /** In an orthogonal cell β₁₁ = 2π² a*² U₁₁, so all three ways state one vibration. */
  @Test
  void anisotropicDisplacementsAreReadAsUBAndBeta() throws CifException {
    double perU = 2 * Math.PI * Math.PI / 36;
    String text =
        P1
            + loop("label type_symbol fract_x fract_y fract_z", "O1 O 0 0 0")
            + "loop_\n_atom_site_aniso_label\n";
    double b = 8 * Math.PI * Math.PI;
    String u = aniso(text, "U", 1);
    assertThat(parse(u).sites().get(0).bIso().getAsDouble()).isCloseTo(b * 0.02, within(1e-9));
    assertThat(parse(aniso(text, "B", b)).sites().get(0).tensor().orElseThrow().c22())
        .isCloseTo(parse(u).sites().get(0).tensor().orElseThrow().c22(), within(1e-12));
    assertThat(parse(aniso(text, "beta", perU)).sites().get(0).tensor().orElseThrow().c33())
        .isCloseTo(parse(u).sites().get(0).tensor().orElseThrow().c33(), within(1e-12));
  }

  private static String aniso(String text, String kind, double factor) {
    StringBuilder made = new StringBuilder(text);
    for (String element : new String[] {"11", "22", "33", "12", "13", "23"}) {
      made.append("_atom_site_aniso_").append(kind).append('_').append(element).append('\n');
    }
    made.append("O1 ");
    for (double value : new double[] {0.01, 0.02, 0.03, 0, 0, 0}) {
      made.append(value * factor).append(' ');
    }
    return made.append('\n').toString();
  }

  @Test
  void aFormulaThatTheCellContradictsIsNoted() throws CifException {
    String formula = "_chemical_formula_sum 'C H6 I3 N Pb'\n_cell_formula_units_Z ";
    String sites =
        atoms("Pb1 Pb 0 0 0", "I1 I 0.5 0 0", "C1 C 0.4 0.5 0.5", "N1 N 0.6 0.5 0.5", "I2 I 0 .5 0")
            + "I3 I 0 0 .5\n";
    assertThat(notes(P1 + formula + "1\n" + sites))
        .containsExactly(
            "made.cif, block x, line 9: The formula has 6.000 hydrogen atoms in a cell, the sites have 0.000; these count.");
    assertThat(
            notes(
                P1
                    + "_chemical_formula_sum 'Cs Pb I3'\n_cell_formula_units_Z 2\n"
                    + atoms("Pb1 Pb 0 0 0", "I1 I .5 .5 .5")))
        .singleElement()
        .asString()
        .contains("line 9", "1.000 I, 1.000 Pb", "Z = 2", "2.000 Cs, 6.000 I, 2.000 Pb");
  }
}
