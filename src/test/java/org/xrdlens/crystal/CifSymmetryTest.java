package org.xrdlens.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xrdlens.crystal.CifText.PEROVSKITE;
import static org.xrdlens.crystal.CifText.assertRefused;
import static org.xrdlens.crystal.CifText.atoms;
import static org.xrdlens.crystal.CifText.cell;
import static org.xrdlens.crystal.CifText.cubic;
import static org.xrdlens.crystal.CifText.parse;
import static org.xrdlens.crystal.CifText.symbol;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xrdlens.cif.CifException;

class CifSymmetryTest {
  private static final String NUMBER = "_symmetry_Int_Tables_number ";
  private static final String OPERATIONS = "loop_\n_symmetry_equiv_pos_as_xyz\n";

  @Test
  void operationsWinOverASymbolAndANumberThatContradictThem() throws CifException {
    CrystalStructure structure =
        parse(
            cubic(6.29)
                + symbol("P m -3 m")
                + NUMBER
                + "225\n"
                + OPERATIONS
                + "x,y,z\n-x,-y,-z\n"
                + PEROVSKITE);
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P -1");
    assertThat(structure.notes())
        .containsExactly(
            "made.cif, block x, line 8: The _symmetry_space_group_name_h-m is \"P m -3 m\", but by the operations the group is P -1, number 2; this counts.",
            "made.cif, block x, line 9: The _symmetry_int_tables_number is \"225\", but by the operations the group is P -1, number 2; this counts.");
  }

  @Test
  void aSymbolWinsOverANumber() throws CifException {
    CrystalStructure structure = parse(cubic(6.29) + symbol("Pm-3m") + NUMBER + "1\n" + PEROVSKITE);
    assertThat(structure.spaceGroup().number()).isEqualTo(221);
    assertThat(structure.notes())
        .singleElement()
        .asString()
        .contains("line 9", "\"1\"", "P m -3 m");
  }

  @Test
  void aHallSymbolWinsOverAHermannMauguinSymbol() throws CifException {
    String text = cubic(6.29) + "_space_group_name_Hall 'P 4 2 3'\n" + symbol("P m -3 m");
    CrystalStructure structure = parse(text + PEROVSKITE);
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P 4 3 2");
    assertThat(structure.notes()).singleElement().asString().contains("line 9", "Hall symbol");
  }

  @Test
  void aHallSymbolThatCannotBeReadIsLeftAsideForAnotherName() throws CifException {
    String hall = "_space_group_name_Hall '-P 2ybc (x-z,y,z)'\n";
    CrystalStructure structure = parse(cubic(6.29) + hall + symbol("P m -3 m") + PEROVSKITE);
    assertThat(structure.spaceGroup().number()).isEqualTo(221);
    assertThat(structure.notes()).singleElement().asString().contains("line 8", "left aside");
    assertRefused(cubic(6.29) + hall + PEROVSKITE, ", block x, line 8", "(x-z,y,z)");
  }

  @Test
  void anUnknownSymbolIsRefusedUnlessANumberHelps() throws CifException {
    assertRefused(
        cubic(6.29) + symbol("Q m 3") + PEROVSKITE, ", block x, line 8", "\"Q m 3\"", "230");
    CrystalStructure structure =
        parse(cubic(6.29) + symbol("Q m 3") + NUMBER + "221\n" + PEROVSKITE);
    assertThat(structure.spaceGroup().number()).isEqualTo(221);
    assertThat(structure.notes()).singleElement().asString().contains("\"Q m 3\"", "221");
    assertRefused(cubic(6.29) + NUMBER + "231\n" + PEROVSKITE, ", block x, line 8", "\"231\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x,y,z; -X,-Y,1/2+Z",
        "'x, y, z'; ' -x , -y, z+0.5 '",
        "x,y,z,+1; -x,-y,z+1/2,-1",
        "\"x,y,z\"; -x,-y,.5+z",
        "(x,y,z); (-x,-y,1/2+z)",
        "x,y,z,mx,my,mz; -x,-y,z+1/2,-mx,-my,mz",
        "1x,y,z; -1*x,-y,z+6/12",
        "x, y, z; -x, -y, z+1/2"
      })
  void operationsAreReadInOddSpellings(String identity, String screw) throws CifException {
    CrystalStructure structure =
        parse(
            cell(5, 6, 7, 90, 90, 80)
                + OPERATIONS
                + identity
                + "\n"
                + screw
                + "\n"
                + atoms("O1 O 0.1 0.2 0.3"));
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P 1 1 21");
    assertThat(structure.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.333, 0.667", "0.33, 0.67", "0.3333, 0.66667", "1/3, 2/3", ".3333, -.3333"})
  void roundedThirdsAreThirds(String third, String twoThirds) throws CifException {
    String operations = OPERATIONS + "x,y,z\n-y,x-y,z+" + third + "\n-x+y,-x,z+" + twoThirds;
    CrystalStructure structure =
        parse(
            cell(5, 5, 7, 90, 90, 120)
                + operations.replace("+-", "-")
                + "\n"
                + atoms("O1 O 0.1 0.2 0.3"));
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P 31");
  }

  @Test
  void anOperationThatIsNoneIsRefusedWithItsLine() {
    assertRefused(
        cubic(5) + OPERATIONS + "x,y,z\nx,y,q\n" + PEROVSKITE,
        ", block x, line 11",
        "\"x,y,q\"",
        "_symmetry_equiv_pos_as_xyz");
    assertRefused(
        cubic(5) + OPERATIONS + "x,y,z\nx+y,y,z\n" + PEROVSKITE,
        ", block x, line 8",
        "space group");
  }

  @Test
  void aListWithoutTheCentringOfItsSymbolIsCompleted() throws CifException {
    String text = cell(5, 6, 7, 90, 100, 90) + symbol("C 1 2/m 1") + OPERATIONS;
    CrystalStructure structure =
        parse(text + "x,y,z\n-x,y,-z\n-x,-y,-z\nx,-y,z\n" + atoms("O1 O 0.1 0.2 0.3"));
    assertThat(structure.atomsInCell()).hasSize(8);
    assertThat(structure.notes()).singleElement().asString().contains("lacks the centring");
  }

  @Test
  void aSettingThatNoTableHasKeepsItsOperationsAndItsName() throws CifException {
    String text = cell(5, 6, 7, 90, 100, 90) + symbol("P 1 21/c 1") + OPERATIONS;
    CrystalStructure structure =
        parse(
            text
                + "x,y,z\n-x,y+1/2,-z\n-x,-y+1/4,-z+1/2\nx,-y+3/4,z+1/2\n"
                + atoms("O1 O 0.1 0.2 0.3"));
    assertThat(structure.spaceGroup().symbol()).isEqualTo("P 1 21/c 1");
    assertThat(structure.spaceGroup().operations()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "90, 90, 100, P21/n, P 1 1 21/n",
    "90, 100, 90, P21/n, P 1 21/n 1",
    "100, 90, 90, P21/n, P 21/n 1 1",
    "90, 90, 100, B 2/b, B 1 1 2/b",
    "90, 90, 100, P 2, P 1 1 2",
    "90, 90, 90, P21/n, P 1 21/n 1"
  })
  void theCellShowsTheUniqueAxis(double alpha, double beta, double gamma, String brief, String full)
      throws CifException {
    CrystalStructure structure =
        parse(cell(5, 6, 7, alpha, beta, gamma) + symbol(brief) + atoms("O1 O 0.1 0.2 0.3"));
    assertThat(structure.spaceGroup().symbol()).isEqualTo(full);
  }

  @Test
  void theCellShowsHexagonalOrRhombohedralAxes() throws CifException {
    String atom = atoms("Bi1 Bi 0 0 0");
    String rhombohedral = cell(5, 5, 5, 58, 58, 58);
    String hexagonal = cell(4, 4, 12, 90, 90, 120);
    assertThat(parse(rhombohedral + symbol("R -3 m") + atom).spaceGroup().operations()).hasSize(12);
    assertThat(parse(rhombohedral + NUMBER + "166\n" + atom).spaceGroup().operations()).hasSize(12);
    assertThat(parse(hexagonal + symbol("R -3 m") + atom).spaceGroup().operations()).hasSize(36);
    CrystalStructure corrected = parse(hexagonal + symbol("R -3 m :R") + atom);
    assertThat(corrected.spaceGroup().operations()).hasSize(36);
    assertThat(corrected.notes()).singleElement().asString().contains("hexagonal axes; the cell");
  }

  /** Silicon stands at 0,0,0 with the first origin and at 1/8,1/8,1/8 with the second. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0.125, 2"})
  void anUnstatedOriginIsTheOneThatKeepsAtomsApart(double x, int origin) throws CifException {
    String silicon = atoms("Si1 Si %s %s %s".formatted(x, x, x));
    CrystalStructure structure = parse(cubic(5.431) + symbol("F d -3 m") + silicon);
    assertThat(structure.atomsInCell()).hasSize(8);
    assertThat(structure.spaceGroup())
        .isEqualTo(SpaceGroupTable.standard().bySymbol("F d -3 m:" + origin).orElseThrow());
    assertThat(structure.notes()).singleElement().asString().contains("origin", "2.35", "1.92");
    CrystalStructure stated = parse(cubic(5.431) + symbol("F d -3 m:" + (3 - origin)) + silicon);
    assertThat(stated.atomsInCell()).hasSize(16);
    assertThat(stated.notes()).isEmpty();
  }

  @Test
  void theFormulaDecidesOnTheOriginBeforeDistancesDo() throws CifException {
    String text =
        cubic(8) + symbol("F d -3 m") + "_cell_formula_units_Z 16\n_chemical_formula_sum Si\n";
    CrystalStructure structure = parse(text + atoms("Si1 Si 0 0 0"));
    assertThat(structure.atomsInCell()).hasSize(16);
    assertThat(structure.notes()).singleElement().asString().contains("second", "formula");
  }

  @Test
  void theCodeOfTheCoordinateSystemNamesTheOrigin() throws CifException {
    String text = cubic(5.431) + symbol("F d -3 m") + "_space_group.IT_coordinate_system_code 1\n";
    CrystalStructure structure = parse(text + atoms("Si1 Si 0 0 0"));
    assertThat(structure.atomsInCell()).hasSize(8);
    assertThat(structure.notes()).isEmpty();
  }

  @Test
  void magneticCentringIsPartOfTheLattice() throws CifException {
    String text =
        cubic(6)
            + "loop_\n_space_group_symop_magn_operation.xyz\nx,y,z,+1\n-x,-y,-z,+1\n"
            + "loop_\n_space_group_symop_magn_centering.xyz\nx,y,z,+1\nx+1/2,y+1/2,z+1/2,-1\n";
    CrystalStructure structure = parse(text + atoms("Mn1 Mn 0.1 0.2 0.3"));
    assertThat(structure.spaceGroup().symbol()).isEqualTo("I -1");
  }
}
