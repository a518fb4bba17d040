package org.xrdlens.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.xrdlens.augment.AugmentationRecipe;
import org.xrdlens.cif.CifException;
import org.xrdlens.crystal.CifStructures;
import org.xrdlens.crystal.StructureLibrary;
import org.xrdlens.io.LabelledPatterns;
import org.xrdlens.io.TrainingTarget;
import org.xrdlens.pattern.LabelledPattern;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.progress.Progress;

/**
 * The augmentation does not depend on the model that learns from it: a classifier that isn't ours,
 * Tribuo's logistic regression, learns from the set that is written of CIF files and classifies
 * films that it has not seen better than from as many steps on the ideal powders. The films are
 * simulated, by another seed; nothing is claimed of measured ones.
 */
class OtherClassifierTest {
  private static final int STRUCTURES_OF_A_CLASS = 3;
  private static final int COPIES = 60;
  private static final int EPOCHS = 3;
  private static final double MARGIN = 0.1;
  private static final LabelFactory LABELS = new LabelFactory();

  @TempDir private Path folder;

  /** A few structures of each class of the library, as a user's CIF file. */
  private Path structures() throws IOException, CifException {
    String library;
    try (InputStream in = StructureLibrary.class.getResourceAsStream("structure-library.cif")) {
      library = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<String, Integer> taken = new HashMap<>();
    StringBuilder few = new StringBuilder();
    for (String block : library.split("(?m)^(?=data_)")) {
      if (block.startsWith("data_")) {
        String label = CifStructures.parse(block, "library").get(0).classLabel();
        if (taken.merge(label, 1, Integer::sum) <= STRUCTURES_OF_A_CLASS) {
          few.append(block);
        }
      }
    }
    return Files.writeString(folder.resolve("few.cif"), few);
  }

  private List<LabelledPattern> written(Path structures, String recipe, int copies, long seed)
      throws IOException {
    Path output = folder.resolve("set " + copies + " " + seed);
    new FolderAugmentation(
            FolderAugmentationSettings.of(structures, output, recipe, copies, seed, "xy", ""))
        .run(Progress.NONE);
    double last = Preprocessing.lens().grid().last();
    // A short scan may lie beside the grid, of which a training leaves it out too.
    return LabelledPatterns.read(output.resolve("augmented.csv"), TrainingTarget.SPACE_GROUP)
        .patterns()
        .stream()
        .filter(film -> film.pattern().first() < last - 1 && film.pattern().last() > 11)
        .toList();
  }

  private static double accuracy(
      List<LabelledPattern> set, int epochs, List<LabelledPattern> films) {
    MutableDataset<Label> data =
        new MutableDataset<>(new SimpleDataSourceProvenance("set", LABELS), LABELS);
    set.forEach(pattern -> data.add(example(pattern)));
    Model<Label> model =
        new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1), epochs, -1, 16, 1).train(data);
    long right =
        films.stream()
            .filter(f -> model.predict(example(f)).getOutput().getLabel().equals(f.label()))
            .count();
    return right / (double) films.size();
  }

  private static ArrayExample<Label> example(LabelledPattern pattern) {
    float[] values = Preprocessing.lens().apply(pattern.pattern()).values();
    return new ArrayExample<>(
        new Label(pattern.label()),
        IntStream.range(0, values.length).mapToObj(i -> "x" + i).toArray(String[]::new),
        IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray());
  }

  @Test
  void learnsFromTheWrittenSetWhatPowdersDoNotTeach() throws IOException, CifException {
    Path structures = structures();
    Path none = folder.resolve("none.json");
    Files.writeString(none, AugmentationRecipe.physics().scaled(0).toJson());
    List<LabelledPattern> films = written(structures, "physics", 20, 3);
    double powders = accuracy(written(structures, none.toString(), 1, 1), EPOCHS * COPIES, films);
    double augmented = accuracy(written(structures, "physics", COPIES, 1), EPOCHS, films);
    assertThat(augmented)
        .as("accuracy on unseen films, against that of powders, %s", powders)
        .isGreaterThan(powders + MARGIN);
  }
}
