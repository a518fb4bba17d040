package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.xrdlens.crystal.CrystalStructure;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.simulate.CountingNoise;
import org.xrdlens.simulate.DiffractionLines;
import org.xrdlens.simulate.PatternRenderer;
import org.xrdlens.simulate.PeakProfile;

/** Counted films of our own making, and a training so short that it learns hardly anything. */
final class TinyStudy {
  static final TrainingPlan PLAN = new TrainingPlan(40, 1, 8, 10, 3e-3, 3, 5, 1e-3, 0.5, 0.7, 10);

  private TinyStudy() {}

  /** Films of three structures in two series each, as a table and text files. */
  static Path films(Path folder) throws IOException {
    StringBuilder table = new StringBuilder("file,space_group,series\n");
    for (String name : List.of("CsPbBr3", "Cs3Bi2Br9", "Cs3Bi2I9")) {
      CrystalStructure structure =
          StructureLibrary.builtIn().stream()
              .filter(s -> s.name().equals(name))
              .findFirst()
              .orElseThrow();
      for (int k = 0; k < 4; k++) {
        String file = name + "_" + k + ".xy";
        Files.writeString(folder.resolve(file), film(structure, k));
        table.append(file + "," + structure.classLabel() + "," + name + k / 2 + "\n");
      }
    }
    return Files.writeString(folder.resolve("table.csv"), table);
  }

  /** A folder with one structure. */
  static String structures(Path folder) throws IOException {
    Path cifs = Files.createDirectories(folder.resolve("cifs"));
    Files.writeString(cifs.resolve("CsPbBr3.cif"), SampleCifs.CESIUM_LEAD_BROMIDE);
    return cifs.toString();
  }

  private static String film(CrystalStructure structure, long seed) {
    TwoThetaGrid grid = new TwoThetaGrid(9.5, 0.04, 1221);
    double[] y =
        PatternRenderer.of(
                grid,
                Radiation.CU_KALPHA_DOUBLET,
                PeakProfile.ofConstantWidth(0.1).withCrystalliteSize(50))
            .render(DiffractionLines.of(structure, Radiation.CU_KALPHA1, 62));
    for (int i = 0; i < y.length; i++) {
      y[i] += 1e-3;
    }
    double[] counts = CountingNoise.ofGreatestCount(y, 5000).counts(y, new SplittableRandom(seed));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < counts.length; i++) {
      text.append(String.format(Locale.ROOT, "%.2f %.0f\n", grid.at(i), counts[i]));
    }
    return text.toString();
  }

  /** A study in two folds with one network. */
  static StudySettings settings(Path patterns, String structures, int repeats, Path output) {
    LearningSettings learning =
        new LearningSettings(
            Optional.of(patterns),
            structures,
            "space-group",
            "lens",
            "physics",
            "lens",
            1,
            1,
            PLAN);
    return new StudySettings(learning, Protocol.GROUPED, 2, repeats, output);
  }

  /** The rows of a CSV file, which has no quotes, without its header. */
  static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
  }
}
