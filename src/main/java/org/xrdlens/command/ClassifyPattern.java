package org.xrdlens.command;

import java.io.File;
import org.jfree.chart.JFreeChart;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.chart.ChartImage;
import org.xrdlens.chart.ClassificationChart;
import org.xrdlens.chart.ClassificationFigure;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.classify.Prediction;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.io.write.RecordText;
import org.xrdlens.model.ModelLocator;

/** Classifies one pattern and shows the class, its probability and why. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Classify Pattern...",
    description =
        "Tells the class of one diffraction pattern, how sure the model is, and which parts of the"
            + " pattern speak for and against it.")
public final class ClassifyPattern extends ContextCommand {

  @Parameter(
      label = "Pattern file",
      description =
          "The file to classify: text (.xy .xye .dat .txt .csv .prn .asc), recognised by its"
              + " content.",
      style = "open",
      persistKey = "xrdlens.classify.input")
  private File input;

  @Parameter(
      label = "Scan (0 is the first)",
      description =
          "Which scan of a file with several; most files have one, 0. A larger number is a later"
              + " scan of the same file.",
      min = "0",
      persistKey = "xrdlens.classify.scan")
  private int scan = 0;

  @Parameter(
      label = "Model (space-group, dimensionality or a file)",
      description =
          "space-group tells one of seven space groups, dimensionality 0D, 2D or 3D; or the path"
              + " of a model that you have trained (.onnx).",
      style = "open",
      persistKey = "xrdlens.classify.model")
  private String model = "space-group";

  @Parameter(
      label = "Output folder (may be empty)",
      description =
          "Where NAME.csv with the probabilities, NAME.png with the chart and NAME.record.txt with"
              + " what the import did are written; empty: the result is only shown.",
      style = "directory",
      required = false,
      persistKey = "xrdlens.classify.output")
  private String output = "";

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          ChosenScan chosen = ChosenScan.read(input, scan);
          try (PatternClassifier classifier = PatternClassifier.open(ModelLocator.open(model))) {
            Prediction prediction = classifier.classify(chosen.pattern());
            JFreeChart chart =
                ClassificationChart.of(
                    ClassificationFigure.of(chosen.file(), chosen.pattern(), prediction));
            ResultTable result = ResultTable.of(chosen, prediction);
            ResultsView view = ResultsView.ofThisHost();
            view.table("Class of " + chosen.file(), result.columns(), result.rows());
            view.note(WhatDecided.of(prediction));
            view.text(chosen.file() + " (record)", RecordText.of(chosen.pattern()));
            view.chart(chosen.file(), chart, CursorReading.of(chosen.pattern()));
            if (!output.isBlank()) {
              result.write(chosen.output(output, ".csv"));
              RecordText.write(chosen.pattern(), chosen.output(output, ".record.txt"));
              AtomicFile.write(chosen.output(output, ".png"), s -> s.write(ChartImage.png(chart)));
              view.note("The result and its chart were written to " + output + ".");
            }
          }
        });
  }
}
