package org.xrdlens.command;

import ij.IJ;
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.scijava.io.AbstractIOPlugin;
import org.scijava.io.IOPlugin;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Plugin;
import org.xrdlens.io.OpenableFile;
import org.xrdlens.io.format.MeasuredScan;

/**
 * Opens diffraction patterns for File&gt;Open and for files that are dropped on Fiji. Fiji asks it
 * for every file that is opened, before it looks itself, and shows nothing of what comes back: so
 * it says no when in doubt, and shows the pattern itself wherever there is a screen.
 */
@Plugin(type = IOPlugin.class, attrs = @Attr(name = "eager"))
public final class OpenPatternFile extends AbstractIOPlugin<MeasuredScan[]> {
  private static final String TITLE = "XRD Lens";
  private static final String IMAGE_REQUEST = "interceptOpenImage";
  private static final Pattern REMOTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

  @Override
  public Class<MeasuredScan[]> getDataType() {
    return MeasuredScan[].class;
  }

  @Override
  public boolean supportsOpen(String source) {
    return !REMOTE.matcher(source).matches() && supportsOpen(new FileLocation(source));
  }

  @Override
  public boolean supportsOpen(Location source) {
    return source instanceof FileLocation file
        && !isAskedForAnImage()
        && OpenableFile.isPattern(file.getFile().toPath());
  }

  @Override
  public MeasuredScan[] open(String source) throws IOException {
    return open(new FileLocation(source));
  }

  @Override
  public MeasuredScan[] open(Location source) throws IOException {
    if (!(source instanceof FileLocation file)) {
      throw new IOException("The location " + source.getURI() + " is no file on this computer.");
    }
    Path path = file.getFile().toPath();
    if (GraphicsEnvironment.isHeadless()) {
      return stored(ScanChoice.EVERYTHING.read(path));
    }
    try {
      List<ImportedScan> scans = ScanChoice.EVERYTHING.read(path);
      new ImportView(new WindowView()).show(file.getName(), scans);
      Recorder.recordOpen(path.toString());
      return stored(scans);
    } catch (IOException e) {
      // Thrown on, it would end in a stack trace and a second message that the file is no image.
      IJ.error(TITLE, WrappedText.ofSentence(FailureSentence.of(e)));
      return new MeasuredScan[0];
    }
  }

  private static MeasuredScan[] stored(List<ImportedScan> scans) {
    return scans.stream().map(ImportedScan::scan).toArray(MeasuredScan[]::new);
  }

  /**
   * Whether a program wants an image that it shows itself or not at all, as {@code IJ.openImage}
   * and Import&gt;Image Sequence do. Fiji asks for those in the same words, so only the caller
   * tells them apart; a folder of patterns beside images must not fill the screen with charts.
   */
  private static boolean isAskedForAnImage() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals(IMAGE_REQUEST)));
  }
}
