package org.xrdlens.command;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.Insets;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import org.xrdlens.workflow.preview.EffectChoice;

/** The switch and the slider of one effect, and what it drew. */
final class EffectRow {
  private static final int PERCENT = 100;
  private static final int SLIDER_WIDTH = 150;
  private static final int DRAWN_WIDTH = 60;
  private static final Color FAINT = new Color(0x5a5a5a);

  /** Hears what a user wants of the effect. */
  @FunctionalInterface
  interface Change {
    /** The choice of this effect is to become what the change makes of it. */
    void of(UnaryOperator<EffectChoice> change);
  }

  private final JCheckBox box;
  private final JSlider slider = new JSlider(0, (int) (EffectChoice.STRONGEST * PERCENT), PERCENT);
  private final JLabel percent = new JLabel();
  private final JLabel drawn = new JLabel(" ");
  private final Change change;
  private boolean showing;

  EffectRow(EffectChoice effect, Change change) {
    this.change = change;
    box = new JCheckBox(effect.effect().title());
    String hint = EffectHint.of(effect.effect());
    box.setToolTipText(hint);
    slider.setToolTipText(hint);
    slider.getAccessibleContext().setAccessibleName("Strength of " + effect.effect().title());
    slider.setMajorTickSpacing(PERCENT);
    slider.setPaintTicks(true);
    drawn.setForeground(FAINT);
    for (JComponent part : List.of(box, percent, drawn)) {
      part.setFont(part.getFont().deriveFont(Font.PLAIN));
    }
    show(effect);
    percent.setPreferredSize(new JLabel("200 % ").getPreferredSize());
    slider.setPreferredSize(new Dimension(SLIDER_WIDTH, slider.getPreferredSize().height));
    slider.setMinimumSize(slider.getPreferredSize());
    // An ellipsis shortens what was drawn; it never pushes the sliders away.
    drawn.setPreferredSize(new Dimension(DRAWN_WIDTH, drawn.getPreferredSize().height));
    drawn.setMinimumSize(new Dimension(0, drawn.getPreferredSize().height));
    box.addActionListener(event -> tell(choice -> choice.switched(box.isSelected())));
    slider.addChangeListener(
        event -> {
          percent.setText(slider.getValue() + " %");
          tell(choice -> choice.withStrength((double) slider.getValue() / PERCENT));
        });
  }

  private void tell(UnaryOperator<EffectChoice> wanted) {
    slider.setEnabled(box.isSelected());
    if (!showing) {
      change.of(wanted);
    }
  }

  /** Adds the row to a panel with a grid of four columns. */
  void addTo(JPanel panel, int gridY) {
    GridBagConstraints at = new GridBagConstraints();
    at.gridy = gridY;
    at.anchor = GridBagConstraints.LINE_START;
    at.insets = new Insets(0, 0, 0, 6);
    panel.add(box, at);
    panel.add(slider, at);
    panel.add(percent, at);
    at.weightx = 1;
    at.fill = GridBagConstraints.HORIZONTAL;
    panel.add(drawn, at);
  }

  /** Shows what is wanted of the effect. */
  void show(EffectChoice effect) {
    showing = true;
    box.setSelected(effect.on());
    slider.setValue((int) Math.round(effect.strength() * PERCENT));
    slider.setEnabled(effect.on());
    percent.setText(slider.getValue() + " %");
    showing = false;
  }

  /** Shows what the effect drew; empty if nothing. */
  void showDrawn(String text) {
    drawn.setText(text.isEmpty() ? " " : text);
    drawn.setToolTipText(text.isEmpty() ? null : text);
  }
}
