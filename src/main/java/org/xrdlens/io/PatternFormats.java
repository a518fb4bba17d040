package org.xrdlens.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.io.bruker.BrmlFormat;
import org.xrdlens.io.bruker.BrukerRaw1Format;
import org.xrdlens.io.bruker.BrukerRaw2Format;
import org.xrdlens.io.bruker.BrukerRaw3Format;
import org.xrdlens.io.bruker.BrukerRaw4Format;
import org.xrdlens.io.bruker.UxdFormat;
import org.xrdlens.io.column.ColumnTextFormat;
import org.xrdlens.io.column.ForeignContent;
import org.xrdlens.io.exchange.Fit2dChiFormat;
import org.xrdlens.io.exchange.OpXrdJsonFormat;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.fullprof.FullProfFormat;
import org.xrdlens.io.gsas.GsasFormat;
import org.xrdlens.io.lab.JadeMdiFormat;
import org.xrdlens.io.lab.ScintagTextFormat;
import org.xrdlens.io.lab.SeifertNjaFormat;
import org.xrdlens.io.lab.SietronicsCpiFormat;
import org.xrdlens.io.lab.XddFormat;
import org.xrdlens.io.nexus.NexusFormat;
import org.xrdlens.io.panalytical.PhilipsRdFormat;
import org.xrdlens.io.panalytical.PhilipsTextureFormat;
import org.xrdlens.io.panalytical.UdfFormat;
import org.xrdlens.io.panalytical.XrdmlFormat;
import org.xrdlens.io.powdercif.PowderCifFormat;
import org.xrdlens.io.rigaku.RasFormat;
import org.xrdlens.io.rigaku.RasxFormat;
import org.xrdlens.io.rigaku.RigakuAscFormat;
import org.xrdlens.io.rigaku.RigakuRawFormat;
import org.xrdlens.io.rigaku.RigakuTextFormat;
import org.xrdlens.io.stoe.StoeRawFormat;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * The formats that are read, asked in order: those with a binary magic first, columns of text last.
 * A file that no format recognises is refused with what was seen in it.
 */
public final class PatternFormats {
  private final List<PatternFormat> formats;

  private PatternFormats(List<PatternFormat> formats) {
    this.formats = formats;
  }

  /** All formats of this program. */
  public static PatternFormats standard() {
    return of(
        List.of(
            new BrukerRaw4Format(), //
            new BrukerRaw3Format(), //
            new BrukerRaw2Format(), //
            new BrukerRaw1Format(), //
            new StoeRawFormat(), //
            new RigakuRawFormat(), //
            new PhilipsRdFormat(), //
            new RasxFormat(), //
            new BrmlFormat(), //
            new NexusFormat(), //
            new XrdmlFormat(), //
            new OpXrdJsonFormat(), //
            new RasFormat(), //
            new RigakuAscFormat(), //
            new RigakuTextFormat(), //
            new UxdFormat(), //
            new UdfFormat(), //
            new PhilipsTextureFormat(), //
            new SietronicsCpiFormat(), //
            new SeifertNjaFormat(), //
            new ScintagTextFormat(), //
            new JadeMdiFormat(), //
            new XddFormat(), //
            new GsasFormat(), //
            new Fit2dChiFormat(), //
            new FullProfFormat(), //
            new PowderCifFormat(), //
            new ColumnTextFormat()));
  }

  /** These formats, asked in this order. */
  public static PatternFormats of(List<PatternFormat> formats) {
    return new PatternFormats(List.copyOf(formats));
  }

  /** The first format that recognises the start of a file. */
  public Optional<PatternFormat> recognise(FileStart start) {
    return formats.stream().filter(format -> format.recognises(start)).findFirst();
  }

  /**
   * Reads every scan of a file as a diffraction pattern.
   *
   * @return at least one pattern, in the order of the file
   * @throws PatternFormatException if the file is missing, empty, foreign or damaged, or if one of
   *     its scans is no diffraction pattern
   * @throws IOException if the system cannot read it
   */
  public List<DiffractionPattern> read(Path file) throws IOException {
    return read(PatternSource.open(file));
  }

  /**
   * Reads every scan of content that is at hand as a diffraction pattern.
   *
   * @throws PatternFormatException as above
   */
  public List<DiffractionPattern> read(PatternSource source) throws PatternFormatException {
    List<DiffractionPattern> patterns = new ArrayList<>();
    for (MeasuredScan scan : scans(source)) {
      patterns.add(scan.toPattern());
    }
    return List.copyOf(patterns);
  }

  /**
   * Reads every scan of a file as it is stored, along whatever axis.
   *
   * @return at least one scan, in the order of the file
   * @throws PatternFormatException if the file is missing, empty, foreign or damaged
   * @throws IOException if the system cannot read it
   */
  public List<MeasuredScan> scans(Path file) throws IOException {
    return scans(PatternSource.open(file));
  }

  /**
   * Reads every scan of content that is at hand as it is stored.
   *
   * @throws PatternFormatException if it is foreign or damaged
   */
  public List<MeasuredScan> scans(PatternSource source) throws PatternFormatException {
    return require(source).read(source);
  }

  /**
   * The format of content.
   *
   * @throws PatternFormatException if no format recognises it, with what was seen
   */
  public PatternFormat require(PatternSource source) throws PatternFormatException {
    FileStart start = source.start();
    Optional<PatternFormat> format = recognise(start);
    if (format.isEmpty()) {
      throw PatternFormatException.of(
          source.fileName(),
          ForeignContent.describe(start).orElse("content that begins with " + start.sample()),
          "one of: " + names());
    }
    return format.get();
  }

  private String names() {
    return String.join(", ", formats.stream().map(PatternFormat::name).toList());
  }
}
