package org.xrdlens.command;

import ij.ImagePlus;
import ij.process.LUT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.classify.ActivationMap;
import org.xrdlens.classify.PatternClassifier;
import org.xrdlens.classify.Prediction;
import org.xrdlens.image.PatternImage;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.model.ModelLocator;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.progress.Progress;

/**
 * The activation maps of a folder's patterns as one image: a row for each pattern, 2θ along x, blue
 * against and red for the predicted class, relative to the mean of all classes as in the charts.
 */
final class FolderMaps {
  /** More rows than a screen can show; the charts have them all. */
  static final int MOST_ROWS = 2000;

  private static final int LEAST_HEIGHT = 300;

  private static final Pattern SCAN = Pattern.compile("(.*)#(\\d+)");

  private FolderMaps() {}

  /**
   * Classifies once more and collects the maps.
   *
   * @param input the folder, or the one file
   * @param files rows of the result that have a prediction, at least one
   */
  static ImagePlus image(Path input, String model, List<String> files, Progress progress)
      throws IOException {
    try (PatternClassifier classifier = PatternClassifier.open(ModelLocator.open(model))) {
      TwoThetaGrid grid = classifier.card().grid();
      List<String> labels = new ArrayList<>();
      List<float[]> rows = new ArrayList<>();
      for (String file : files.subList(0, Math.min(MOST_ROWS, files.size()))) {
        progress.checkCancelled();
        progress.step("Drawing the map of " + file, rows.size(), files.size());
        Prediction prediction = classifier.classify(pattern(input, file));
        labels.add(file + " (" + prediction.predicted() + ")");
        rows.add(row(prediction.cam(), prediction.predictedIndex(), grid));
      }
      return coloured(PatternImage.of(grid, thick(labels), thick(rows)), rows);
    }
  }

  private static DiffractionPattern pattern(Path input, String file) throws IOException {
    Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
    Matcher scan = SCAN.matcher(file);
    boolean isScan = scan.matches() && !Files.exists(folder.resolve(file));
    Path path = folder.resolve(isScan ? scan.group(1) : file);
    int number = isScan ? Integer.parseInt(scan.group(2)) : 0;
    return PatternFormats.standard().scans(path).get(number).toPattern();
  }

  private static float[] row(ActivationMap cam, int predicted, TwoThetaGrid grid) {
    double[] angles = grid.toArray();
    double[] sum = new double[angles.length];
    for (int c = 0; c < cam.classes().size(); c++) {
      double[] map = cam.interpolated(c, angles);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += map[i];
      }
    }
    double[] own = cam.interpolated(predicted, angles);
    float[] row = new float[angles.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (own[i] - sum[i] / cam.classes().size());
    }
    return row;
  }

  /** Repeats the rows of a small set, so that a row can be seen and pointed at. */
  private static <T> List<T> thick(List<T> rows) {
    int thickness = thickness(rows.size());
    return rows.stream().flatMap(row -> Collections.nCopies(thickness, row).stream()).toList();
  }

  private static int thickness(int rows) {
    return Math.max(1, LEAST_HEIGHT / rows);
  }

  private static ImagePlus coloured(PatternImage maps, List<float[]> rows) {
    ImagePlus image = maps.toImagePlus("Activation maps");
    double largest = 0;
    for (float[] row : rows) {
      for (float value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    image.getCalibration().pixelHeight = 1.0 / thickness(rows.size());
    image.setLut(blueWhiteRed());
    image.setDisplayRange(-largest, largest);
    return image;
  }

  private static LUT blueWhiteRed() {
    byte[] red = new byte[256];
    byte[] green = new byte[256];
    byte[] blue = new byte[256];
    for (int i = 0; i < 256; i++) {
      int fade = 255 - Math.abs(2 * i - 255);
      red[i] = (byte) (i < 128 ? fade : 255);
      green[i] = (byte) fade;
      blue[i] = (byte) (i < 128 ? 255 : fade);
    }
    return new LUT(red, green, blue);
  }
}
