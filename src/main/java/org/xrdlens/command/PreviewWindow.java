package org.xrdlens.command;

import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.FlowLayout;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.chart.BeforeAfterChart;
import org.xrdlens.workflow.preview.LatestOnly;
import org.xrdlens.workflow.preview.Preview;
import org.xrdlens.workflow.preview.PreviewDesk;
import org.xrdlens.workflow.preview.PreviewFolder;
import org.xrdlens.workflow.preview.PreviewState;
import org.xrdlens.workflow.preview.RecipeChoice;

/**
 * A pattern before and after augmentation, with a switch and a slider for each effect. It stands
 * before the command's dialog until it is closed. Copies are drawn on a thread of their own.
 */
final class PreviewWindow {
  private static final int WIDTH = 1240;
  private static final int HEIGHT = 740;
  private static final int CHART_HEIGHT = 380;

  private final BeforeAfterChart chart = new BeforeAfterChart();
  private final ReadChart readChart =
      new ReadChart(chart.chart(), new Dimension(WIDTH, CHART_HEIGHT), position -> "");
  private final EffectRows rows =
      new EffectRows((place, change) -> choose(choice().with(place, change)));
  private final JLabel message = new JLabel(" ");
  private final JDialog dialog;
  private final LatestOnly<PreviewState, Drawn> drawing;
  private final PreviewChoices choices;
  private PreviewState state;
  private Optional<Drawn> shown = Optional.empty();
  private Optional<Path> saved = Optional.empty();

  private record Drawn(PreviewState state, Preview preview) {}

  private PreviewWindow(
      PreviewFolder folder,
      PreviewState start,
      String recipe,
      Map<String, AugmentationRecipe> recipes) {
    state = start;
    PreviewDesk desk = new PreviewDesk(folder);
    drawing =
        new LatestOnly<>(
            asked -> new Drawn(asked, desk.draw(asked)),
            drawn -> EventQueue.invokeLater(() -> show(drawn)));
    choices =
        new PreviewChoices(folder, recipes, recipe, start, change -> ask(change.apply(state)));
    dialog =
        new JDialog(
            KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow(),
            "Preview of augmentation",
            Dialog.ModalityType.APPLICATION_MODAL);
  }

  /**
   * Shows the window until the user closes it; to be called on the event thread.
   *
   * @param folder the sources to choose from
   * @param recipe the name of the recipe that is shown first
   * @param recipes the recipes to choose from, by name
   * @param seed of the copy that is shown first
   * @return the file of the recipe that the user saved last; empty if none was saved
   */
  static Optional<Path> show(
      PreviewFolder folder, String recipe, Map<String, AugmentationRecipe> recipes, long seed) {
    PreviewState start =
        new PreviewState(folder.names().get(0), RecipeChoice.of(recipes.get(recipe)), seed, 1);
    PreviewWindow window = new PreviewWindow(folder, start, recipe, recipes);
    try {
      window.open();
    } finally {
      window.drawing.close();
      window.dialog.dispose();
    }
    return window.saved;
  }

  private void open() {
    JScrollPane scroll =
        new JScrollPane(
            rows.component(),
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(null);
    message.setBorder(BorderFactory.createEmptyBorder(2, 12, 2, 8));
    JPanel end = new JPanel(new BorderLayout());
    end.add(message, BorderLayout.CENTER);
    end.add(buttons(), BorderLayout.LINE_END);
    JPanel below = new JPanel(new BorderLayout());
    below.add(scroll, BorderLayout.CENTER);
    below.add(end, BorderLayout.SOUTH);
    dialog.add(choices.component(), BorderLayout.NORTH);
    dialog.add(readChart.component(), BorderLayout.CENTER);
    dialog.add(below, BorderLayout.SOUTH);
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> close(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    dialog.setSize(Math.min(WIDTH, screen.width), Math.min(HEIGHT, screen.height));
    dialog.setLocationRelativeTo(null);
    drawing.ask(state);
    dialog.setVisible(true);
  }

  private JPanel buttons() {
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 8, 6));
    buttons.add(
        button(
            "All off",
            KeyEvent.VK_O,
            "Switches every effect off; then switch on the one that you want to see.",
            () -> shown.ifPresent(drawn -> choose(choice().allOff(drawn.preview().places())))));
    buttons.add(
        button(
            "As in the recipe",
            KeyEvent.VK_I,
            "Every effect on, at 100 %.",
            () -> choose(choice().asInRecipe())));
    buttons.add(
        button(
            "Save recipe...",
            KeyEvent.VK_S,
            "Writes these effects and strengths into a file, which the command's dialog then names"
                + " as its recipe.",
            this::save));
    buttons.add(button("Close", KeyEvent.VK_C, "Back to the command's dialog.", this::close));
    return buttons;
  }

  private static JButton button(String text, int key, String hint, Runnable action) {
    JButton button = new JButton(text);
    button.setMnemonic(key);
    button.setToolTipText(hint);
    button.addActionListener(event -> action.run());
    return button;
  }

  private void close() {
    dialog.setVisible(false);
  }

  private RecipeChoice choice() {
    return state.choice();
  }

  private void choose(RecipeChoice choice) {
    ask(state.withChoice(choice));
    rows.show(choice);
  }

  private void ask(PreviewState wanted) {
    state = wanted;
    drawing.ask(wanted);
  }

  private void show(Drawn drawn) {
    RecipeChoice current = choice();
    if (!drawn.state().choice().isOfSameRecipe(current)) {
      // Drawn before another recipe was chosen, whose copy is on its way.
      return;
    }
    Preview preview = drawn.preview();
    if (isOtherList(drawn)) {
      rows.build(current, preview.places());
      // A scroll pane keeps to itself that its content has grown.
      dialog.getContentPane().revalidate();
    }
    shown = Optional.of(drawn);
    rows.showDrawn(preview.drawn());
    preview
        .before()
        .ifPresent(
            before -> {
              chart.show(before, preview.after());
              readChart.read(CursorReading.of(before, preview.after()));
            });
    say(preview.refusal());
  }

  private boolean isOtherList(Drawn drawn) {
    return shown.isEmpty()
        || !shown.get().state().choice().isOfSameRecipe(drawn.state().choice())
        || !shown.get().preview().places().equals(drawn.preview().places());
  }

  private void say(String sentence) {
    message.setText(sentence.isEmpty() ? standing() : sentence);
    message.setToolTipText(sentence.isEmpty() ? null : sentence);
  }

  private String standing() {
    return choice().isChanged() ? "What you change here is used once you save the recipe." : " ";
  }

  private void save() {
    Optional<Path> file = RecipeSaving.ask(dialog, choice().recipe(), saved);
    if (file.isPresent()) {
      saved = file;
      say("Saved as " + file.get() + "; the dialog's recipe is this file now.");
    }
  }
}
