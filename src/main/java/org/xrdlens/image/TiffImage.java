package org.xrdlens.image;

import ij.ImagePlus;
import ij.io.FileInfo;
import ij.io.FileSaver;
import ij.io.TiffEncoder;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an image of one plane as ImageJ's TIFF, with calibration and properties. */
public final class TiffImage {
  private TiffImage() {}

  /**
   * Writes it. ImageJ's own saver writes to a file only, and to memory without the properties.
   *
   * @param out is not closed
   */
  public static void write(ImagePlus image, OutputStream out) throws IOException {
    FileInfo info = image.getFileInfo();
    info.description = new FileSaver(image).getDescriptionString();
    info.properties = image.getPropertiesAsArray();
    new TiffEncoder(info).write(out);
  }
}
