package org.xrdlens.command;

import ij.IJ;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.xrdlens.pattern.Radiation;

/** Shows results in windows that ImageJ and Fiji know: tables can be saved, texts searched. */
final class WindowView implements ResultsView {
  private static final int DECIMALS = 4;

  @Override
  public void chart(String title, JFreeChart chart, Radiation radiation) {
    ChartWindow.show(title, chart, radiation);
  }

  @Override
  public void table(String title, List<String> columns, List<List<Object>> rows) {
    ResultsTable table = new ResultsTable();
    table.setPrecision(DECIMALS);
    for (List<Object> row : rows) {
      table.addRow();
      for (int i = 0; i < columns.size(); i++) {
        if (row.get(i) instanceof Number number) {
          table.addValue(columns.get(i), number.doubleValue());
        } else {
          table.addValue(columns.get(i), String.valueOf(row.get(i)));
        }
      }
    }
    table.show(title);
  }

  @Override
  public void text(String title, String text) {
    TextWindow window = new TextWindow(title, text, 600, 300);
    window.setVisible(true);
  }

  @Override
  public void note(String sentence) {
    IJ.log(sentence);
  }
}
