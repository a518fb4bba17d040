package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import org.jfree.chart.JFreeChart;
import org.xrdlens.chart.ChartImage;
import org.xrdlens.chart.StudyChart;
import org.xrdlens.chart.StudyFigure;
import org.xrdlens.io.AtomicFile;

/** Writes the charts of a study. */
final class StudyCharts {
  private StudyCharts() {}

  /** Writes a chart, whole or not at all. */
  static void write(StudyFigure figure, Path file) throws IOException {
    write(StudyChart.of(figure), file);
  }

  /** The same for names that have no order. */
  static void writeNames(StudyFigure figure, Path file) throws IOException {
    write(StudyChart.ofNames(figure), file);
  }

  private static void write(JFreeChart chart, Path file) throws IOException {
    byte[] png = ChartImage.png(chart);
    AtomicFile.write(file, out -> out.write(png));
  }
}
