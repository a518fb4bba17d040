package org.xrdlens.workflow;

import java.nio.file.Path;
import java.util.List;
import org.xrdlens.model.ModelCard;

/**
 * What a training gave.
 *
 * @param model the file that was written
 * @param card what it says about itself, scores included
 * @param warnings what the user should know, in sentences
 */
public record TrainedClassifier(Path model, ModelCard card, List<String> warnings) {

  /** Copies the warnings. */
  public TrainedClassifier {
    warnings = List.copyOf(warnings);
  }
}
