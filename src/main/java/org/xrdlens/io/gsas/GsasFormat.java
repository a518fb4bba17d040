package org.xrdlens.io.gsas;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xrdlens.io.column.HeaderRadiation;
import org.xrdlens.io.format.FileStart;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.PatternFormat;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.PatternSource;
import org.xrdlens.io.format.ScanList;
import org.xrdlens.io.format.TextLines;

/**
 * GSAS powder files (.raw .gsa .gsas .gda .gss .fxye .xra and others): a title, comments, and banks
 * in the layouts STD, ESD, ALT, FXY and FXYE. After the GSAS manual (Larson and Von Dreele, Los
 * Alamos report LAUR 86-748, "Powder data files"), the behaviour of GSAS-II's importer, and real
 * files. Records may stand in lines or, as on the machines of its time, in blocks of 80 characters
 * without line ends.
 */
public final class GsasFormat implements PatternFormat {
  private static final int RECORD = 80;
  private static final int MOST_TITLE_RECORDS = 100;

  @Override
  public String id() {
    return "gsas";
  }

  @Override
  public String name() {
    return "GSAS powder data (.raw .gsa .gda .gss .fxye .xra)";
  }

  @Override
  public boolean recognises(FileStart start) {
    String text = start.text();
    for (int at = text.indexOf("BANK"); at >= 0; at = text.indexOf("BANK", at + 1)) {
      boolean first = at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
      if (first || (at % RECORD == 0 && hasNoLines(text))) {
        int end = Math.min(text.length(), at + RECORD);
        String line = text.substring(at, end).lines().findFirst().orElse("");
        if (GsasBank.of(line, 1).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasNoLines(String text) {
    int probe = Math.min(text.length(), 4 * RECORD);
    return probe > RECORD && text.substring(0, probe).chars().noneMatch(c -> c < ' ');
  }

  @Override
  public List<MeasuredScan> read(PatternSource source) throws PatternFormatException {
    TextLines lines = lines(source);
    ScanList scans = new ScanList(source);
    int at = next(lines, 0);
    if (at == lines.size()) {
      throw PatternFormatException.of(
          source.fileName(), lines.size() + " lines without a bank", "a GSAS line BANK ... CONST");
    }
    List<String> header = lines.text().subList(0, at);
    ImportRecord record = header(header);
    Optional<HeaderRadiation> radiation = HeaderRadiation.of(header);
    while (at < lines.size()) {
      int end = next(lines, at + 1);
      int number = lines.number().get(at);
      GsasBank bank = GsasBank.of(lines.text().get(at), number).orElseThrow();
      GsasRecords records = GsasRecords.read(lines, at + 1, end, bank, source.fileName());
      MeasuredScan.Builder scan = new GsasScan(source, record, bank, records).builder();
      radiation.ifPresent(
          found -> scan.radiation(found.radiation(), "in the header: " + found.line()));
      scans.add(scan.build());
      at = end;
    }
    return scans.all();
  }

  private static TextLines lines(PatternSource source) throws PatternFormatException {
    String text = source.text();
    if (!hasNoLines(text)) {
      return TextLines.of(source.fileName(), text);
    }
    StringBuilder split = new StringBuilder(text.length() + text.length() / RECORD + 1);
    for (int i = 0; i < text.length(); i += RECORD) {
      split.append(text, i, Math.min(text.length(), i + RECORD)).append('\n');
    }
    return TextLines.of(source.fileName(), split.toString());
  }

  private static int next(TextLines lines, int from) {
    int at = from;
    while (at < lines.size()
        && GsasBank.of(lines.text().get(at), lines.number().get(at)).isEmpty()) {
      at++;
    }
    return at;
  }

  private static ImportRecord header(List<String> header) {
    ImportRecord record = new ImportRecord();
    boolean title = true;
    for (int i = 0; i < Math.min(header.size(), MOST_TITLE_RECORDS); i++) {
      String line = header.get(i).strip();
      boolean note =
          line.startsWith("#")
              || line.toLowerCase(Locale.ROOT).startsWith("instrument")
              || line.startsWith("TIME_MAP");
      if (title && !note) {
        record.note("sample", line);
        title = false;
      } else if (line.startsWith("#")) {
        record.note("header", line.substring(1).strip() + ";");
      }
    }
    return record;
  }
}
