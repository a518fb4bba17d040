package org.xrdlens.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recipe is a file that people write: what is wrong with it is said with its place. */
class RecipeFileTest {
  @TempDir private Path folder;

  private Path file(String measured) throws IOException {
    return Files.writeString(
        folder.resolve("mine.json"),
        "{\"name\":\"mine\",\"film\":[],\"drawn\":[],\"measured\":[" + measured + "],\"grid\":[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"physics", "paper"})
  void aPresetWrittenForPeopleIsReadFromItsFile(String preset) throws IOException {
    AugmentationRecipe recipe = AugmentationRecipe.of(preset);
    Path file = Files.writeString(folder.resolve("copy.json"), recipe.toIndentedJson());
    assertThat(AugmentationRecipe.of(file.toString())).isEqualTo(recipe);
    assertThat(Files.readAllLines(file)).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"effect\":\"Magic\"} | there is no effect \"Magic\"; those known there are",
        "{\"effect\":\"CellStrain\"} | there is no effect \"CellStrain\"",
        "{\"effect\":\"PeakScaling\"} | the parameter sigma is missing",
        "{\"effect\":\"PeakScaling\",\"sigma\":1,\"sigmas\":2} | has no parameter \"sigmas\"",
        "{\"effect\":\"PeakScaling\",\"sigma\":\"1\"} | sigma must be a number, but is \"1\"",
        "{\"effect\":\"Broadening\",\"fwhmDegrees\":0.1} | fwhmDegrees must be a range",
        "{\"effect\":\"Broadening\",\"fwhmDegrees\":{\"low\":2,\"high\":1}} | low is not above",
        "{\"effect\":\"Broadening\",\"fwhmDegrees\":{\"low\":2,\"high\":\"x\"}} | fwhmDegrees.high",
        "17 | an effect is an object with its name",
      })
  void aBadEffectIsRefusedWithFileAndPlace(String effect, String sentence) throws IOException {
    Path file = file("{\"effect\":\"PeakScaling\",\"sigma\":1}," + effect);
    assertThatThrownBy(() -> AugmentationRecipe.of(file.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.json")
        .hasMessageContaining("\"measured\", effect 2")
        .hasMessageContaining(sentence);
  }

  @Test
  void brokenJsonIsRefusedWithItsLine() throws IOException {
    Path file =
        Files.writeString(folder.resolve("broken.json"), "{\"name\": \"x\",\n \"film\": [}");
    assertThatThrownBy(() -> AugmentationRecipe.of(file.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.json")
        .hasMessageContaining("line 2");
  }

  @Test
  void aMissingListAndAStrangeEntryAreNamed() throws IOException {
    assertThatThrownBy(() -> AugmentationRecipe.fromJson("{\"name\":\"x\",\"film\":[]}"))
        .hasMessageContaining("\"drawn\"");
    assertThatThrownBy(() -> AugmentationRecipe.fromJson("{\"name\":\"x\",\"movie\":[]}"))
        .hasMessageContaining("\"movie\"");
  }

  @Test
  void whatIsNeitherPresetNorFileIsRefused() {
    assertThatThrownBy(() -> AugmentationRecipe.of("magic"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("physics, paper, or a file");
    assertThatThrownBy(() -> AugmentationRecipe.of(folder.resolve("none.json").toString()))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** The recipe that models of the first release carry. */
  @Test
  void blockScalingThatEliminatesTooIsReadAsTheTwoStepsItWas() {
    AugmentationRecipe recipe =
        AugmentationRecipe.fromJson(
            "{\"name\":\"paper\",\"film\":[],\"drawn\":[],\"measured\":[],\"grid\":["
                + "{\"effect\":\"BlockScaling\",\"blocks\":24,\"elimination\":0.25},"
                + "{\"effect\":\"GridShift\",\"most\":20}]}");
    assertThat(recipe.grid())
        .isEqualTo(
            List.of(
                new BlockScaling(24, new Range(0, 1)),
                new BlockElimination(24, 0.25),
                new GridShift(20)));
  }
}
