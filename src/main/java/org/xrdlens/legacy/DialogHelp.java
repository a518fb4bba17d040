package org.xrdlens.legacy;

import java.util.List;
import org.scijava.command.CommandInfo;
import org.scijava.module.ModuleItem;

/** The text behind a dialog's Help button: what the command does and what each input means. */
final class DialogHelp {

  private DialogHelp() {}

  /** A page of HTML, with the macro key of every input. */
  static String html(CommandInfo info, List<ModuleItem<?>> items) {
    StringBuilder page = new StringBuilder("<html><h3>");
    page.append(escaped(info.getMenuPath().getLeaf().getName())).append("</h3><p>");
    page.append(escaped(info.getDescription())).append("</p><dl>");
    for (ModuleItem<?> item : items) {
      page.append("<dt><b>").append(escaped(item.getLabel())).append("</b> (<tt>");
      page.append(item.getName()).append("</tt>)</dt><dd>");
      page.append(escaped(item.getDescription())).append("</dd>");
    }
    return page.append("</dl></html>").toString();
  }

  private static String escaped(String text) {
    return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
