package org.xrdlens.workflow;

import java.io.IOException;
import java.util.List;
import org.xrdlens.io.PatternFormats;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.pattern.DiffractionPattern;
import org.xrdlens.progress.Progress;
import org.xrdlens.simulate.DiffractionLines;

/**
 * Makes and writes the copies of one source of a batch. Safe for many threads.
 *
 * @param settings of the batch
 * @param maker of copies
 * @param names of the outputs
 * @param guarded what must not be written over
 */
record FileAugmentation(
    FolderAugmentationSettings settings,
    CopyMaker maker,
    SourceNames names,
    ProtectedFiles guarded) {

  /** Does it; a source of which nothing can be made gets the reason in its row. */
  SourceCopies copies(AugmentationSource source, Progress progress) {
    SourceCopies copies = new SourceCopies(this, source, progress);
    try {
      if (!source.refusal().isEmpty()) {
        copies.refuse("", source.refusal());
      } else if (source.structure().isPresent()) {
        DiffractionLines lines = CopyMaker.lines(source.structure().get());
        copies.write(
            "", CopyMaker.powder(lines), (seed, log) -> maker.ofStructure(lines, seed, log));
      } else {
        List<MeasuredScan> scans = PatternFormats.standard().scans(source.path());
        for (int i = 0; i < scans.size(); i++) {
          copy(scans.get(i), scans.size() == 1 ? "" : "#" + i, copies);
        }
      }
    } catch (IOException e) {
      copies.refuse("", RefusalSentence.of(e));
    } catch (IllegalArgumentException e) {
      // A structure without lines in the range.
      copies.refuse("", "No copy of it can be made: " + e.getMessage());
    }
    return copies;
  }

  /** One scan that is no pattern over 2θ must not cost the others of its file. */
  private void copy(MeasuredScan scan, String number, SourceCopies copies) {
    try {
      DiffractionPattern pattern = scan.toPattern();
      copies.write(number, pattern, (seed, log) -> maker.ofMeasured(pattern, seed, log));
    } catch (IOException e) {
      copies.refuse(number, RefusalSentence.of(e));
    } catch (IllegalArgumentException e) {
      // A pattern beside the grid of a recipe.
      copies.refuse(number, "No copy of it can be made: " + e.getMessage());
    }
  }
}
