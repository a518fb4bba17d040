package org.xrdlens.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.xrdlens.evaluate.Protocol;
import org.xrdlens.progress.Progress;

/** Trainings of a moment: one network, one structure, films of three classes. */
final class TinyTraining {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private TinyTraining() {}

  /** From these films and one structure. */
  static LearningSettings learning(Path films, Path folder) throws IOException {
    return learning(Optional.of(films), TinyStudy.structures(folder));
  }

  static LearningSettings learning(Optional<Path> films, String structures) {
    return new LearningSettings(
        films, structures, "space-group", "lens", "physics", "lens", 1, 1, TinyStudy.PLAN);
  }

  static TrainedClassifier run(
      LearningSettings learning,
      Protocol protocol,
      Path output,
      Progress progress,
      TrainingWatch watch)
      throws IOException {
    ClassifierTrainingSettings settings =
        new ClassifierTrainingSettings(learning, Optional.ofNullable(protocol), "named", output);
    return new ClassifierTraining(settings, 1, NOON).run(progress, watch);
  }

  /** Grouped, told to nobody. */
  static TrainedClassifier run(LearningSettings learning, Path output) throws IOException {
    return run(learning, Protocol.GROUPED, output, Progress.NONE, TrainingWatch.NONE);
  }
}
