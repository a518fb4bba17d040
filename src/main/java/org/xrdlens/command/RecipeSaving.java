package org.xrdlens.command;

import java.awt.Component;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.filechooser.FileNameExtensionFilter;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.io.AtomicFile;

/** Asks for a file and writes a recipe into it. */
final class RecipeSaving {
  private static final String TITLE = "Save recipe";
  private static final String SUFFIX = ".json";

  private RecipeSaving() {}

  /**
   * Asks and writes.
   *
   * @param parent the window that asks
   * @param earlier the file that was chosen before
   * @return the file; empty if the user cancelled or it cannot be written, which was said
   */
  static Optional<Path> ask(Component parent, AugmentationRecipe recipe, Optional<Path> earlier) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(TITLE);
    chooser.setFileFilter(new FileNameExtensionFilter("Recipes (*.json)", "json"));
    chooser.setSelectedFile(earlier.map(Path::toFile).orElse(new File("recipe" + SUFFIX)));
    if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    Path file = withSuffix(chooser.getSelectedFile().toPath().toAbsolutePath());
    if (Files.exists(file) && !earlier.equals(Optional.of(file)) && !mayReplace(parent, file)) {
      return Optional.empty();
    }
    try {
      AtomicFile.write(file, recipe.toIndentedJson());
      return Optional.of(file);
    } catch (IOException e) {
      JOptionPane.showMessageDialog(
          parent, WrappedText.ofSentence(FailureSentence.of(e)), TITLE, JOptionPane.ERROR_MESSAGE);
      return Optional.empty();
    }
  }

  /** The file with {@code .json} at its end. */
  static Path withSuffix(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)
        ? file
        : file.resolveSibling(name + SUFFIX);
  }

  private static boolean mayReplace(Component parent, Path file) {
    return JOptionPane.showConfirmDialog(
            parent,
            "The file " + file + " exists. Replace it?",
            TITLE,
            JOptionPane.OK_CANCEL_OPTION)
        == JOptionPane.OK_OPTION;
  }
}
