package org.xrdlens.command;

import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.event.KeyEvent;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.workflow.preview.PreviewFolder;
import org.xrdlens.workflow.preview.PreviewState;
import org.xrdlens.workflow.preview.RecipeChoice;

/** Which pattern, which recipe and which copy a preview shows. */
final class PreviewChoices {
  private static final int NUMBER_COLUMNS = 5;
  private static final int MOST_COPIES = 9999;
  private static final int LONGEST_NAME = 42;

  private final JPanel component = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 6));
  private final Consumer<UnaryOperator<PreviewState>> change;

  /**
   * Makes the fields.
   *
   * @param folder the sources to choose from
   * @param recipes the recipes to choose from, by name
   * @param recipe the name of the one that is shown first
   * @param start what is shown first
   * @param change hears what the user wants
   */
  PreviewChoices(
      PreviewFolder folder,
      Map<String, AugmentationRecipe> recipes,
      String recipe,
      PreviewState start,
      Consumer<UnaryOperator<PreviewState>> change) {
    this.change = change;
    addSources(folder, start.file());
    addRecipes(recipes, recipe);
    addCopy(start);
  }

  /** What goes into a window. */
  JPanel component() {
    return component;
  }

  private void addSources(PreviewFolder folder, String first) {
    JComboBox<String> sources = new JComboBox<>(folder.names().toArray(String[]::new));
    sources.setPrototypeDisplayValue("m".repeat(Math.min(LONGEST_NAME, longest(folder)) * 2 / 3));
    sources.setSelectedItem(first);
    sources.setToolTipText(
        folder.others() == 0
            ? "The pattern or structure of which a copy is drawn."
            : "The first "
                + folder.names().size()
                + " files of the folder; it has "
                + folder.others()
                + " more.");
    sources.addActionListener(
        event -> change.accept(state -> state.withFile((String) sources.getSelectedItem())));
    add("Pattern:", KeyEvent.VK_P, sources);
  }

  private static int longest(PreviewFolder folder) {
    return folder.names().stream().mapToInt(String::length).max().orElse(1);
  }

  private void addRecipes(Map<String, AugmentationRecipe> recipes, String first) {
    JComboBox<String> names = new JComboBox<>(recipes.keySet().toArray(String[]::new));
    names.setSelectedItem(first);
    names.setToolTipText(
        "physics: what films and diffractometers do. paper: the block-wise steps of Oviedo et al.,"
            + " shown on preprocessed values.");
    names.addActionListener(
        event -> {
          RecipeChoice chosen = RecipeChoice.of(recipes.get((String) names.getSelectedItem()));
          change.accept(state -> state.withChoice(chosen));
        });
    add("Recipe:", KeyEvent.VK_R, names);
  }

  private void addCopy(PreviewState first) {
    SpinnerNumberModel seed =
        new SpinnerNumberModel(Long.valueOf(first.seed()), null, null, Long.valueOf(1));
    seed.addChangeListener(
        event -> change.accept(state -> state.withSeed(seed.getNumber().longValue())));
    add("Seed:", KeyEvent.VK_E, spinner(seed, "The command's seed: equal seeds, equal copies."));
    SpinnerNumberModel copy = new SpinnerNumberModel(first.copy(), 1, MOST_COPIES, 1);
    copy.addChangeListener(
        event -> change.accept(state -> state.withCopy(copy.getNumber().intValue())));
    add(
        "Copy:",
        KeyEvent.VK_Y,
        spinner(
            copy,
            "The copy that the command writes under this number. While a slider moves, the other"
                + " effects draw the same."));
    JButton another = new JButton("Another copy");
    another.setMnemonic(KeyEvent.VK_A);
    another.setToolTipText("Draws every effect anew: the next copy.");
    another.addActionListener(
        event -> copy.setValue(copy.getNumber().intValue() % MOST_COPIES + 1));
    component.add(another);
  }

  private static JSpinner spinner(SpinnerNumberModel model, String hint) {
    JSpinner spinner = new JSpinner(model);
    ((JSpinner.DefaultEditor) spinner.getEditor()).getTextField().setColumns(NUMBER_COLUMNS);
    spinner.setToolTipText(hint);
    return spinner;
  }

  private void add(String text, int key, Component field) {
    JLabel label = new JLabel(text);
    label.setDisplayedMnemonic(key);
    label.setLabelFor(field);
    component.add(label);
    component.add(field);
  }
}
