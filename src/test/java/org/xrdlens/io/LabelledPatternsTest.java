package org.xrdlens.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.SharedFolder;
import org.xrdlens.pattern.LabelledPattern;

class LabelledPatternsTest {
  @TempDir private Path folder;

  @Test
  void takesClassesFromFoldersWhereUnderscoreStandsForSlash() throws IOException {
    film("I4_mcm/a.xy");
    film("Pm-3m/deep/b.xy");
    LabelledPatterns read = LabelledPatterns.read(folder, TrainingTarget.SPACE_GROUP);
    assertThat(read.patterns())
        .extracting(LabelledPattern::label)
        .containsExactly("I4/mcm", "Pm-3m");
    assertThat(read.patterns())
        .extracting(LabelledPattern::series)
        .containsExactly("I4_mcm/a.xy", "Pm-3m/deep/b.xy");
    assertThat(read.warnings()).singleElement().asString().contains("not honest");
  }

  @Test
  void derivesTheDimensionalityFromSpaceGroups() throws IOException {
    film("P63_mmc/a.xy");
    film("Pc/b.xy");
    film("Fm-3m/c.xy");
    film("P1/d.xy");
    LabelledPatterns read = LabelledPatterns.read(folder, TrainingTarget.DIMENSIONALITY);
    assertThat(read.patterns())
        .extracting(LabelledPattern::label)
        .containsExactly("3D", "0D", "2D");
    assertThat(read.unlabelled()).isEqualTo(1);
  }

  @Test
  void readsATableWithSeriesAndCountsBlankLabels() throws IOException {
    film("films/a.xy");
    film("films/b, c.xy");
    Path table =
        table(
            """
            series,file,class
            s1,films/a.xy,cubic
            s1,"films/b, c.xy",layered
            s2,films/a.xy,
            """);
    LabelledPatterns read = LabelledPatterns.read(table, TrainingTarget.FOLDER);
    assertThat(read.patterns()).extracting(LabelledPattern::series).containsOnly("s1");
    assertThat(read.patterns())
        .extracting(LabelledPattern::label)
        .containsExactly("cubic", "layered");
    assertThat(read.unlabelled()).isEqualTo(1);
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void collectsUnreadableFilesWithTheirReasons() throws IOException {
    film("a.xy");
    Files.writeString(folder.resolve("broken.xy"), "no numbers");
    Path table = table("file,space_group\na.xy,Pc\nbroken.xy,Pc\nmissing.xy,Pc\n");
    LabelledPatterns read = LabelledPatterns.read(table, TrainingTarget.DIMENSIONALITY);
    assertThat(read.patterns()).extracting(LabelledPattern::label).containsExactly("2D");
    assertThat(read.unreadable()).containsOnlyKeys("broken.xy", "missing.xy");
    assertThat(read.unreadable().get("missing.xy")).contains("no such file");
  }

  @Test
  void refusesDataFromWhichNothingCanBeLearned() throws IOException {
    Path table = table("file,space_group\nmissing.xy,Pc\n");
    assertThatThrownBy(() -> LabelledPatterns.read(table, TrainingTarget.SPACE_GROUP))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> LabelledPatterns.read(table, TrainingTarget.FOLDER))
        .isInstanceOf(PatternFormatException.class)
        .hasMessageContaining("\"class\"");
  }

  @Test
  void readsTheMeasuredFilms() throws IOException {
    Path table = SharedFolder.path("data/patterns.csv");
    LabelledPatterns groups = LabelledPatterns.read(table, TrainingTarget.SPACE_GROUP);
    assertThat(groups.patterns()).hasSize(64);
    assertThat(groups.unlabelled()).isEqualTo(12);
    assertThat(groups.patterns().stream().map(LabelledPattern::label).distinct()).hasSize(7);
    LabelledPatterns dimensions = LabelledPatterns.read(table, TrainingTarget.DIMENSIONALITY);
    assertThat(dimensions.patterns()).hasSize(76);
    for (LabelledPattern film : groups.patterns()) {
      LabelledPattern same =
          dimensions.patterns().stream()
              .filter(other -> other.file().equals(film.file()))
              .findFirst()
              .orElseThrow();
      assertThat(Dimensionality.ofClass(film.label())).hasValue(same.label());
    }
  }

  private void film(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "10.0 5\n10.1 6\n10.2 7\n");
  }

  private Path table(String text) throws IOException {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, text);
    return table;
  }
}
