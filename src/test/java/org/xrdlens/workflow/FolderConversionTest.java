package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.io.CsvTable;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.progress.Progress;

class FolderConversionTest {
  @TempDir private Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void writeFiles() throws IOException {
    input = Files.createDirectory(folder.resolve("films, 5% (ä) [1]"));
    output = folder.resolve("out put");
    file("b.xy", "# Cu Ka1, wavelength 1.5406 A, time per step: 2 s\n" + points(20));
    file("sub/a.xy", points(30));
    file("sub/a.csv", points(40));
    file("#1 ünïcode.xy", points(25));
    file("patterns.dat", points(25));
    file("many.dat", points(20).repeat(12));
    file("omega.xy", "time intensity\n" + points(25));
    file("notes.txt", "annealed at 100 °C");
    file("table.csv", "file,class\nb.xy,left\n");
    file("empty.xy", "");
  }

  private void file(String name, String text) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** A line of 9 counts over 100 points. */
  private static String points(int centre) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      int tenths = 100 + 5 * i;
      text.append(tenths / 10.0).append(' ').append(tenths == 10 * centre ? 9 : 1).append('\n');
    }
    return text.toString();
  }

  private ConversionSummary run(String format, String scans) throws IOException {
    return run(format, scans, Progress.NONE);
  }

  private ConversionSummary run(String format, String scans, Progress progress) throws IOException {
    return new FolderConversion(FolderConversionSettings.of(input, output, format, scans))
        .run(progress);
  }

  private List<Map<String, String>> rows() throws IOException {
    CsvTable table = CsvTable.read(output.resolve("patterns.csv"));
    assertThat(table.columns()).isEqualTo(ConversionRow.COLUMNS);
    return table.rows();
  }

  private List<String> files() throws IOException {
    return rows().stream().map(row -> row.get("file")).toList();
  }

  private Map<String, String> row(String file) throws IOException {
    return rows().stream().filter(row -> row.get("file").equals(file)).findFirst().orElseThrow();
  }

  private JsonObject record() throws IOException {
    return JsonParser.parseString(Files.readString(output.resolve("run.json"))).getAsJsonObject();
  }

  private Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(path).toString(), Files.readString(path));
      }
    }
    contents.remove("run.json");
    return contents;
  }

  @Test
  void givesEveryScanItsRowWithScansInTheOrderOfTheirNumbers() throws IOException {
    ConversionSummary summary = run("xy", "all");
    assertThat(files())
        .containsExactly(
            "#1 ünïcode.xy",
            "b.xy",
            "empty.xy",
            "many.dat#0",
            "many.dat#1",
            "many.dat#2",
            "many.dat#3",
            "many.dat#4",
            "many.dat#5",
            "many.dat#6",
            "many.dat#7",
            "many.dat#8",
            "many.dat#9",
            "many.dat#10",
            "many.dat#11",
            "notes.txt",
            "omega.xy",
            "patterns.dat",
            "sub/a.csv",
            "sub/a.xy");
    assertThat(summary.rows()).isEqualTo(20);
    assertThat(summary.read()).isEqualTo(7);
    assertThat(summary.refused()).isEqualTo(2);
    assertThat(summary.skipped()).isEqualTo(1);
    assertThat(summary.converted()).isEqualTo(17);
    assertThat(summary.first()).hasSize(20);
  }

  @Test
  void tellsWhatAFileHoldsAsItIsStored() throws IOException {
    run("xy", "all");
    assertThat(row("b.xy"))
        .containsEntry("scan", "0")
        .containsEntry("scans", "1")
        .containsEntry("format", "text")
        .containsEntry("axis", "two_theta")
        .containsEntry("points", "100")
        .containsEntry("first", "10.0")
        .containsEntry("last", "59.5")
        .containsEntry("step", "0.5")
        .containsEntry("maximum", "9.0")
        .containsEntry("maximum_at", "20.0")
        .containsEntry("sum", "108.0")
        .containsEntry("wavelength", "1.5406")
        .containsEntry("counting_time", "2.0")
        .containsEntry("status", "ok");
    assertThat(row("b.xy").get("record")).contains("axis: 2θ").contains("radiation:");
    assertThat(row("sub/a.xy")).containsEntry("wavelength", "").containsEntry("counting_time", "");
    assertThat(row("sub/a.xy").get("record")).contains("assumed");
    assertThat(row("many.dat#10")).containsEntry("scan", "10").containsEntry("scans", "12");
  }

  @Test
  void aScanAlongSomethingElseHasItsNumbersAndAStatusAndARefusedFileOnlyTheStatus()
      throws IOException {
    run("xy", "all");
    assertThat(row("omega.xy"))
        .containsEntry("axis", "time")
        .containsEntry("points", "100")
        .containsEntry("maximum", "9.0");
    assertThat(row("omega.xy").get("status")).contains("omega.xy").endsWith(".");
    assertThat(output.resolve("omega.xy")).doesNotExist();
    for (String refused : List.of("empty.xy", "notes.txt")) {
      Map<String, String> row = row(refused);
      assertThat(row.get("status")).contains(refused).endsWith(".");
      assertThat(row).containsEntry("points", "").containsEntry("scan", "");
      assertThat(row).containsEntry("sum", "").containsEntry("record", "");
    }
  }

  @Test
  void writesEveryPatternInMirroredFoldersUnderItsOwnName() throws IOException {
    run("csv", "all");
    assertThat(contents(output))
        .containsOnlyKeys(
            Stream.concat(
                    Stream.of(
                        "#1 ünïcode.csv",
                        "b.csv",
                        "patterns.csv",
                        "patterns.dat.csv",
                        "sub/a.csv.csv",
                        "sub/a.xy.csv"),
                    Stream.iterate(0, i -> i + 1).limit(12).map(i -> "many#" + i + ".csv"))
                .toArray(String[]::new));
    DiffractionPattern read =
        PatternFormats.standard().read(output.resolve("patterns.dat.csv")).get(0);
    assertThat(read.intensity(30)).isEqualTo(9);
  }

  @Test
  void doesNotDependOnWhenAFileIsReady() throws IOException {
    run("xy", "all");
    Map<String, String> first = contents(output);
    run("xy", "all");
    assertThat(contents(output)).isEqualTo(first);
  }

  @Test
  void takesTheScansThatAreAskedFor() throws IOException {
    run("xy", "first");
    assertThat(files()).contains("many.dat#0").doesNotContain("many.dat#1");
    run("xy", "1,10-99");
    assertThat(files()).containsSequence("many.dat#1", "many.dat#10", "many.dat#11");
    assertThat(row("b.xy").get("status")).contains("it has 1 scan, number 0").contains("1,10-99");
    run("xy", "summed");
    assertThat(row("many.dat#0"))
        .containsEntry("scan", "0+1+2+3+4+5+6+7+8+9+10+11")
        .containsEntry("maximum", "108.0");
    assertThat(row("many.dat#0").get("record")).contains("added");
  }

  @Test
  void neverWritesOverAnInputOrAForeignFile() throws IOException {
    output = input;
    Map<String, String> before = contents(input);
    run("xy", "all");
    before.forEach((name, text) -> assertThat(input.resolve(name)).hasContent(text));
    assertThat(row("b.xy").get("status")).contains("is itself an input").endsWith(".");
    assertThat(row("patterns.dat")).containsEntry("status", "ok");
    output = folder.resolve("elsewhere");
    Files.createDirectories(output);
    Files.writeString(output.resolve("b.xy"), points(50));
    run("xy", "all");
    assertThat(output.resolve("b.xy")).hasContent(points(50));
    assertThat(row("b.xy").get("status")).contains("not written by XRD Lens");
  }

  @Test
  void skipsWhatAnEarlierRunWroteIntoTheInput() throws IOException {
    output = input.resolve("converted");
    ConversionSummary first = run("xye", "all");
    List<String> rows = files();
    ConversionSummary second = run("xye", "all");
    assertThat(files()).isEqualTo(rows);
    assertThat(second.skipped()).isEqualTo(first.skipped() + first.converted() + 2);
    assertThat(second.converted()).isEqualTo(first.converted());
  }

  @Test
  void convertedFilesAreReadElsewhere() throws IOException {
    run("xye", "all");
    input = output;
    output = folder.resolve("again");
    assertThat(run("csv", "all").converted()).isEqualTo(17);
  }

  @Test
  void recordsTheRunSoThatItCanBeRepeated() throws IOException {
    run("xye", "0-3");
    JsonObject run = record();
    assertThat(run.get("program").getAsString()).isEqualTo("XRD Lens");
    assertThat(run.get("status").getAsString()).isEqualTo("finished");
    assertThat(run.get("macro").getAsString())
        .isEqualTo(
            "run(\"XRD Convert Patterns...\", \"input=["
                + input
                + "] output=["
                + output
                + "] format=xye scans=0-3\");");
    assertThat(run.getAsJsonObject("counts").get("refused").getAsInt()).isEqualTo(2);
    assertThat(run.getAsJsonObject("counts").get("skipped").getAsInt()).isEqualTo(1);
    assertThat(run.has("model")).isFalse();
  }

  @Test
  void aCancelledRunLeavesAValidTable() throws IOException {
    AtomicInteger steps = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void step(String message, long done, long total) {
            steps.incrementAndGet();
          }

          @Override
          public boolean isCancelled() {
            return steps.get() >= 2;
          }
        };
    assertThatThrownBy(() -> run("xy", "all", impatient)).isInstanceOf(CancellationException.class);
    assertThat(record().get("status").getAsString()).isEqualTo("cancelled");
    assertThat(files()).hasSizeBetween(2, 19);
    assertNothingIsLeftUnfinished();
  }

  @Test
  void aDefectLosesNothingOfWhatWasDone() throws IOException {
    Progress broken =
        (message, done, total) -> {
          if (done == 3) {
            throw new IllegalStateException("defect");
          }
        };
    assertThatThrownBy(() -> run("xy", "all", broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("defect");
    assertThat(record().get("status").getAsString()).isEqualTo("failed");
    assertThat(files()).hasSizeGreaterThan(2);
    assertNothingIsLeftUnfinished();
  }

  private void assertNothingIsLeftUnfinished() throws IOException {
    assertThat(contents(output).keySet()).noneMatch(name -> name.endsWith("part"));
  }

  @Test
  void takesASingleFileAndRefusesAMissingOneBeforeTheWork() throws IOException {
    input = input.resolve("sub/a.xy");
    run("xy", "all");
    assertThat(files()).containsExactly("a.xy");
    assertThat(output.resolve("a.xy")).isNotEmptyFile();
    input = folder.resolve("missing");
    output = folder.resolve("never");
    assertThatThrownBy(() -> run("xy", "all"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing");
    assertThat(output).doesNotExist();
  }

  @Test
  void leavesAForeignFileOfTheNameOfItsTableAsItIs() throws IOException {
    Path foreign = Files.createDirectory(output).resolve("patterns.csv");
    Files.writeString(foreign, points(20));
    assertThatThrownBy(() -> run("xy", "all"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not written by XRD Lens");
    assertThat(foreign).hasContent(points(20));
  }

  @Test
  void givesEveryHostileFileItsRow() throws IOException {
    input = SharedFolder.path("data/hostile");
    run("xy", "all");
    List<String> manifest =
        CsvTable.read(input.resolve("MANIFEST.csv")).rows().stream()
            .map(row -> row.get("file"))
            .toList();
    assertThat(files().stream().map(file -> file.replaceFirst("#\\d+$", ""))).containsAll(manifest);
  }

  @Test
  void joinsAndAddsTheScansOfVendorFiles() throws IOException {
    input = SharedFolder.path("data/dialects/xrdml_two_ranges.xrdml");
    run("xrdml", "joined");
    assertThat(row("xrdml_two_ranges.xrdml#0"))
        .containsEntry("scan", "0+1")
        .containsEntry("scans", "2")
        .containsEntry("points", "3501")
        .containsEntry("status", "ok");
    input = SharedFolder.path("data/dialects/raw3_two_ranges_times.raw");
    run("xye", "joined");
    Map<String, String> rates = row("raw3_two_ranges_times.raw#0");
    assertThat(rates).containsEntry("points", "3501").containsEntry("counting_time", "");
    assertThat(Double.parseDouble(rates.get("sum"))).isCloseTo(547334.0, within(1e-6));
    assertThat(rates.get("record")).contains("counts per second").contains("at 4.0 s");
    input = SharedFolder.path("data/dialects/xrdml_repeat2.xrdml");
    run("xrdml", "summed");
    assertThat(row("xrdml_repeat2.xrdml#0"))
        .containsEntry("scan", "0+1")
        .containsEntry("sum", "2189869.0")
        .containsEntry("counting_time", "4.0");
  }
}
