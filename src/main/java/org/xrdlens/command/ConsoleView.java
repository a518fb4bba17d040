package org.xrdlens.command;

import ij.IJ;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.xrdlens.workflow.TrainingWatch;

/**
 * Shows results as text on ImageJ's log, which is the standard output when there is no screen.
 * Charts are not shown: what a batch needs stands in files.
 */
final class ConsoleView implements ResultsView {
  private static final int MOST_ROWS = 200;
  private static final int MOST_LETTERS = 40;

  @Override
  public void chart(String title, JFreeChart chart, CursorReading cursor) {
    // A batch finds its charts in the output folder.
  }

  @Override
  public void points(String title, List<String> columns, List<double[]> values) {
    // A batch finds its points in the output folder.
  }

  @Override
  public void table(String title, List<String> columns, List<List<Object>> rows) {
    int shown = Math.min(rows.size(), MOST_ROWS);
    lines(columns, rows.subList(0, shown)).forEach(IJ::log);
    if (shown < rows.size()) {
      IJ.log("... and " + (rows.size() - shown) + " more rows.");
    }
  }

  /** The table with its columns aligned: texts cut when long, numbers with four decimals. */
  static List<String> lines(List<String> columns, List<List<Object>> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(columns);
    rows.forEach(row -> cells.add(row.stream().map(ConsoleView::cell).toList()));
    int[] widths =
        IntStream.range(0, columns.size())
            .map(i -> cells.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    return cells.stream().map(row -> line(row, widths)).toList();
  }

  private static String cell(Object value) {
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.4f", number);
    }
    String text = String.valueOf(value);
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 3) + "...";
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  @Override
  public void image(ImageSource source) {
    // A batch finds its maps in the charts.
  }

  @Override
  public TrainingWatch training(String title) {
    return new TrainingWatch() {
      @Override
      public void noted(String sentence) {
        note(sentence);
      }
    };
  }

  @Override
  public void text(String title, String text) {
    text.lines().forEach(IJ::log);
  }

  @Override
  public void note(String sentence) {
    IJ.log(sentence);
  }
}
