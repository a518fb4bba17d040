package org.xrdlens.io.bruker;

import java.util.Map;
import java.util.Optional;
import org.xrdlens.io.format.ImportRecord;
import org.xrdlens.io.format.PatternFormatException;
import org.xrdlens.io.format.TubeRadiation;
import org.xrdlens.pattern.Radiation;

/**
 * What the segments in front of the ranges of a RAW file of version 4 say. Mutable while a file is
 * being read.
 */
final class BrukerRaw4Header {
  private static final int LONGEST_TEXT = 400;
  private static final Map<String, String> NOTED =
      Map.of("SAMPLEID", "sample", "COMMENT", "comment", "CREATOR", "program");

  private final ImportRecord record = new ImportRecord();
  private Optional<Radiation> radiation = Optional.empty();
  private String anode = "";

  ImportRecord record() {
    return record;
  }

  String anode() {
    return anode;
  }

  Optional<Radiation> radiation() {
    return radiation;
  }

  /** Takes over what is known of a segment's type. */
  void add(BrukerSegment segment) throws PatternFormatException {
    if (segment.type() == BrukerSegment.TEXT && segment.reaches(36)) {
      String key = NOTED.get(segment.text(12, 24));
      if (key != null) {
        record.note(key, segment.text(36, LONGEST_TEXT));
      }
    } else if (segment.type() == BrukerSegment.TUBE && segment.reaches(120)) {
      addTube(segment);
    }
  }

  private void addTube(BrukerSegment segment) throws PatternFormatException {
    anode = TubeRadiation.symbol(segment.text(116, 4));
    record.note("anode", anode);
    radiation =
        TubeRadiation.of(anode, segment.float64(80), segment.float64(88), segment.float64(104));
    if (radiation.isEmpty()) {
      radiation = TubeRadiation.of(anode, segment.float64(72), 0, 0);
    }
  }
}
