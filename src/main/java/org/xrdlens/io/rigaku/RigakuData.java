package org.xrdlens.io.rigaku;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xrdlens.io.format.BinaryContent;
import org.xrdlens.io.format.PatternFormatException;

/**
 * The data of a range in a binary Rigaku file: float32 intensities, their number in the four bytes
 * in front of them. Most often they are a part with the name {@code DA}, 20 bytes after its start.
 *
 * @param at where the intensities begin
 * @param points how many there are
 * @param grid their positions
 */
record RigakuData(int at, long points, RigakuGrid grid) {
  private static final int NAME = 'D' | 'A' << 8;
  private static final int FROM_NAME = 20;
  private static final int MOST_FALSE_NAMES = 100;
  private static final int[] KNOWN_PLACES = {3158, 3074};

  /** All parts that fit a grid in front of them. */
  static List<RigakuData> parts(BinaryContent content) throws PatternFormatException {
    List<RigakuData> parts = new ArrayList<>();
    int from = 0;
    int falseNames = 0;
    for (int at = 0; content.holds(at, FROM_NAME) && falseNames < MOST_FALSE_NAMES; at++) {
      if (content.uint32(at, "a part's name") != NAME) {
        continue;
      }
      Optional<RigakuData> part = at(content, from, at + FROM_NAME);
      if (part.isPresent()) {
        parts.add(part.get());
        from = part.get().end();
        at = from - 1;
      } else {
        falseNames++;
      }
    }
    return parts;
  }

  /** The data of a file without parts, at the places of an Ultima IV and another, to its end. */
  static List<RigakuData> withoutParts(BinaryContent content) throws PatternFormatException {
    for (int place : KNOWN_PLACES) {
      if (content.holds(0, place)) {
        Optional<RigakuData> data = at(content, 0, place);
        if (data.isPresent() && data.get().end() == content.size()) {
          return List.of(data.get());
        }
      }
    }
    return List.of();
  }

  private static Optional<RigakuData> at(BinaryContent content, int from, int data)
      throws PatternFormatException {
    long points = content.uint32(data - Integer.BYTES, "the number of points");
    if (!content.holds(data, Float.BYTES * points)) {
      return Optional.empty();
    }
    return RigakuGrid.find(content, from, data, points)
        .map(grid -> new RigakuData(data, points, grid));
  }

  private int end() {
    return (int) (at + Float.BYTES * points);
  }
}
