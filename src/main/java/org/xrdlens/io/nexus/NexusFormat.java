package org.xrdlens.io.nexus;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;

/**
 * NeXus files with powder patterns: the application definition NXxrd_pan (FAIRmat) and any NXdata
 * with a signal along 2θ, q or d; rows of a two-dimensional signal are scans of their own. After
 * the NeXus manual (nexusformat.org, "Data Plotting") and a real file of pynxtools-xrd. HDF5 is
 * read by jHDF, from memory; links out of the file are not followed. jHDF is met in {@link
 * NexusScans} only: where it is missing, every other format is still read.
 */
public final class NexusFormat implements PatternFormat {
  @Override
  public String id() {
    return "nexus";
  }

  @Override
  public String name() {
    return "NeXus (.nxs .h5)";
  }

  @Override
  public boolean recognises(FileStart start) {
    return start.startsWith(0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n');
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    ByteBuffer bytes = ByteBuffer.wrap(source.bytes());
    Optional<String> fault = HdfBounds.fault(bytes);
    if (fault.isPresent()) {
      throw PatternFormatException.of(source.fileName(), fault.get(), "no more than it has bytes");
    }
    try {
      return NexusScans.read(source, bytes);
    } catch (NoClassDefFoundError e) {
      throw new PatternFormatException(
          "\""
              + source.fileName()
              + "\" was not read: it is an HDF5 file, which needs the libraries jhdf and"
              + " compress-lzf beside this plugin, and "
              + e.getMessage()
              + " is missing.",
          e);
    } catch (RuntimeException | StackOverflowError e) { // jHDF throws whatever damage leads to
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new PatternFormatException(
          "\""
              + source.fileName()
              + "\" was not read: found a damaged or foreign HDF5 file ("
              + reason.lines().findFirst().orElse("")
              + "), expected NeXus with a powder pattern.",
          e);
    }
  }
}
