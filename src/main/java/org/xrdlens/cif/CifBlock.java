package org.xrdlens.cif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A data block of a CIF: single values and loops, by tag in lower case. */
public final class CifBlock {
  private final String name;
  private final String source;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<CifLoop> loops = new ArrayList<>();

  CifBlock(String name, String source) {
    this.name = name;
    this.source = source;
  }

  /** What stands behind {@code data_}. */
  public String name() {
    return name;
  }

  /** The file and block, for messages. */
  public String source() {
    return source + ", block " + name;
  }

  /** The file's name alone. */
  public String file() {
    return source;
  }

  /** Keeps a value; the first of a tag counts. */
  void put(String tag, String value) {
    values.putIfAbsent(tag, value);
  }

  void add(CifLoop loop) {
    loops.add(loop);
  }

  /** The loops in their order. */
  public List<CifLoop> loops() {
    return List.copyOf(loops);
  }

  /** All tags, of values and of loops. */
  public Stream<String> tags() {
    return Stream.concat(
        values.keySet().stream(), loops.stream().flatMap(loop -> loop.tags().stream()));
  }

  /** The first known value among some tags; a loop of one row counts as values. */
  public Optional<String> value(String... tags) {
    for (String tag : tags) {
      if (values.containsKey(tag)) {
        return Optional.of(values.get(tag));
      }
      Optional<CifLoop> loop = loopWith(tag).filter(l -> l.rowCount() == 1);
      if (loop.isPresent()) {
        Optional<String> cell = loop.get().cell(0, loop.get().column(tag));
        if (cell.isPresent()) {
          return cell;
        }
      }
    }
    return Optional.empty();
  }

  /** The first loop that has one of the tags; a single value outside a loop counts as one row. */
  public Optional<CifLoop> loopWith(String... tags) {
    for (String tag : tags) {
      for (CifLoop loop : loops) {
        if (loop.tags().contains(tag)) {
          return Optional.of(loop);
        }
      }
      if (values.containsKey(tag)) {
        return Optional.of(singleRow());
      }
    }
    return Optional.empty();
  }

  private CifLoop singleRow() {
    StringBuilder text = new StringBuilder();
    int[] bounds = new int[2 * values.size()];
    int at = 0;
    for (String value : values.values()) {
      bounds[at++] = text.length();
      text.append(value);
      bounds[at++] = text.length();
    }
    return new CifLoop(List.copyOf(values.keySet()), text.toString(), bounds, 0);
  }
}
