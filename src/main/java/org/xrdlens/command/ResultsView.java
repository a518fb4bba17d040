package org.xrdlens.command;

import ij.ImagePlus;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.xrdlens.workflow.TrainingWatch;

/** Where a command shows its end: windows, or the console where there is no screen. */
interface ResultsView {

  /** The view of this host. */
  static ResultsView ofThisHost() {
    return GraphicsEnvironment.isHeadless() ? new ConsoleView() : new WindowView();
  }

  /**
   * Shows a chart.
   *
   * @param cursor what is to be read under the cursor
   */
  void chart(String title, JFreeChart chart, CursorReading cursor);

  /**
   * Shows the points of a scan as a table; without a screen they are not even listed.
   *
   * @param columns a name for each of the values
   * @param values for each column as many
   */
  void points(String title, List<String> columns, List<double[]> values);

  /**
   * Shows a table.
   *
   * @param rows each with a value for each column: numbers or texts
   */
  void table(String title, List<String> columns, List<List<Object>> rows);

  /** Shows an image; where there is no screen it is not even made. */
  void image(ImageSource source) throws IOException;

  /** Makes an image when it is wanted. */
  @FunctionalInterface
  interface ImageSource {
    /** Makes it. */
    ImagePlus make() throws IOException;
  }

  /**
   * Shows how a training goes while it goes; without a screen only what the user should know of the
   * data.
   */
  TrainingWatch training(String title);

  /** Shows a text of several lines. */
  void text(String title, String text);

  /** Says a sentence. */
  void note(String sentence);
}
