package org.xrdlens.cif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A data block of a CIF: single values and loops, by tag in lower case. */
public final class CifBlock {
  private static final int MOST_NOTES = 20;

  /** Where a value stands in the text; -1 and -1 for a ? or . */
  private record Item(int start, int end, int line) {
    boolean isKnown() {
      return start >= 0;
    }
  }

  private final String name;
  private final String source;
  private final String text;
  private final int line;
  private final Map<String, Item> values = new LinkedHashMap<>();
  private final List<CifLoop> loops = new ArrayList<>();
  private final Map<String, Integer> loopTagLines = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private int unwrittenNotes;

  CifBlock(String name, String source, String text, int line) {
    this.name = name;
    this.source = source;
    this.text = text;
    this.line = line;
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

  /**
   * The file, the block and the line of the first of some tags that is there, for messages; the
   * line in which the block begins if none is.
   */
  public String place(String... tags) {
    return source() + ", line " + line(tags).orElse(line);
  }

  /** The line, from 1, of the first of some tags that is there, its value known or not. */
  public OptionalInt line(String... tags) {
    for (String tag : tags) {
      if (values.containsKey(tag)) {
        return OptionalInt.of(values.get(tag).line());
      }
      if (loopTagLines.containsKey(tag)) {
        return OptionalInt.of(loopTagLines.get(tag));
      }
    }
    return OptionalInt.empty();
  }

  /** What is odd in the block's writing but could be read, as full sentences with tag and line. */
  public List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    if (unwrittenNotes > 0) {
      all.add("There are " + unwrittenNotes + " more oddities of this kind in the block.");
    }
    return List.copyOf(all);
  }

  void note(String sentence) {
    if (notes.size() < MOST_NOTES) {
      notes.add(sentence);
    } else {
      unwrittenNotes++;
    }
  }

  /** Keeps a value, with -1 as its bounds if it isn't known; the first of a tag counts. */
  void put(String tag, int start, int end, int line) {
    Item item = new Item(start, end, line);
    Item first = values.putIfAbsent(tag, item);
    if (first == null) {
      return;
    }
    if (!first.isKnown()) {
      values.put(tag, item);
    } else if (item.isKnown()) {
      note(duplicate(tag, first, item));
    }
  }

  private String duplicate(String tag, Item first, Item second) {
    String kept = string(first);
    String other = string(second);
    String where =
        "The tag %s stands in line %d and again in line %d: "
            .formatted(tag, first.line(), second.line());
    return kept.equals(other)
        ? where + "its value is the same."
        : where + "\"" + shortened(kept) + "\" counts, \"" + shortened(other) + "\" was left out.";
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "...";
  }

  void add(CifLoop loop) {
    loops.add(loop);
    for (String tag : loop.tags()) {
      Integer first = loopTagLines.putIfAbsent(tag, loop.line());
      if (first == null && values.containsKey(tag)) {
        first = values.get(tag).line();
      }
      if (first != null) {
        note(
            "The tag %s of the loop in line %d stands in line %d already, and counts only there."
                .formatted(tag, loop.line(), first));
      }
    }
  }

  /** The loops in their order. */
  public List<CifLoop> loops() {
    return List.copyOf(loops);
  }

  /** All tags that have a value, and those of loops. */
  public Stream<String> tags() {
    return Stream.concat(
        values.keySet().stream().filter(this::isKnown),
        loops.stream().flatMap(loop -> loop.tags().stream()));
  }

  private boolean isKnown(String tag) {
    return values.containsKey(tag) && values.get(tag).isKnown();
  }

  private String string(Item item) {
    return CifTextField.value(text, item.start(), item.end());
  }

  /** The first known value among some tags; a loop of one row counts as values. */
  public Optional<String> value(String... tags) {
    for (String tag : tags) {
      if (isKnown(tag)) {
        return Optional.of(string(values.get(tag)));
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
      if (loopTagLines.containsKey(tag)) {
        for (CifLoop loop : loops) {
          if (loop.tags().contains(tag)) {
            return Optional.of(loop);
          }
        }
      }
      if (isKnown(tag)) {
        return Optional.of(singleRow(values.get(tag)));
      }
    }
    return Optional.empty();
  }

  private CifLoop singleRow(Item first) {
    List<String> tags = values.keySet().stream().filter(this::isKnown).toList();
    int[] bounds = new int[2 * tags.size()];
    for (int i = 0; i < tags.size(); i++) {
      bounds[2 * i] = values.get(tags.get(i)).start();
      bounds[2 * i + 1] = values.get(tags.get(i)).end();
    }
    return new CifLoop(tags, text, bounds, first.start(), first.line());
  }
}
