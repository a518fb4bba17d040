package org.xrdlens.legacy;

import ij.gui.GenericDialog;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.awt.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.module.ModuleItem;

/** The fields of an ImageJ dialog by the keys of a command's inputs: what they show, as texts. */
final class DialogFields {
  private static final int TEXT_COLUMNS = 30;
  private static final int NUMBER_COLUMNS = 9;

  private final Map<String, Component> fields = new LinkedHashMap<>();

  /** Adds a field of the kind that fits the input. */
  void add(GenericDialog dialog, ModuleItem<?> item, String text) {
    fields.put(item.getName(), added(dialog, item, text));
  }

  /** Adds a button in the column of the fields. */
  static void addButton(GenericDialog dialog, String label, Runnable action) {
    dialog.addButton(label, event -> action.run());
    Component button = dialog.getComponent(dialog.getComponentCount() - 1);
    GridBagLayout layout = (GridBagLayout) dialog.getLayout();
    GridBagConstraints place = layout.getConstraints(button);
    place.gridx = 1;
    place.insets = new Insets(2, 0, 2, 0);
    layout.setConstraints(button, place);
  }

  private static Component added(GenericDialog dialog, ModuleItem<?> item, String text) {
    List<?> choices = item.getChoices();
    if (item.getType() == boolean.class) {
      dialog.addCheckbox(item.getLabel(), Boolean.parseBoolean(text));
      return (Component) dialog.getCheckboxes().lastElement();
    } else if (choices != null && !choices.isEmpty()) {
      String[] texts = choices.stream().map(Object::toString).toArray(String[]::new);
      dialog.addChoice(item.getLabel(), texts, text);
      return (Component) dialog.getChoices().lastElement();
    }
    boolean isNumber = item.getType() != String.class && !PathField.isPath(item);
    dialog.addStringField(item.getLabel(), text, isNumber ? NUMBER_COLUMNS : TEXT_COLUMNS);
    TextField field = (TextField) dialog.getStringFields().lastElement();
    if (PathField.isPath(item)) {
      PathField.addBrowseButton(dialog, field, item);
    }
    return field;
  }

  /** What the fields show now, by key. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((key, field) -> texts.put(key, text(field)));
    return texts;
  }

  private static String text(Component field) {
    if (field instanceof Checkbox checkbox) {
      return String.valueOf(checkbox.getState());
    } else if (field instanceof Choice choice) {
      return choice.getSelectedItem();
    }
    return ((TextField) field).getText().strip();
  }

  /** Shows other texts in the fields of these keys. */
  void show(Map<String, String> texts) {
    texts.forEach((key, text) -> show(fields.get(key), text));
  }

  private static void show(Component field, String text) {
    if (field instanceof Checkbox checkbox) {
      checkbox.setState(Boolean.parseBoolean(text));
    } else if (field instanceof Choice choice) {
      choice.select(text);
    } else {
      ((TextField) field).setText(text);
    }
  }
}
