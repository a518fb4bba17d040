package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import org.xrdlens.chart.ChartImage;
import org.xrdlens.chart.StudyChart;
import org.xrdlens.chart.StudyFigure;
import org.xrdlens.io.AtomicFile;

/** Writes the charts of a study. */
final class StudyCharts {
  private StudyCharts() {}

  /** Writes a chart, whole or not at all. */
  static void write(StudyFigure figure, Path file) throws IOException {
    byte[] png = ChartImage.png(StudyChart.of(figure));
    AtomicFile.write(file, out -> out.write(png));
  }
}
