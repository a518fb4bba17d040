package org.xrdlens.legacy;

import ij.gui.GenericDialog;
import java.awt.Button;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Panel;
import java.awt.TextField;
import java.io.File;
import javax.swing.JFileChooser;
import org.scijava.module.ModuleItem;
import org.scijava.widget.FileWidget;

/**
 * The Browse button of a dialog's path field: for files, folders or both, as the input's style
 * says.
 */
final class PathField {

  private PathField() {}

  /**
   * Whether an input is a path: a {@code File}, or a text with a style of SciJava's file widget.
   */
  static boolean isPath(ModuleItem<?> item) {
    return item.getType() == File.class || mode(item) >= 0;
  }

  /** Puts a Browse button beside the text field of a path. */
  static void addBrowseButton(GenericDialog dialog, TextField field, ModuleItem<?> item) {
    GridBagLayout layout = (GridBagLayout) dialog.getLayout();
    GridBagConstraints constraints = layout.getConstraints(field);
    Button browse = new Button("Browse...");
    browse.addActionListener(event -> choose(dialog, field, item));
    Panel row = new Panel(new FlowLayout(FlowLayout.LEFT, 0, 0));
    row.add(field);
    row.add(browse);
    layout.setConstraints(row, constraints);
    dialog.add(row);
  }

  private static void choose(GenericDialog dialog, TextField field, ModuleItem<?> item) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(item.getLabel());
    chooser.setFileSelectionMode(Math.max(mode(item), JFileChooser.FILES_ONLY));
    if (!field.getText().isBlank()) {
      chooser.setSelectedFile(new File(field.getText()));
    }
    if (chooser.showDialog(dialog, "Choose") == JFileChooser.APPROVE_OPTION) {
      field.setText(chooser.getSelectedFile().getPath());
    }
  }

  private static int mode(ModuleItem<?> item) {
    String style = item.getWidgetStyle() == null ? "" : item.getWidgetStyle();
    return switch (style) {
      case FileWidget.OPEN_STYLE, FileWidget.SAVE_STYLE -> JFileChooser.FILES_ONLY;
      case FileWidget.DIRECTORY_STYLE -> JFileChooser.DIRECTORIES_ONLY;
      case FileWidget.FILE_AND_DIRECTORY_STYLE -> JFileChooser.FILES_AND_DIRECTORIES;
      default -> -1;
    };
  }
}
