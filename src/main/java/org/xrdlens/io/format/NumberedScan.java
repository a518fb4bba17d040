package org.xrdlens.io.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A scan and the numbers of the file's scans that it is made of.
 *
 * @param numbers counted from 0, at least one, in the order they were put together
 * @param scan the scan itself, or what was made of several
 */
public record NumberedScan(List<Integer> numbers, MeasuredScan scan) {

  /** Copies. */
  public NumberedScan {
    numbers = List.copyOf(numbers);
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("A scan needs its number, but numbers is empty.");
    }
  }

  /** The scans of a file, each by itself. */
  public static List<NumberedScan> each(List<MeasuredScan> scans) {
    List<NumberedScan> numbered = new ArrayList<>();
    for (MeasuredScan scan : scans) {
      numbered.add(new NumberedScan(List.of(numbered.size()), scan));
    }
    return numbered;
  }

  /** The lowest of the numbers: it stands behind {@code #} in names. */
  public int lowest() {
    return Collections.min(numbers);
  }

  /** The numbers for tables: {@code 0+1}. */
  public String label() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("+"));
  }
}
