package org.xrdlens.command;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import java.awt.GraphicsEnvironment;
import java.util.Optional;
import org.xrdlens.image.LineProfile;
import org.xrdlens.image.ShownCurve;

/** Finds the curve that the user has in front. */
final class FrontCurve {
  private static final String NOTHING =
      "There is nothing in front to make a pattern of: expected a plot, a table with two columns of"
          + " numbers, or an image with a line selection. Click on its window first.";

  private FrontCurve() {}

  /**
   * The table in front; else the curve of the plot or the profile along the line on the image in
   * front; else any table. Column titles ask for a table.
   *
   * @param firstColumn the table's column of positions; blank: the likely one
   * @param secondColumn the table's column of values; blank: the likely one
   * @throws IllegalArgumentException with the sentence for the user if there is nothing suitable
   */
  static ShownCurve find(String firstColumn, String secondColumn) {
    boolean named = !firstColumn.isBlank() || !secondColumn.isBlank();
    Optional<ResultsTable> front = named ? Optional.empty() : tableInFront();
    if (front.isPresent()) {
      return ofTable(front.get(), firstColumn, secondColumn);
    }
    ImagePlus image = named ? null : WindowManager.getCurrentImage();
    if (image != null && ShownCurve.isPlot(image)) {
      return ShownCurve.ofPlot(image);
    }
    if (image != null && LineProfile.isOn(image)) {
      return LineProfile.of(image);
    }
    return anyTable()
        .map(table -> ofTable(table, firstColumn, secondColumn))
        .orElseThrow(() -> new IllegalArgumentException(NOTHING));
  }

  private static ShownCurve ofTable(ResultsTable table, String first, String second) {
    String title = table.getTitle() == null ? "Results" : table.getTitle();
    return ShownCurve.ofTable(title, table, first, second);
  }

  private static Optional<ResultsTable> tableInFront() {
    return WindowManager.getActiveWindow() instanceof TextWindow window
        ? filled(window.getResultsTable())
        : Optional.empty();
  }

  private static Optional<ResultsTable> anyTable() {
    Optional<ResultsTable> active =
        GraphicsEnvironment.isHeadless() ? Optional.empty() : filled(ResultsTable.getActiveTable());
    return active.or(() -> filled(ResultsTable.getResultsTable()));
  }

  private static Optional<ResultsTable> filled(ResultsTable table) {
    return Optional.ofNullable(table).filter(t -> t.size() > 0);
  }
}
