package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.io.write.PatternWriter;

/**
 * What the augmentation of a folder is asked for; the fields are those of the command.
 *
 * @param input a folder, a table with a column {@code file}, or one file
 * @param output the folder of the results, created if absent
 * @param recipe what happens to patterns
 * @param recipeKey how the recipe was named: a preset or a file
 * @param copies of each pattern, 1 to 9999
 * @param seed equal seeds give equal sets
 * @param writer the format that is written
 * @param image the set as an image too; empty for none
 */
public record FolderAugmentationSettings(
    Path input,
    Path output,
    AugmentationRecipe recipe,
    String recipeKey,
    int copies,
    long seed,
    PatternWriter writer,
    Optional<Path> image) {
  private static final int MOST_COPIES = 9999;

  /** Checks what can be checked without touching a file. */
  public FolderAugmentationSettings {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(recipe, "recipe");
    Objects.requireNonNull(writer, "writer");
    Objects.requireNonNull(image, "image");
    if (copies < 1 || copies > MOST_COPIES) {
      throw new IllegalArgumentException(
          "The copies of each pattern must be 1 to " + MOST_COPIES + ", but are " + copies + ".");
    }
    if (image.isPresent() && !image.get().toString().endsWith(".tif")) {
      throw new IllegalArgumentException(
          "The image \"" + image.get() + "\" must be a file whose name ends in .tif.");
    }
  }

  /**
   * The settings of macro keys.
   *
   * @param recipe {@code physics}, {@code paper}, or a recipe file
   * @param format the key of a {@link PatternWriter}
   * @param image a path, or empty for no image
   * @throws IOException if the recipe file cannot be read
   * @throws IllegalArgumentException if a value is not known or out of range
   */
  public static FolderAugmentationSettings of(
      Path input, Path output, String recipe, int copies, long seed, String format, String image)
      throws IOException {
    return new FolderAugmentationSettings(
        input,
        output,
        AugmentationRecipe.of(recipe.strip()),
        recipe.strip(),
        copies,
        seed,
        PatternWriter.of(format),
        image.isBlank() ? Optional.empty() : Optional.of(Path.of(image.strip())));
  }

  /** All values by their macro keys, in the order of the command's inputs. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("input", input.toString());
    values.put("output", output.toString());
    values.put("recipe", recipeKey);
    values.put("copies", String.valueOf(copies));
    values.put("seed", String.valueOf(seed));
    values.put("format", writer.key());
    values.put("image", image.map(Path::toString).orElse(""));
    return values;
  }
}
