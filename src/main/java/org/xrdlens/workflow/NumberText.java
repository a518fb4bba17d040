package org.xrdlens.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers as a user lists them: with commas or blanks between. */
public final class NumberText {
  private static final String ALL = "all";

  private NumberText() {}

  /**
   * Decimal numbers.
   *
   * @param key the macro key, for the sentence
   * @param text may be empty, for no numbers
   * @throws IllegalArgumentException if there is something else in it
   */
  public static List<Double> decimals(String key, String text) {
    List<Double> numbers = new ArrayList<>();
    for (String word : words(text)) {
      try {
        numbers.add(Double.valueOf(word));
      } catch (NumberFormatException e) {
        throw wrong(key, word, "decimal numbers", e);
      }
    }
    return numbers;
  }

  /**
   * Whole numbers, and {@code all} for {@link Integer#MAX_VALUE}.
   *
   * @param key the macro key, for the sentence
   * @param text may be empty, for no numbers
   * @throws IllegalArgumentException if there is something else in it
   */
  public static List<Integer> amounts(String key, String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : words(text)) {
      try {
        boolean all = word.toLowerCase(Locale.ROOT).equals(ALL);
        numbers.add(all ? DataSize.ALL : Integer.valueOf(word));
      } catch (NumberFormatException e) {
        throw wrong(key, word, "whole numbers or \"all\"", e);
      }
    }
    return numbers;
  }

  private static String[] words(String text) {
    String bare = text.strip();
    return bare.isEmpty() ? new String[0] : bare.split("[,\\s]+");
  }

  private static IllegalArgumentException wrong(
      String key, String word, String expected, NumberFormatException cause) {
    return new IllegalArgumentException(
        "The key %s needs %s with commas between, but has \"%s\".".formatted(key, expected, word),
        cause);
  }
}
