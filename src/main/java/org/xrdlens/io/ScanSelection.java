package org.xrdlens.io;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.io.format.JoinedRanges;
import org.xrdlens.io.format.MeasuredScan;
import org.xrdlens.io.format.NumberedScan;
import org.xrdlens.io.format.SummedRepeats;

/**
 * Which scans of a file are taken, as users write it: {@code all}, {@code first}, numbers and
 * ranges of numbers counted from 0 such as {@code 0,2-5}, {@code joined} (ranges that continue each
 * other become one scan, {@link JoinedRanges}) or {@code summed} (repeats of a range are added,
 * {@link SummedRepeats}). Immutable.
 */
public final class ScanSelection {
  private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:\\s*-\\s*(\\d{1,9}))?");

  private final String text;
  private final Function<List<MeasuredScan>, List<NumberedScan>> choice;

  private ScanSelection(String text, Function<List<MeasuredScan>, List<NumberedScan>> choice) {
    this.text = text;
    this.choice = choice;
  }

  /**
   * Reads what a user writes.
   *
   * @throws IllegalArgumentException with what can be written if it is none of that
   */
  public static ScanSelection parse(String text) {
    String plain = text.strip();
    return switch (plain) {
      case "all" -> new ScanSelection(plain, NumberedScan::each);
      case "first" -> new ScanSelection(plain, scans -> NumberedScan.each(scans.subList(0, 1)));
      case "joined" -> new ScanSelection(plain, JoinedRanges::of);
      case "summed" -> new ScanSelection(plain, SummedRepeats::of);
      default -> ofNumbers(plain);
    };
  }

  private static ScanSelection ofNumbers(String text) {
    List<Numbers> wanted = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part.strip());
      if (!matcher.matches()) {
        throw unreadable(text);
      }
      int from = Integer.parseInt(matcher.group(1));
      int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
      if (to < from) {
        throw unreadable(text);
      }
      wanted.add(new Numbers(from, to));
    }
    return new ScanSelection(
        text,
        scans ->
            NumberedScan.each(scans).stream()
                .filter(scan -> wanted.stream().anyMatch(part -> part.has(scan.lowest())))
                .toList());
  }

  /** Numbers from one to another, both among them. */
  private record Numbers(int from, int to) {
    boolean has(int number) {
      return number >= from && number <= to;
    }
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "The scans \""
            + text
            + "\" are none of all, first, joined, summed, or numbers from 0 such as 0,2-5.");
  }

  /**
   * The chosen scans in the order of the file; none if the file has no scan of the numbers named.
   *
   * @param scans all scans of a file, at least one
   */
  public List<NumberedScan> of(List<MeasuredScan> scans) {
    return choice.apply(scans);
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
