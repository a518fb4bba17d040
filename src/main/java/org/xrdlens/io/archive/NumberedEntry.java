package org.xrdlens.io.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An entry by whose name's two numbers the scans of an archive are in order, since archives list
 * their entries as they like: {@code Experiment0/RawData2.xml} comes before {@code
 * Experiment0/RawData10.xml}.
 *
 * @param name the whole name
 * @param folderNumber the number of its folder
 * @param number its own number
 */
public record NumberedEntry(String name, int folderNumber, int number) {

  /** The folder with its slash; empty if the entry is in none. */
  public String folder() {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  static List<NumberedEntry> inOrder(Collection<String> names, Pattern wanted) {
    return names.stream()
        .flatMap(name -> of(wanted.matcher(name)))
        .sorted(
            Comparator.comparingInt(NumberedEntry::folderNumber)
                .thenComparingInt(NumberedEntry::number))
        .toList();
  }

  private static Stream<NumberedEntry> of(Matcher name) {
    return name.matches()
        ? Stream.of(
            new NumberedEntry(
                name.group(), Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2))))
        : Stream.empty();
  }
}
