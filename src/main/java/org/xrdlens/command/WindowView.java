package org.xrdlens.command;

import ij.IJ;
import ij.measure.ResultsTable;
import ij.text.TextWindow;
import java.io.IOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.xrdlens.workflow.TrainingWatch;

/** Shows results in windows that ImageJ and Fiji know: tables can be saved, texts searched. */
final class WindowView implements ResultsView {
  private static final int DECIMALS = 4;
  private static final int TEXT_COLUMNS = 80;
  private static final int TEXT_WIDTH = 820;
  private static final int TEXT_HEIGHT = 420;

  @Override
  public void chart(String title, JFreeChart chart, CursorReading cursor) {
    ChartWindow.show(title, chart, cursor);
  }

  @Override
  public void points(String title, List<String> columns, List<double[]> values) {
    ResultsTable table = new ResultsTable();
    table.setPrecision(DECIMALS);
    for (int row = 0; row < values.get(0).length; row++) {
      table.addRow();
      for (int i = 0; i < columns.size(); i++) {
        table.addValue(columns.get(i), values.get(i)[row]);
      }
    }
    table.show(title);
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
  public TrainingWatch training(String title) {
    return new LiveTraining(this, title);
  }

  @Override
  public void text(String title, String text) {
    String wrapped = WrappedText.of(text, TEXT_COLUMNS);
    TextWindow window = new TextWindow(title, wrapped, TEXT_WIDTH, TEXT_HEIGHT);
    window.setVisible(true);
  }

  @Override
  public void note(String sentence) {
    IJ.log(sentence);
  }
}
