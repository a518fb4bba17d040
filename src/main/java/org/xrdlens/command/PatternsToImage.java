package org.xrdlens.command;

import ij.ImagePlus;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.nio.file.Path;
import org.scijava.command.Command;
import org.scijava.command.ContextCommand;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.xrdlens.image.TiffImage;
import org.xrdlens.io.AtomicFile;
import org.xrdlens.workflow.PatternSet;

/** Makes an image of a folder's patterns: a row for each, 2θ along x. */
@Plugin(
    type = Command.class,
    menuPath = "Plugins>XRD>XRD Patterns To Image...",
    description =
        "Makes one image of many diffraction patterns, a row for each and 2θ along x, so that the"
            + " image tools of Fiji work on them. The grid is the range that all patterns cover,"
            + " in steps of the median of theirs.")
public final class PatternsToImage extends ContextCommand {

  @Parameter(
      label = "Folder, or file with several scans",
      description =
          "The patterns: a folder, searched with its subfolders, or one file with several scans."
              + " Files that are no patterns are left out and named in the log.",
      style = "both",
      persistKey = "xrdlens.patternstoimage.input")
  private File input;

  @Parameter(
      label = "Image file (.tif, may be empty)",
      description =
          "Where the image is saved as 32-bit TIFF, with the name, wavelength and counting time of"
              + " each row; empty: it is only shown.",
      style = "save",
      required = false,
      persistKey = "xrdlens.patternstoimage.output")
  private String output = "";

  @Override
  public void run() {
    CommandWork.run(
        this,
        progress -> {
          if (output.isBlank() && GraphicsEnvironment.isHeadless()) {
            throw new IllegalArgumentException(
                "Without a screen the image needs a file; the key \"output\" is empty.");
          }
          PatternSet set = PatternSet.read(input.toPath(), progress);
          ImagePlus image = set.toImage().toImagePlus(input.getName());
          ResultsView view = ResultsView.ofThisHost();
          view.image(() -> image);
          set.refused().forEach(view::note);
          view.note(set.patterns().size() + " patterns, " + image.getWidth() + " angles each.");
          if (!output.isBlank()) {
            AtomicFile.write(Path.of(output), out -> TiffImage.write(image, out));
            view.note("The image was written to " + output + ".");
          }
        });
  }
}
