package org.xrdlens.command;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.GridLayout;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import org.xrdlens.workflow.preview.EffectChoice;
import org.xrdlens.workflow.preview.EffectStage;
import org.xrdlens.workflow.preview.RecipeChoice;

/** A row for each effect that acts on the source, in two columns. */
final class EffectRows {
  /** Hears what a user wants of the effect at a place. */
  @FunctionalInterface
  interface Change {
    /** The choice at the place is to become what the change makes of it. */
    void at(int place, UnaryOperator<EffectChoice> change);
  }

  private final JPanel component = new WidthOfWindow();
  private final Change change;
  private final Map<Integer, EffectRow> rows = new LinkedHashMap<>();

  EffectRows(Change change) {
    this.change = change;
    component.setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 8));
  }

  /** Columns of equal width that together are as wide as the window. */
  private static final class WidthOfWindow extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;
    private static final int GAP = 16;
    private static final int STEP = 24;

    private WidthOfWindow() {
      super(new GridLayout(1, 0, GAP, 0));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
      return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
      return STEP;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
      return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
      return false;
    }
  }

  /** What goes into a window. */
  JPanel component() {
    return component;
  }

  /** Makes the rows anew, for the effects at these places. */
  void build(RecipeChoice choice, List<Integer> places) {
    rows.clear();
    component.removeAll();
    Set<EffectStage> titled = EnumSet.noneOf(EffectStage.class);
    for (List<Integer> column : columns(choice, places)) {
      component.add(column(choice, column, titled));
    }
    component.revalidate();
  }

  /** The stages beside each other, or halves of the only one. */
  private static List<List<Integer>> columns(RecipeChoice choice, List<Integer> places) {
    Map<EffectStage, List<Integer>> stages = new TreeMap<>();
    for (int place : places) {
      EffectStage stage = choice.effects().get(place).stage();
      stages.computeIfAbsent(stage, none -> new ArrayList<>()).add(place);
    }
    int half = (places.size() + 1) / 2;
    return stages.size() == 1 && half > 1
        ? List.of(places.subList(0, half), places.subList(half, places.size()))
        : List.copyOf(stages.values());
  }

  private JPanel column(RecipeChoice choice, List<Integer> places, Set<EffectStage> titled) {
    JPanel column = new JPanel(new GridBagLayout());
    EffectStage stage = choice.effects().get(places.get(0)).stage();
    int gridY = 0;
    // The second half of a list has a blank title.
    addTitle(column, titled.add(stage) ? stage.title() : " ", gridY++);
    for (int place : places) {
      EffectRow row =
          new EffectRow(choice.effects().get(place), wanted -> change.at(place, wanted));
      rows.put(place, row);
      row.addTo(column, gridY++);
    }
    GridBagConstraints rest = new GridBagConstraints();
    rest.gridy = gridY;
    rest.weighty = 1;
    column.add(new JPanel(), rest);
    return column;
  }

  private static void addTitle(JPanel column, String title, int gridY) {
    JLabel label = new JLabel(title);
    label.setFont(label.getFont().deriveFont(Font.BOLD));
    GridBagConstraints at = new GridBagConstraints();
    at.gridy = gridY;
    at.gridwidth = GridBagConstraints.REMAINDER;
    at.anchor = GridBagConstraints.LINE_START;
    at.insets = new Insets(4, 4, 2, 0);
    column.add(label, at);
  }

  /** Shows what is wanted of the effects. */
  void show(RecipeChoice choice) {
    rows.forEach((place, row) -> row.show(choice.effects().get(place)));
  }

  /** Shows what the effects drew, by place. */
  void showDrawn(Map<Integer, String> drawn) {
    rows.forEach((place, row) -> row.showDrawn(drawn.getOrDefault(place, "")));
  }
}
