package org.xrdlens.io.powdercif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.cif.CifBlock;
import org.xrdlens.cif.CifDocument;
import org.xrdlens.cif.CifException;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;

/**
 * Powder patterns in CIF: each block with intensities is a scan. After the powder dictionary of
 * COMCIFS (Toby, International Tables G, chapter 3.3, doi 10.1107/97809553602060000736), its DDLm
 * successor, and real files of GSAS, GSAS-II, TOPAS, NIST and the Crystallography Open Database.
 */
public final class PowderCifFormat implements PatternFormat {
  private static final String EXPECTED =
      "a block with a measured profile (_pd_meas_... or _pd_proc_... in a loop)";

  @Override
  public String id() {
    return "pdcif";
  }

  @Override
  public String name() {
    return "powder CIF (.cif .pdcif .rtv)";
  }

  @Override
  public boolean recognises(FileStart start) {
    if (start.isBinary()) {
      return false;
    }
    String text = start.text();
    if (text.startsWith("#\\#CIF")) {
      return true;
    }
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '#')) {
      at = text.charAt(at) == '#' ? endOfLine(text, at) : at + 1;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    return word.matches("data_\\S*|loop_|global_") && !isNumberNext(text, end);
  }

  /** Whether a number comes next: "data_1" is then the title of columns. */
  private static boolean isNumberNext(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at < text.length() && "+-.0123456789".indexOf(text.charAt(at)) >= 0;
  }

  private static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    List<CifBlock> blocks = blocks(source);
    List<PowderProfile> profiles = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (CifBlock block : blocks) {
      Optional<ProfileIntensity> intensity = ProfileIntensity.of(block);
      if (intensity.isPresent()) {
        Optional<ProfileAxis> axis = ProfileAxis.of(block, intensity.get());
        axis.ifPresent(found -> profiles.add(new PowderProfile(block, intensity.get(), found)));
        if (axis.isEmpty()) {
          faults.add(withoutAxis(block, intensity.get()));
        }
      }
    }
    if (profiles.isEmpty()) {
      String found = faults.isEmpty() ? "a CIF with " + contents(blocks) : faults.get(0);
      throw PatternFormatException.of(source.fileName(), found, EXPECTED);
    }
    Optional<PowderCifRadiation> ofFile = PowderCifRadiation.ofAll(blocks);
    ScanList scans = new ScanList(source);
    for (PowderProfile profile : profiles) {
      MeasuredScan.Builder scan = profile.scan(source, ofFile);
      if (!faults.isEmpty()) {
        scan.warn("Other profiles of the file were left out: " + faults.get(0) + ".");
      }
      scans.add(scan.build());
    }
    return scans.all();
  }

  private static List<CifBlock> blocks(PatternSource source) throws PatternFormatException {
    try {
      return CifDocument.parse(source.text(), source.fileName());
    } catch (CifException e) {
      String place = e.getMessage().substring(source.fileName().length()).replaceAll("^[,: ]+", "");
      throw new PatternFormatException(
          "\""
              + source.fileName()
              + "\" was not read: found a broken CIF, expected CIF 1.1 syntax; "
              + place,
          e);
    }
  }

  private static String withoutAxis(CifBlock block, ProfileIntensity intensity) {
    return String.format(
        Locale.ROOT,
        "%d values of %s in line %d, block %s, without as many positions",
        intensity.loop().rowCount(),
        intensity.tag(),
        intensity.loop().line(),
        block.name());
  }

  private static String contents(List<CifBlock> blocks) {
    boolean structure =
        blocks.stream()
            .flatMap(CifBlock::tags)
            .anyMatch(tag -> tag.startsWith("_atom_site_") || tag.startsWith("_cell_length"));
    return structure
        ? "a crystal structure (cell or atoms) but no profile: a structure, not a pattern"
        : blocks.size() + " blocks but no profile";
  }
}
