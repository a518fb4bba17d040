package org.xrdlens.command;

import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JOptionPane;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.workflow.preview.PreviewFolder;

/** What the button <i>Preview...</i> of a command's dialog does. */
final class AugmentationPreview {
  private static final String TITLE = "Preview of augmentation";
  private static final List<String> PRESETS = List.of("physics", "paper");

  private AugmentationPreview() {}

  /**
   * Shows the preview window until the user closes it; to be called on the event thread, as both
   * hosts do with a button.
   *
   * @param input a folder or file; null or blank while the user has not chosen one, who is then
   *     told
   * @param recipe a preset or a file, as the dialog has it
   * @param seed of the first copy
   * @return the file of the recipe that the user saved, for the dialog; empty if none was saved
   */
  static Optional<String> ask(File input, String recipe, long seed) {
    try {
      if (input == null || input.getPath().isBlank()) {
        throw new IllegalArgumentException(
            "Choose a pattern, a structure or a folder first: the preview draws copies of it.");
      }
      PreviewFolder folder = PreviewFolder.of(input.toPath());
      return PreviewWindow.show(folder, name(recipe), recipes(recipe), seed).map(Path::toString);
    } catch (IOException | IllegalArgumentException e) {
      Window owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
      String sentence = WrappedText.ofSentence(FailureSentence.of(e));
      JOptionPane.showMessageDialog(owner, sentence, TITLE, JOptionPane.INFORMATION_MESSAGE);
      return Optional.empty();
    }
  }

  /** The presets, and the dialog's own recipe if it is a file, by name. */
  static Map<String, AugmentationRecipe> recipes(String recipe) throws IOException {
    Map<String, AugmentationRecipe> recipes = new LinkedHashMap<>();
    for (String preset : PRESETS) {
      recipes.put(preset, AugmentationRecipe.named(preset));
    }
    recipes.put(name(recipe), AugmentationRecipe.of(recipe));
    return recipes;
  }

  /** A preset's name, or the last part of a file's path. */
  private static String name(String recipe) {
    return recipe.replaceFirst(".*[/\\\\](?=[^/\\\\])", "");
  }
}
