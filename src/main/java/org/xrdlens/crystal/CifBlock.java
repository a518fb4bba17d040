package org.xrdlens.crystal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A data block of a CIF: single values and loops, by tag in lower case. */
final class CifBlock {
  private final String name;
  private final String source;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<CifLoop> loops = new ArrayList<>();

  CifBlock(String name, String source) {
    this.name = name;
    this.source = source;
  }

  /** What stands behind {@code data_}. */
  String name() {
    return name;
  }

  /** The file and block, for messages. */
  String source() {
    return source + ", block " + name;
  }

  /** The file's name alone. */
  String file() {
    return source;
  }

  /** Keeps a value; the first of a tag counts. */
  void put(String tag, String value) {
    values.putIfAbsent(tag, value);
  }

  void add(CifLoop loop) {
    loops.add(loop);
  }

  /** The first known value among some tags; a loop of one row counts as values. */
  Optional<String> value(String... tags) {
    for (String tag : tags) {
      if (values.containsKey(tag)) {
        return Optional.of(values.get(tag));
      }
      Optional<CifLoop> loop = loopWith(tag).filter(l -> l.rows().size() == 1);
      if (loop.isPresent()) {
        Optional<String> cell = CifLoop.cell(loop.get().rows().get(0), loop.get().column(tag));
        if (cell.isPresent()) {
          return cell;
        }
      }
    }
    return Optional.empty();
  }

  /** The first loop that has one of the tags; a single value outside a loop counts as one row. */
  Optional<CifLoop> loopWith(String... tags) {
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
    List<Optional<String>> row = new ArrayList<>();
    values.values().forEach(value -> row.add(Optional.of(value)));
    return new CifLoop(List.copyOf(values.keySet()), List.of(row));
  }
}
