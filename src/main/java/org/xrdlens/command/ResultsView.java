package org.xrdlens.command;

import ij.ImagePlus;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.Radiation;

/** Where a command shows its end: windows, or the console where there is no screen. */
interface ResultsView {

  /** The view of this host. */
  static ResultsView ofThisHost() {
    return GraphicsEnvironment.isHeadless() ? new ConsoleView() : new WindowView();
  }

  /** Shows a pattern as a chart and as a table of its points. */
  void pattern(DiffractionPattern pattern);

  /**
   * Shows a chart over 2θ.
   *
   * @param radiation what turns 2θ under the cursor into d
   */
  void chart(String title, JFreeChart chart, Radiation radiation);

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

  /** Shows a text of several lines. */
  void text(String title, String text);

  /** Says a sentence. */
  void note(String sentence);
}
