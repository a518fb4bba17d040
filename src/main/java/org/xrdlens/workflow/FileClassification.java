package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.chart.ChartImage;
import org.xrdlens.chart.ClassificationChart;
import org.xrdlens.chart.ClassificationFigure;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.classify.Prediction;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.preprocess.NoOverlapException;

/**
 * Classifies one file of a batch: a row for each scan, or one row with the reason. Safe for many
 * threads.
 *
 * @param classifier shared by all files
 * @param formats that are read
 * @param charts where charts go
 */
record FileClassification(PatternClassifier classifier, PatternFormats formats, ChartFiles charts) {

  /** The rows of a file, at least one. */
  List<ClassificationRow> rows(String file, Path path) {
    int classes = classifier.card().classes().size();
    List<MeasuredScan> scans;
    try {
      scans = formats.scans(path);
    } catch (IOException e) {
      return List.of(ClassificationRow.refused(file, RefusalSentence.of(e), classes));
    }
    List<ClassificationRow> rows = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      String scan = scans.size() == 1 ? "" : "#" + i;
      try {
        rows.add(row(file, scan, scans.get(i).toPattern()));
      } catch (PatternFormatException e) {
        rows.add(ClassificationRow.refused(file + scan, e.getMessage(), classes));
      }
    }
    return rows;
  }

  private ClassificationRow row(String file, String scan, DiffractionPattern pattern) {
    Prediction prediction;
    try {
      prediction = classifier.classify(pattern);
    } catch (NoOverlapException e) {
      int classes = classifier.card().classes().size();
      return ClassificationRow.refused(file + scan, e.getMessage(), classes, pattern.metadata());
    }
    ClassificationRow row = ClassificationRow.of(file + scan, prediction, pattern.metadata());
    Optional<Path> chart = charts.of(file, scan);
    if (chart.isEmpty()) {
      return row;
    }
    ClassificationFigure figure = ClassificationFigure.of(file + scan, pattern, prediction);
    try {
      byte[] png = ChartImage.png(ClassificationChart.of(figure));
      AtomicFile.write(chart.get(), out -> out.write(png));
      return row;
    } catch (IOException e) {
      return row.withRemark("Its chart could not be written: " + RefusalSentence.of(e));
    }
  }
}
