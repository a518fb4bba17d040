package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xrdlens.crystal.AtomSite;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.crystal.UnitCell;
import org.xrdlens.progress.Progress;

class TrainingStructuresTest {
  private static final List<CrystalStructure> LIBRARY = StructureLibrary.builtIn();

  @TempDir private Path folder;

  private static AtomSite site(String symbol, double x, double y, double z) {
    return new AtomSite(symbol + "1", symbol, 1, x, y, z, OptionalDouble.empty());
  }

  private static final List<AtomSite> SITES =
      List.of(site("Bi", 0.1, 0.2, 0.3), site("I", 0.4, 0.15, 0.7));

  private static CrystalStructure library(String name, String label) {
    return LIBRARY.stream()
        .filter(s -> s.name().equals(name) && s.classLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private CifFolder read() throws IOException {
    return CifFolder.read(folder, 2, Progress.NONE);
  }

  private TrainingStructures read(String sources) throws IOException {
    return TrainingStructures.read(StructureSources.parse(sources), 2, Progress.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "P 21/c, 9.1, 7.2, 12.3, 90, 103, 90, P21/a",
    "P 1 21/n 1, 9.1, 7.2, 12.3, 90, 93, 90, P21/a",
    "P21/a, 9.1, 7.2, 12.3, 90, 103, 90, P21/a",
    "P 1 c 1, 9.1, 7.2, 12.3, 90, 93, 90, Pc",
    "R -3 c H, 8.5, 8.5, 20.4, 90, 90, 120, R-3c",
    "R -3 c :R, 7.1, 7.1, 7.1, 74, 74, 74, R-3c",
    "P -3 m 1, 7.9, 7.9, 9.8, 90, 90, 120, P-3m1",
    "P63/mmc, 8.4, 8.4, 21.2, 90, 90, 120, P63/mmc",
    "I 4/m c m, 8.8, 8.8, 12.7, 90, 90, 90, I4/mcm",
    "F m 3 m, 11.2, 11.2, 11.2, 90, 90, 90, Fm-3m",
    "P n a 21, 8.1, 9.2, 10.3, 90, 90, 90, Pna21"
  })
  void theClassIsTheSpaceGroupTypeOfTheFileWhateverItsSetting(
      String symbol, double a, double b, double c, double al, double be, double ga, String label)
      throws IOException {
    UnitCell cell = new UnitCell(a, b, c, al, be, ga);
    write("1234567.cif", MadeCifs.withSymbol("1234567", symbol, cell, SITES));
    assertThat(read().structures()).extracting(CrystalStructure::classLabel).containsExactly(label);
  }

  @Test
  void operationsAloneTellTheClass() throws IOException {
    for (String label : List.of("Pm-3m", "Fm-3m", "I4/mcm", "P63/mmc", "P-3m1", "P21/a", "Pc")) {
      CrystalStructure one =
          LIBRARY.stream().filter(s -> s.classLabel().equals(label)).findFirst().orElseThrow();
      write(label.replace('/', '_') + ".cif", MadeCifs.withOperations(one));
    }
    assertThat(read().structures())
        .extracting(CrystalStructure::classLabel)
        .containsExactlyInAnyOrder("Pm-3m", "Fm-3m", "I4/mcm", "P63/mmc", "P-3m1", "P21/a", "Pc");
  }

  @Test
  void theClassOfTheFileWinsOverTheNameOfItsFolder() throws IOException {
    write("Pm-3m/0815.cif", MadeCifs.withSymbol("a", "F m -3 m", UnitCell.cubic(11), SITES));
    assertThat(read().structures())
        .extracting(CrystalStructure::classLabel)
        .containsExactly("Fm-3m");
  }

  @Test
  void subfoldersSeveralBlocksAndCapitalsAreRead() throws IOException {
    UnitCell cell = UnitCell.cubic(6.2);
    String two =
        MadeCifs.withSymbol("one", "P m -3 m", cell, SITES)
            + MadeCifs.withSymbol("two", "P -4 3 m", cell, SITES);
    write("cod/1/00/1000041.CIF", two);
    write("icsd 12.mcif", MadeCifs.withSymbol("m", "P 4 m m", UnitCell.tetragonal(4, 5), SITES));
    write("notes.txt", "no structure");
    CifFolder read = read();
    assertThat(read.files()).isEqualTo(2);
    assertThat(read.structures())
        .extracting(CrystalStructure::classLabel)
        .containsExactly("Pm-3m", "P-43m", "P4mm");
  }

  @Test
  void brokenFilesCostAWarningEachAndTheOthersAreRead() throws IOException {
    write("a/good.cif", MadeCifs.withSymbol("good", "P m -3 m", UnitCell.cubic(6), SITES));
    write("a/empty.cif", "");
    write("a/noatoms.cif", "data_x\n_cell_length_a 5\n");
    write("b/nocell.cif", "data_x\nloop_\n_atom_site_label\n_atom_site_fract_x\nC1 0.5\n");
    write("b/web page.cif", "<html><body>404</body></html>");
    CifFolder read = read();
    assertThat(read.structures()).hasSize(1);
    assertThat(read.refused()).isEqualTo(4);
    assertThat(read.warnings())
        .hasSize(4)
        .anySatisfy(warning -> assertThat(warning).startsWith("a/empty.cif"))
        .anySatisfy(warning -> assertThat(warning).startsWith("b/nocell.cif"));
    assertThat(read(folder.toString()).warnings()).last().asString().contains("4 of 5 CIF files");
  }

  @Test
  void aCellWrittenOutInP1StaysP1WithAWarning() throws IOException {
    write("p1.cif", MadeCifs.writtenOut(library("CsPbI3", "Pm-3m")));
    CifFolder read = read();
    assertThat(read.structures()).extracting(CrystalStructure::classLabel).containsExactly("P1");
    assertThat(read.warnings())
        .singleElement()
        .asString()
        .startsWith("p1.cif")
        .contains("more symmetry than the space group P1");
  }

  @Test
  void aStructureThatIsThereTwiceCountsOnceAndTwoDeterminationsCountTwice() throws IOException {
    write("1.cif", MadeCifs.withSymbol("1", "P m -3 m", UnitCell.cubic(6.001), SITES));
    write("copy of 1.cif", MadeCifs.withSymbol("x", "Pm-3m", UnitCell.cubic(6.001), SITES));
    write("2.cif", MadeCifs.withSymbol("2", "P m -3 m", UnitCell.cubic(6.002), SITES));
    TrainingStructures read = read(folder.toString());
    assertThat(read.structures()).hasSize(2);
    assertThat(read.warnings()).last().asString().startsWith("1 structures are there more");
  }

  @Test
  void libraryAndFolderTogetherGiveBoth() throws IOException {
    write(
        "own.cif",
        MadeCifs.withSymbol("own", "P n m a", new UnitCell(8, 6, 12, 90, 90, 90), SITES));
    assertThat(read("library").structures()).hasSize(164);
    assertThat(read(folder.toString()).structures()).hasSize(1);
    assertThat(read("library;" + folder).structures())
        .hasSize(165)
        .last()
        .satisfies(own -> assertThat(own.classLabel()).isEqualTo("Pnma"));
    assertThat(read("").structures()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereOrHoldsNothingIsRefusedByName() {
    assertThatThrownBy(() -> StructureSources.parse("library;/no/such/folder"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/no/such/folder");
    assertThatThrownBy(() -> read("library;" + folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no structure was found there");
  }

  @Test
  void theNumberOfThreadsDoesNotChangeWhatIsRead() throws IOException {
    for (int i = 0; i < 30; i++) {
      UnitCell cell = UnitCell.cubic(5 + 0.1 * i);
      write(i % 3 + "/" + i + ".cif", MadeCifs.withSymbol("b" + i, "P m -3 m", cell, SITES));
    }
    write("broken.cif", "data_x");
    CifFolder one = CifFolder.read(folder, 1, Progress.NONE);
    CifFolder four = CifFolder.read(folder, 4, Progress.NONE);
    assertThat(four).isEqualTo(one);
    assertThat(one.structures()).hasSize(30);
  }

  @Test
  void readingTellsItsProgressAndStopsWhenCancelled() throws IOException {
    for (int i = 0; i < 5; i++) {
      write(i + ".cif", MadeCifs.withSymbol("b" + i, "P m -3 m", UnitCell.cubic(5 + i), SITES));
    }
    List<Long> done = new ArrayList<>();
    CifFolder.read(folder, 1, (message, at, total) -> done.add(at));
    assertThat(done).containsExactly(1L, 2L, 3L, 4L, 5L);
    Progress cancelled =
        new Progress() {
          @Override
          public void step(String message, long at, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> CifFolder.read(folder, 2, cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
