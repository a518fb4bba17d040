package org.xrdlens.io.column;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.xrdlens.io.format.FileStart;

/**
 * Content that is surely not columns of 2θ and intensity, told by its magic: pictures, archives and
 * documents, and the files of diffractometers that have a layout of their own. Without this list
 * the numbers inside a CIF or a GSAS file would pass for a pattern. The magics are those of the
 * formats' own specifications; what diffraction files begin with was seen in real ones.
 */
public final class ForeignContent {
  private record Kind(String description, Predicate<FileStart> test) {}

  private static final Pattern JSON = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\"\\d\\]-])");

  private static final Pattern CIF_BLOCK = Pattern.compile("(data_\\S*\\s*$|loop_\\s*$)");
  private static final Pattern CIF_TAG = Pattern.compile("_[A-Za-z]");

  private static final Pattern RIGAKU = Pattern.compile("\\s*\\*(TYPE|CLASS|FILE_\\w+)\\s");

  private static final List<Kind> KINDS =
      List.of(
          bytes("a PNG image", 0x89, 'P', 'N', 'G'),
          bytes("a JPEG image", 0xff, 0xd8, 0xff),
          bytes("a TIFF image", 'I', 'I', 42, 0),
          bytes("a TIFF image", 'M', 'M', 0, 42),
          text("a GIF image", "GIF8"),
          text("a PDF document", "%PDF"),
          text("a PostScript document", "%!PS"),
          text("an RTF document", "{\\rtf"),
          bytes("an Office document of the old kind", 0xd0, 0xcf, 0x11, 0xe0),
          bytes("a zip archive (.brml, .rasx, .xlsx and others)", 'P', 'K', 3, 4),
          bytes("an empty zip archive", 'P', 'K', 5, 6),
          bytes("a gzip archive", 0x1f, 0x8b),
          text("a bzip2 archive", "BZh"),
          bytes("an xz archive", 0xfd, '7', 'z', 'X', 'Z'),
          bytes("a 7z archive", '7', 'z', 0xbc, 0xaf),
          bytes("an HDF5 or NeXus file", 0x89, 'H', 'D', 'F'),
          bytes("a program", 0x7f, 'E', 'L', 'F'),
          bytes("a Java class", 0xca, 0xfe, 0xba, 0xbe),
          text("a database", "SQLite format"),
          text("a Bruker RAW file of version 3", "RAW1.01"),
          text("a Bruker RAW file of version 4", "RAW4.00"),
          new Kind("a Bruker RAW file of version 2", s -> s.startsWith("RAW2") && s.isBinary()),
          text("a STOE RAW file", "RAW_1.06"),
          new Kind("a Siemens RAW file of version 1", s -> s.startsWith("RAW ") && s.isBinary()),
          new Kind("a Rigaku RAW file", s -> s.startsWith("FI") && s.isBinary()),
          text("a Rigaku RAS file", "*RAS_"),
          new Kind("a Rigaku text file with a header", s -> RIGAKU.matcher(s.text()).lookingAt()),
          text("a Sietronics file", "SIETRONICS XRD SCAN"),
          text("a Seifert file", "#MeasParameter"),
          line("a Philips UDF file", "(SampleIdent,|RawScan\\s*$)"),
          line("a Bruker UXD file", "_(FILEVERSION|DRIVE|2?(THETA)?(COUNTS|CPS))\\b"),
          line("a GSAS file", "BANK\\s+\\d+\\s+\\d+"),
          new Kind("a CIF", s -> s.hasLine(CIF_BLOCK) && s.hasLine(CIF_TAG)),
          new Kind("an XRDML file", s -> isMarkup(s) && s.text().contains("xrdMeasurement")),
          new Kind("an HTML page", s -> isMarkup(s) && hasHtml(s)),
          new Kind("an XML file", ForeignContent::isMarkup),
          new Kind("a JSON file", s -> JSON.matcher(s.text()).lookingAt()),
          new Kind("binary content", FileStart::isBinary));

  private ForeignContent() {}

  /** What the file is, to be read after "found"; empty if it may be columns of text. */
  public static Optional<String> describe(FileStart start) {
    return KINDS.stream()
        .filter(kind -> kind.test().test(start))
        .findFirst()
        .map(kind -> kind.description() + " that begins with " + start.sample());
  }

  private static Kind bytes(String description, int... magic) {
    return new Kind(description, start -> start.startsWith(magic));
  }

  private static Kind text(String description, String magic) {
    return new Kind(description, start -> start.startsWith(magic));
  }

  private static Kind line(String description, String lineStart) {
    Pattern pattern = Pattern.compile(lineStart);
    return new Kind(description, start -> start.hasLine(pattern));
  }

  private static boolean isMarkup(FileStart start) {
    String text = start.text().stripLeading();
    return text.length() > 1
        && text.charAt(0) == '<'
        && (Character.isLetter(text.charAt(1)) || "?!/".indexOf(text.charAt(1)) >= 0);
  }

  private static boolean hasHtml(FileStart start) {
    return Pattern.compile("<(html|!doctype html)", Pattern.CASE_INSENSITIVE)
        .matcher(start.text())
        .find();
  }
}
