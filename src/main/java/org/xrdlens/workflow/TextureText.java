package org.xrdlens.workflow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xrdlens.crystal.MillerIndex;
import org.xrdlens.simulate.MarchDollase;

/**
 * A texture as users write it: the planes that lie flat on the substrate and the March coefficient,
 * such as {@code 0 0 1, 0.3}, and behind them the textured share of the film where it is not all of
 * it.
 */
public final class TextureText {
  private static final String INDEX = "(-?\\d{1,3})";
  private static final String NUMBER = "([0-9.]+(?:[eE]-?[0-9]+)?)";
  private static final Pattern TEXTURE =
      Pattern.compile(
          "\\(?"
              + INDEX
              + "\\s+"
              + INDEX
              + "\\s+"
              + INDEX
              + "\\)?\\s*,\\s*"
              + NUMBER
              + "(?:\\s*,\\s*"
              + NUMBER
              + ")?");

  private TextureText() {}

  /**
   * Reads it.
   *
   * @return empty for a blank text: no texture
   * @throws IllegalArgumentException if it is written otherwise or cannot be
   */
  public static Optional<MarchDollase> parse(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    Matcher matcher = TEXTURE.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "A texture is written as the planes parallel to the substrate and the March coefficient,"
              + " such as \"0 0 1, 0.3\", but is \""
              + text
              + "\".");
    }
    MillerIndex axis =
        new MillerIndex(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3)));
    double share = matcher.group(5) == null ? 1 : number(matcher.group(5), text);
    return Optional.of(new MarchDollase(axis, number(matcher.group(4), text), share));
  }

  private static double number(String digits, String text) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The texture \"" + text + "\" holds \"" + digits + "\", which is no number.", e);
    }
  }

  /** What {@link #parse} reads to the same. */
  static String of(Optional<MarchDollase> texture) {
    return texture.map(TextureText::of).orElse("");
  }

  private static String of(MarchDollase texture) {
    MillerIndex axis = texture.axis();
    String text = "%d %d %d, %s".formatted(axis.h(), axis.k(), axis.l(), texture.coefficient());
    return texture.texturedFraction() == 1 ? text : text + ", " + texture.texturedFraction();
  }
}
