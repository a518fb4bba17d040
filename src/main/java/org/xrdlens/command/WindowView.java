package org.xrdlens.command;

import ij.IJ;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.xrdlens.chart.PatternChart;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/** Shows results in windows that ImageJ and Fiji know: tables can be saved, texts searched. */
final class WindowView implements ResultsView {
  private static final int DECIMALS = 4;

  @Override
  public void pattern(DiffractionPattern pattern) {
    Radiation radiation = pattern.radiation();
    List<List<Object>> points = new ArrayList<>();
    for (int i = 0; i < pattern.size(); i++) {
      double angle = pattern.twoTheta(i);
      points.add(List.of(angle, radiation.spacingAngstrom(angle), pattern.intensity(i)));
    }
    table(pattern.name() + " (points)", List.of("two_theta", "d", "intensity"), points);
    chart(pattern.name(), PatternChart.of(pattern), radiation);
  }

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
  public void image(ImageSource source) throws IOException {
    source.make().show();
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
